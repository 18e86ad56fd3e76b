namespace ProjectionSim.Reports.Charts;

/// <summary>A step of a waterfall.</summary>
/// <param name="Label">What happened.</param>
/// <param name="Change">What it added; 0 for a total.</param>
/// <param name="After">The value after it.</param>
/// <param name="IsTotal">A place on the way rather than a change: the start, the end.</param>
public sealed record WaterfallBar(string Label, double Change, double After, bool IsTotal = false);
