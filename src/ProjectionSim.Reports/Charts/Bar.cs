namespace ProjectionSim.Reports.Charts;

/// <summary>A bar.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">Where it ends; it begins at 0.</param>
/// <param name="Text">The value as written.</param>
/// <param name="Colour">Index of the page's colour.</param>
public sealed record Bar(string Label, double Value, string Text, int Colour)
{
    /// <summary>10 % quantile, where an interval is drawn.</summary>
    public double? Low { get; init; }

    /// <summary>90 % quantile.</summary>
    public double? High { get; init; }

    /// <summary>The one that the eye should find.</summary>
    public bool IsStrong { get; init; }
}
