using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Tests.Talent;

namespace ProjectionSim.Tests.Context;

public sealed class LeagueLogitsTests
{
    [Fact]
    public void Majors_have_no_offset_from_themselves()
    {
        var leagues = new LeagueLogits(ShippedFiles.Environments);

        Assert.All(leagues.Offset(Level.MLB, 2023).Offset, offset => Assert.Equal(0, offset));
    }

    [Fact]
    public void Unknown_season_of_a_level_takes_the_nearest_known_offset_from_the_majors()
    {
        var rates = ShippedFiles.Environments.Rates.ToDictionary(level => level.Key, level => level.Value);
        rates[Level.AA] = rates[Level.AA].Where(season => season.Key is 2015 or 2019).ToDictionary();
        var leagues = new LeagueLogits(ShippedFiles.Environments with { Rates = rates });

        Assert.Equal(2015, leagues.Offset(Level.AA, 2016).Season);
        Assert.Equal(2015, leagues.Offset(Level.AA, 2017).Season);
        Assert.Equal(2019, leagues.Offset(Level.AA, 2023).Season);
        Assert.Equal(leagues.Offset(Level.AA, 2019).Offset, leagues.Offset(Level.AA, 2023).Offset);
    }

    [Fact]
    public void Rate_outside_0_and_1_is_refused()
    {
        var rates = ShippedFiles.Environments.Rates.ToDictionary(level => level.Key, level => level.Value);
        rates[Level.AA] = rates[Level.AA].ToDictionary(season => season.Key, season => season.Value with { Walk = double.NaN });

        var error = Assert.Throws<InvalidInputException>(() => new LeagueLogits(ShippedFiles.Environments with { Rates = rates }));

        Assert.Contains("rates.AA", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Park_is_the_exact_estimate_or_the_latest_earlier_one_or_none()
    {
        var parks = new ParkTable(ShippedFiles.Environments);

        Assert.Equal(2019, parks.Through("BOS", 2019).Through);
        Assert.Equal(2025, parks.Through("BOS", 2030).Through);
        Assert.Null(parks.Through("BOS", 1990).Through);
        Assert.Null(parks.Through("XXX", 2019).Through);
        Assert.All(parks.Through(null, 2019).Effect, effect => Assert.Equal(0, effect));
    }
}
