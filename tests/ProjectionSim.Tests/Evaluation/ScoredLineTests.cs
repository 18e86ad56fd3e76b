using ProjectionSim.Baseball;
using ProjectionSim.Evaluation;
using ProjectionSim.Valuation;

namespace ProjectionSim.Tests.Evaluation;

public sealed class ScoredLineTests
{
    // 100 PAx: 80 AB, 15 BB of which 2 intentional, 4 HBP, 3 SF, 1 SH; 24 H: 14 singles, 6 doubles, 1 triple, 3 HR; 20 SO.
    private static readonly SeasonBatting Line = new()
    {
        PlayerId = "x",
        Season = 2020,
        AB = 80,
        H = 24,
        Doubles = 6,
        Triples = 1,
        HR = 3,
        BB = 15,
        IBB = 2,
        SO = 20,
        HBP = 4,
        SH = 1,
        SF = 3,
        GIDP = 2,
        SB = 5,
        CS = 1,
        R = 12,
        RBI = 11,
    };

    private static readonly RunValues Weights = new()
    {
        LeagueWoba = .32,
        WobaScale = 1.2,
        Walk = .7,
        HitByPitch = .72,
        Single = .9,
        Double = 1.25,
        Triple = 1.6,
        HomeRun = 2,
        StolenBase = .2,
        CaughtStealing = -.4,
        RunsPerPlateAppearance = .12,
        RunsPerWin = 10,
    };

    [Fact]
    public void Rates_of_a_line_are_the_books_definitions()
    {
        var rates = ScoredLine.Of(Line)!;
        Assert.Equal((.7 * 13 + .72 * 4 + .9 * 14 + 1.25 * 6 + 1.6 + 2 * 3) / 100, ScoredStat.WOBA.Of(rates, Weights), 12);
        Assert.Equal((24 + 15 + 4) / (80.0 + 15 + 4 + 3), rates.OnBase, 12);
        Assert.Equal((14 + 12 + 3 + 12) / 80.0, rates.Slugging, 12);
        Assert.Equal(3 / 63.0, ScoredStat.HR.Of(rates, Weights), 12);
        Assert.Equal((24 - 3) / (80.0 - 20 - 3 + 3), ScoredStat.BABIP.Of(rates, Weights), 12);
        Assert.Equal(6 / 60.0, ScoredStat.Doubles.Of(rates, Weights), 12);
        Assert.Equal(.2, ScoredStat.K.Of(rates, Weights), 12);
    }

    [Fact]
    public void The_tree_gives_back_the_line_it_was_taken_from()
    {
        double[] components = [4 / 100.0, 13 / 96.0, 20 / 83.0, 3 / 63.0, 21 / 60.0, 7 / 21.0, 1 / 7.0];
        var fromTree = new ScoredLine(OutcomeRates.FromComponents(components), .03, .02);
        var fromLine = ScoredLine.Of(Line)!;
        foreach (var stat in ScoredStats.Simulated) Assert.Equal(stat.Of(fromLine, Weights), stat.Of(fromTree, Weights), 12);
    }

    [Fact]
    public void A_line_without_contact_has_no_home_run_rate()
    {
        var rates = ScoredLine.Of(Line with { AB = 20, H = 0, Doubles = 0, Triples = 0, HR = 0, SF = 0 })!;
        Assert.True(double.IsNaN(ScoredStat.HR.Of(rates, Weights)));
        Assert.True(double.IsNaN(ScoredStat.BABIP.Of(rates, Weights)));
        Assert.Equal(20 / 37.0, ScoredStat.K.Of(rates, Weights), 12);
    }

    [Fact]
    public void A_line_without_plate_appearances_has_no_rates() => Assert.Null(ScoredLine.Of(EmptySeason.Of("x", 2020)));
}
