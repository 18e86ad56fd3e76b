namespace ProjectionSim.Reports;

/// <summary>What the place that a text report goes to can show.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Color">Whether colour and weight (ANSI sequences) may be used.</param>
/// <param name="Unicode">Whether characters beyond ASCII may be drawn (lines, blocks).</param>
public sealed record TextStyle(int Width, bool Color, bool Unicode)
{
    /// <summary>80 columns, ASCII, no colour.</summary>
    public static TextStyle Plain { get; } = new(80, false, false);
}
