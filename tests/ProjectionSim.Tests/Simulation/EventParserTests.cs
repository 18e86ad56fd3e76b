using ProjectionSim.Baseball;
using ProjectionSim.Simulation;
using ProjectionSim.Tests.Talent;

namespace ProjectionSim.Tests.Simulation;

public sealed class EventParserTests
{
    private static readonly PlayerHistory Player = new()
    {
        Id = "wongco01",
        Name = "Connor Wong",
        BirthDate = new DateOnly(1996, 5, 19),
        Lines =
        [
            new StatLine { Season = 2024, Level = "MLB", PA = 487, AB = 447, H = 125, Doubles = 24, Triples = 1, HR = 13, BB = 28, IBB = 1, SO = 114, HBP = 9, SF = 2, SH = 1 },
            new StatLine { Season = 2019, Level = "AA", PA = 163, AB = 149, H = 52, Doubles = 9, Triples = 1, HR = 9, BB = 11, SO = 50 },
        ],
    };

    [Theory]
    [InlineData("HR >= 20", Stat.HR, Comparison.AtLeast, 20)]
    [InlineData("OPS > 0.750", Stat.OPS, Comparison.Greater, 0.750)]
    [InlineData("OPS>.750", Stat.OPS, Comparison.Greater, 0.750)]
    [InlineData("K% < 25%", Stat.KPercent, Comparison.Less, 0.25)]
    [InlineData("K% <= 0.25", Stat.KPercent, Comparison.AtMost, 0.25)]
    [InlineData("wRC+ > 100", Stat.WRCPlus, Comparison.Greater, 100)]
    [InlineData("RBI >= 50", Stat.RBI, Comparison.AtLeast, 50)]
    [InlineData("HR > own 2024", Stat.HR, Comparison.Greater, 13)]
    [InlineData("BB% > own 2024", Stat.BBPercent, Comparison.Greater, 28 / 487.0)]
    public void Events_are_read(string text, Stat stat, Comparison comparison, double threshold)
    {
        var parsed = Parse(text);

        Assert.Equal(new EventPlan(text, stat, comparison, threshold), parsed with { Threshold = Math.Round(parsed.Threshold, 15) == Math.Round(threshold, 15) ? threshold : parsed.Threshold });
    }

    [Fact]
    public void Own_woba_uses_that_seasons_run_values()
    {
        var values = ShippedFiles.Environments.RunValues[2024];
        double expected = (values.Walk * 27 + values.HitByPitch * 9 + values.Single * 87 + values.Double * 24 + values.Triple + values.HomeRun * 13) / 485;

        Assert.Equal(expected, Parse("wOBA > own 2024").Threshold, 12);
    }

    [Theory]
    [InlineData("HR 20", "no comparison")]
    [InlineData("woba > .300", "'wOBA'")]
    [InlineData("OPSS > .700", "'OPS'")]
    [InlineData("RBIs > 50", "'RBI'")]
    [InlineData("RBI > own 2024", "does not tell")]
    [InlineData("HR > many", "'many'")]
    [InlineData("HR > NaN", "0 to 1000")]
    [InlineData("K% > 25", "% sign")]
    [InlineData("AVG > 25%", "take the % away")]
    [InlineData("HR > own", "own 2024")]
    [InlineData("HR > own 2019", "no MLB line")]
    [InlineData("SB > own 2024", "does not tell")]
    [InlineData("wRC+ > own 2024", "does not tell")]
    [InlineData("OPS > 750", "0 to 5")]
    public void Events_that_cannot_be_read_say_why_in_one_line(string text, string what)
    {
        var error = Assert.Throws<InvalidInputException>(() => Parse(text));

        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData("framing percentile >= 50", Stat.FramingRate, 0)]
    [InlineData("throwing percentile < 10", Stat.ThrowingRate, -1.2815515655446004)]
    [InlineData("blocking percentile >= 97.5", Stat.BlockingRate, 1.959963984540054)]
    public void A_percentile_is_a_rate_by_the_spread_of_the_models_leaderboard(string text, Stat stat, double spreads)
    {
        var defense = ShippedFiles.Model.Defense!;
        double spread = (stat == Stat.FramingRate ? defense.Framing : stat == Stat.BlockingRate ? defense.Blocking : defense.Throwing).LeaderboardStandardDeviation!.Value;
        var parsed = EventParser.Parse(text, Player, ShippedFiles.Environments.RunValues, defense);

        Assert.Equal(stat, parsed.Stat);
        Assert.Equal(spreads * spread, parsed.Threshold, 12);
    }

    [Theory]
    [InlineData("framing percentile >= 0", "above 0 and below 100")]
    [InlineData("framing percentile >= half", "'half'")]
    [InlineData("arm percentile >= 50", "framing, blocking or throwing")]
    [InlineData("WAR >= 70", "-30 to 30")]
    [InlineData("framing > own 2024", "does not tell")]
    public void Events_of_value_that_cannot_be_read_say_why(string text, string what) =>
        Assert.Contains(what, Assert.Throws<InvalidInputException>(() => EventParser.Parse(text, Player, ShippedFiles.Environments.RunValues, ShippedFiles.Model.Defense)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("WAR >= 2")]
    [InlineData("framing percentile >= 50")]
    public void Events_of_value_need_a_config_that_asks_for_it(string text) =>
        Assert.Contains("warSchool", Assert.Throws<InvalidInputException>(() => Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Wins_can_be_fewer_than_none() =>
        Assert.Equal(-.5, EventParser.Parse("WAR < -0.5", Player, ShippedFiles.Environments.RunValues, ShippedFiles.Model.Defense).Threshold);

    private static EventPlan Parse(string text) => EventParser.Parse(text, Player, ShippedFiles.Environments.RunValues);
}
