using ProjectionSim.Baseball;

namespace ProjectionSim.Evaluation;

/// <summary>What one system says of one hitter's season, in the form that is scored; null where it says nothing.</summary>
public sealed record SystemForecast
{
    /// <summary>The rates.</summary>
    public ScoredLine? Line { get; init; }

    /// <summary>Plate appearances, those of hitters who will not play counted as 0.</summary>
    public double? PA { get; init; }

    /// <summary>Runs per PA.</summary>
    public double? R { get; init; }

    /// <summary>Runs batted in per PA.</summary>
    public double? RBI { get; init; }

    /// <summary>Stolen bases per PA.</summary>
    public double? SB { get; init; }

    /// <summary>A batting line of counts taken as a forecast; null when it has no PAx.</summary>
    public static SystemForecast? Of(SeasonBatting line)
    {
        if (line.PA == 0 || ScoredLine.Of(line) is not { } rates) return null;
        double pa = line.PA;
        return new SystemForecast { Line = rates, PA = pa, R = line.R / pa, RBI = line.RBI / pa, SB = line.SB / pa };
    }

    /// <summary>A Marcel projection taken as a forecast.</summary>
    public static SystemForecast Of(MarcelLine line) => new()
    {
        Line = ScoredLine.Of(line),
        PA = line.PlateAppearances,
        R = line.Rates[(int)MarcelCount.R],
        RBI = line.Rates[(int)MarcelCount.RBI],
        SB = line.Rates[(int)MarcelCount.SB],
    };

    /// <summary>The mean of several systems, each counting alike.</summary>
    public static SystemForecast Mean(IReadOnlyList<SystemForecast> systems)
    {
        static double? MeanOf(IEnumerable<double?> values) => values.Any(value => value is null) ? null : values.Average();
        double Rate(Func<ScoredLine, double> rate) => systems.Average(system => rate(system.Line!));
        return new SystemForecast
        {
            Line = systems.Any(system => system.Line is null)
                ? null
                : ScoredLine.Of(
                    1, Rate(l => l.Rates.Walk), Rate(l => l.Rates.HitByPitch), Rate(l => l.Rates.Strikeout), Rate(l => l.Rates.HomeRun), Rate(l => l.Rates.Single),
                    Rate(l => l.Rates.Double), Rate(l => l.Rates.Triple), Rate(l => l.SacrificeFly), Rate(l => l.IntentionalWalk)),
            PA = MeanOf(systems.Select(system => system.PA)),
            R = MeanOf(systems.Select(system => system.R)),
            RBI = MeanOf(systems.Select(system => system.RBI)),
            SB = MeanOf(systems.Select(system => system.SB)),
        };
    }

    /// <summary>The value of a statistic; NaN when the system says nothing of it.</summary>
    public double Value(ScoredStat stat, RunValues weights) => stat switch
    {
        ScoredStat.PA => PA ?? double.NaN,
        ScoredStat.R => R ?? double.NaN,
        ScoredStat.RBI => RBI ?? double.NaN,
        ScoredStat.SB => SB ?? double.NaN,
        _ => Line is { } line ? stat.Of(line, weights) : double.NaN,
    };
}
