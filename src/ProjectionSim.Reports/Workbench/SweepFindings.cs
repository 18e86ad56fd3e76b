namespace ProjectionSim.Reports.Workbench;

/// <summary>A sweep's points and what is looked at in them.</summary>
public sealed record SweepFindings
{
    /// <summary>The paths varied.</summary>
    public required IReadOnlyList<string> Axes { get; init; }

    /// <summary>grid, zip or hypercube.</summary>
    public required string Design { get; init; }

    /// <summary>The points, in order.</summary>
    public required IReadOnlyList<SweepPoint> Points { get; init; }

    /// <summary>The statistic looked at.</summary>
    public required string Stat { get; init; }

    /// <summary>season or talent.</summary>
    public required string Kind { get; init; }

    /// <summary>Names of the players by identifier.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>Draws a point.</summary>
    public required long Draws { get; init; }

    /// <summary>The seed that all points share.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The players' rows of the statistic at a point.</summary>
    public IEnumerable<SweepRow> PlayersAt(SweepPoint point) => point.Rows.Where(r => r.Stat == Stat && r.Kind == Kind && r.Against.Length == 0);

    /// <summary>The first pair's row of the statistic at a point; null with one player.</summary>
    public SweepRow? PairAt(SweepPoint point) => point.Rows.FirstOrDefault(r => r.Stat == Stat && r.Kind == Kind && r.Against.Length > 0);

    /// <summary>The number that the sweep is about: Pr(A &gt; B), or the only player's mean.</summary>
    public double Target(SweepPoint point) => PairAt(point)?.Probability ?? PlayersAt(point).FirstOrDefault()?.Mean ?? double.NaN;

    /// <summary>Every axis with the mean target at each of its values (a hypercube's: in its lower and upper third).</summary>
    public IReadOnlyList<SweepEffect> Effects() => [.. Axes.Select((path, a) => EffectOf(path, a)).OrderByDescending(e => Math.Abs(e.Highest.Target - e.Lowest.Target))];

    private SweepEffect EffectOf(string path, int a)
    {
        var groups = Points.GroupBy(p => p.Values[a], StringComparer.Ordinal).Select(g => (Value: g.Key, Target: g.Average(Target))).ToArray();
        if (Design == "hypercube" && groups.All(g => double.TryParse(g.Value, System.Globalization.CultureInfo.InvariantCulture, out _)))
        {
            // A hypercube's values come in random order; many of them are told by their lower and their upper third.
            groups = [.. groups.OrderBy(g => double.Parse(g.Value, System.Globalization.CultureInfo.InvariantCulture))];
            var third = groups.Length / 3;
            if (groups.Length > 6)
                groups = [Around(groups[..third]), Around(groups[^third..])];
        }

        return new SweepEffect(path, groups.MinBy(g => g.Target), groups.MaxBy(g => g.Target), groups);
    }

    private static (string Value, double Target) Around((string Value, double Target)[] third)
    {
        var middle = third.Average(g => double.Parse(g.Value, System.Globalization.CultureInfo.InvariantCulture));
        return (string.Create(System.Globalization.CultureInfo.InvariantCulture, $"near {middle:G3}"), third.Average(g => g.Target));
    }
}

/// <summary>What one axis does to the target, all others averaged over.</summary>
/// <param name="Path">The axis.</param>
/// <param name="Lowest">The value at which the target is lowest, and that target.</param>
/// <param name="Highest">The value at which it is highest.</param>
/// <param name="Values">Every value and its mean target.</param>
public sealed record SweepEffect(string Path, (string Value, double Target) Lowest, (string Value, double Target) Highest, IReadOnlyList<(string Value, double Target)> Values);
