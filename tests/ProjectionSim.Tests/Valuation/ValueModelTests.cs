using ProjectionSim.Baseball;
using ProjectionSim.Tests.Talent;
using ProjectionSim.Valuation;

namespace ProjectionSim.Tests.Valuation;

public sealed class ValueModelTests
{
    private static ValueModel Value => ShippedFiles.Model.Value!;

    [Theory]
    [InlineData("fangraphs")]
    [InlineData("baseballReference")]
    public void An_average_player_at_average_positions_has_no_positional_and_league_runs(string school)
    {
        // All positions in equal innings, and as many plate appearances as the league has for every inning at a position.
        double pa = 600, innings = pa / Value.LeaguePlateAppearances * Value.Clubs * 9 * Value.ClubInnings;
        double positional = Positions.All.Sum(position => innings / 9 * Value.PositionalRunsPerInning(school, position));

        Assert.Equal(0, positional + (pa * Value.LeagueRunsPerPlateAppearance(school)), 1e-9);
    }

    [Theory]
    [InlineData("fangraphs", 570)]
    [InlineData("baseballReference", 590)]
    public void The_leagues_plate_appearances_hold_the_schools_wins(string school, double wins) =>
        Assert.Equal(wins, Value.ReplacementWinsPerPlateAppearance(school) * Value.LeaguePlateAppearances, 1e-9);

    [Fact]
    public void Six_hundred_plate_appearances_are_some_eighteen_runs_above_replacement() =>
        Assert.InRange(600 * Value.ReplacementWinsPerPlateAppearance("fangraphs") * 9.774, 17.8, 18.6);
}
