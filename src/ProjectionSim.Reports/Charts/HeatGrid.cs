namespace ProjectionSim.Reports.Charts;

/// <summary>A table of probabilities to be coloured: who is ahead of whom.</summary>
/// <param name="Rows">Names of the rows.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Cells">By row and column, 0..1; NaN for an empty cell.</param>
public sealed record HeatGrid(IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<double>> Cells)
{
    /// <summary>The most of the colour that is mixed into the paper, percent: text on it stays readable.</summary>
    public const int MostColour = 48;

    /// <summary>How much colour a probability gets, percent: none at an even chance.</summary>
    public static int Mix(double probability) => (int)Math.Round(Math.Min(1, Math.Abs(probability - .5) * 2) * MostColour);
}
