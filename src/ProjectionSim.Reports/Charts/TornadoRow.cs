namespace ProjectionSim.Reports.Charts;

/// <summary>A number of the model and what it does to a result.</summary>
/// <param name="Label">The number's path.</param>
/// <param name="AtLow">The result at the number's low value.</param>
/// <param name="AtHigh">The result at its high value.</param>
/// <param name="LowText">The low value as written.</param>
/// <param name="HighText">The high value as written.</param>
public sealed record TornadoRow(string Label, double AtLow, double AtHigh, string LowText, string HighText);
