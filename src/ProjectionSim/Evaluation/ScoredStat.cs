using System.Text.Json.Serialization;
using ProjectionSim.Baseball;
using ProjectionSim.Valuation;

namespace ProjectionSim.Evaluation;

/// <summary>What a backtest scores: rates of a season, and its plate appearances.</summary>
public enum ScoredStat
{
    [JsonStringEnumMemberName("wOBA")]
    WOBA,
    OBP,
    SLG,
    K,
    BB,
    HBP,
    HR,
    BABIP,
    [JsonStringEnumMemberName("1B")]
    Singles,
    [JsonStringEnumMemberName("2B")]
    Doubles,
    [JsonStringEnumMemberName("3B")]
    Triples,
    R,
    RBI,
    SB,
    PA,
}

/// <summary>Names and values of the scored statistics.</summary>
public static class ScoredStats
{
    /// <summary>All of them, in the order of the tables.</summary>
    public static IReadOnlyList<ScoredStat> All { get; } = Enum.GetValues<ScoredStat>();

    /// <summary>Those whose predictive distribution given the plate appearances is judged.</summary>
    public static IReadOnlyList<ScoredStat> Simulated { get; } =
        [ScoredStat.WOBA, ScoredStat.OBP, ScoredStat.SLG, ScoredStat.K, ScoredStat.BB, ScoredStat.HBP, ScoredStat.HR, ScoredStat.BABIP, ScoredStat.Singles, ScoredStat.Doubles, ScoredStat.Triples];

    /// <summary>Those whose calibration is judged: the simulated rates, then runs, runs batted in and steals given the plate appearances.</summary>
    public static IReadOnlyList<ScoredStat> Judged { get; } = [.. Simulated, ScoredStat.R, ScoredStat.RBI, ScoredStat.SB];

    /// <summary>The name in JSON and tables: wOBA, K, 1B …</summary>
    public static string Name(this ScoredStat stat) => stat switch
    {
        ScoredStat.WOBA => "wOBA",
        ScoredStat.Singles => "1B",
        ScoredStat.Doubles => "2B",
        ScoredStat.Triples => "3B",
        _ => stat.ToString(),
    };

    /// <summary>What it is a share of, for the reader: "HR per contact".</summary>
    public static string Description(this ScoredStat stat) => stat switch
    {
        ScoredStat.WOBA => "wOBA per PAx, the season's weights",
        ScoredStat.OBP => "on-base percentage",
        ScoredStat.SLG => "slugging percentage",
        ScoredStat.K => "strikeouts per PAx",
        ScoredStat.BB => "unintentional walks per PAx",
        ScoredStat.HBP => "hit by pitch per PAx",
        ScoredStat.HR => "home runs per contact",
        ScoredStat.BABIP => "hits per ball in play",
        ScoredStat.Singles => "singles per ball in play",
        ScoredStat.Doubles => "doubles per ball in play",
        ScoredStat.Triples => "triples per ball in play",
        ScoredStat.R => "runs per PA",
        ScoredStat.RBI => "runs batted in per PA",
        ScoredStat.SB => "stolen bases per PA",
        ScoredStat.PA => "plate appearances",
        _ => throw new ArgumentOutOfRangeException(nameof(stat), stat, "No such statistic."),
    };

    /// <summary>A rate of a line; NaN when it has no trials (no ball in play), and for runs, runs batted in, steals and PA.</summary>
    public static double Of(this ScoredStat stat, ScoredLine line, RunValues weights) => stat switch
    {
        ScoredStat.WOBA => Woba.Of(line.Rates, weights),
        ScoredStat.OBP => line.OnBase,
        ScoredStat.SLG => line.Slugging,
        ScoredStat.K => line.Rates.Strikeout,
        ScoredStat.BB => line.Rates.Walk,
        ScoredStat.HBP => line.Rates.HitByPitch,
        ScoredStat.HR => Share(line.Rates.HomeRun, line.Rates.Contact),
        ScoredStat.BABIP => Share(line.Rates.HitsInPlay, line.Rates.BallsInPlay),
        ScoredStat.Singles => Share(line.Rates.Single, line.Rates.BallsInPlay),
        ScoredStat.Doubles => Share(line.Rates.Double, line.Rates.BallsInPlay),
        ScoredStat.Triples => Share(line.Rates.Triple, line.Rates.BallsInPlay),
        _ => double.NaN,
    };

    // Shares of a line without such trials come out as rounding residue, never exactly zero.
    private static double Share(double part, double whole) => whole > 1e-9 ? part / whole : double.NaN;
}
