using ProjectionSim.Baseball;

namespace ProjectionSim.Summaries;

/// <summary>
/// The bins of a statistic, in integers of its unit: bin k holds <c>Start + k Width</c> up to <c>Width − 1</c> more. Both ends are
/// open: what lies beyond falls in the first or the last bin (sums stay exact).
/// </summary>
/// <param name="Start">Least value of the first bin.</param>
/// <param name="Width">Values a bin holds.</param>
/// <param name="Bins">How many bins.</param>
/// <param name="Unit">What one integer is worth in the statistic (1 for a count, 10⁻⁶ for a rate, 10⁻⁴ for wRC+, 10⁻³ for runs and wins).</param>
public sealed record HistogramShape(int Start, int Width, int Bins, double Unit)
{
    /// <summary>Stands for a value that does not exist (a rate without a denominator).</summary>
    public const int NoValue = int.MinValue;

    private const int Point = 1000;
    private const int HalfPercent = 5000;
    private const int LargestCount = 1020;

    private static readonly HistogramShape[] Values = [.. StatInfo.All.Select(info => Make(info.Stat, false))];
    private static readonly HistogramShape[] Differences = [.. StatInfo.All.Select(info => Make(info.Stat, true))];

    /// <summary>The shape of a statistic of one player.</summary>
    public static HistogramShape Of(Stat stat) => Values[(int)stat];

    /// <summary>The shape of the difference of two players.</summary>
    public static HistogramShape OfDifference(Stat stat) => Differences[(int)stat];

    /// <summary>The shape of a sum over so many seasons of a statistic that adds up.</summary>
    public static HistogramShape OfSum(Stat stat, int seasons) =>
        Of(stat) is var one ? one with { Start = one.Start * seasons, Bins = ((one.Bins - 1) * seasons) + 1 } : one;

    /// <summary>The value at a position inside a bin (0 its start, 1 its end).</summary>
    public double ValueAt(int bin, double position) => (Start + ((bin + position) * Width)) * Unit;

    private static HistogramShape Make(Stat stat, bool difference)
    {
        if (!StatInfo.Of(stat).IsRate)
            return difference ? new(-LargestCount, 1, (2 * LargestCount) + 1, 1) : new(0, 1, LargestCount + 1, 1);
        if (stat is >= Stat.BattingRuns and <= Stat.ThrowingRate)
            return OfValue(stat, difference);
        if (stat is Stat.WRCPlus or Stat.OPSPlus)
            return difference ? new(-10_000_000, HalfPercent, 4000, 1e-4) : new(-2_000_000, HalfPercent, 3200, 1e-4);

        // The most a rate can be: every plate appearance a home run.
        int most = stat switch
        {
            Stat.SLG => 4000,
            Stat.OPS => 5000,
            Stat.ISO => 3000,
            Stat.WOBA => 2500,
            _ => 1000,
        };
        return difference ? new(-most * Point, Point, (2 * most) + 1, 1e-6) : new(0, Point, most + 1, 1e-6);
    }

    /// <summary>Runs by quarters, wins by hundredths, a catcher's rates by their spread.</summary>
    private static HistogramShape OfValue(Stat stat, bool difference) => stat switch
    {
        Stat.WAR => difference ? new(-20_000, 10, 4000, 1e-3) : new(-10_000, 10, 3000, 1e-3),
        Stat.FramingRate => difference ? new(-20_000, 20, 2000, 1e-6) : new(-10_000, 20, 1000, 1e-6),
        Stat.BlockingRate => difference ? new(-40_000, 40, 2000, 1e-6) : new(-20_000, 40, 1000, 1e-6),
        Stat.ThrowingRate => difference ? new(-4_000_000, 2000, 4000, 1e-6) : new(-2_000_000, 2000, 2000, 1e-6),
        _ => difference ? new(-400_000, 500, 1600, 1e-3) : new(-150_000, 250, 1400, 1e-3),
    };
}
