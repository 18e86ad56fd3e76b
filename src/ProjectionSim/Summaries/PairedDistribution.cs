namespace ProjectionSim.Summaries;

/// <summary>Two players' draws of one statistic compared draw by draw.</summary>
/// <param name="Wins">Draws in which the first has more.</param>
/// <param name="Ties">Draws in which they are equal.</param>
/// <param name="Difference">First − second, over draws in which both have a value.</param>
public sealed record PairedDistribution(long Wins, long Ties, Distribution Difference)
{
    /// <summary>Draws that count.</summary>
    public long Count => Difference.Count;

    /// <summary>Pr(first &gt; second), ties for neither.</summary>
    public double Probability => (double)Wins / Count;

    /// <summary>Pr(first = second).</summary>
    public double TieProbability => (double)Ties / Count;

    /// <summary>Monte Carlo standard error of <see cref="Probability"/>.</summary>
    public double MonteCarloError => Math.Sqrt(Probability * (1 - Probability) / Count);

    /// <summary>This and the other's draws together.</summary>
    public PairedDistribution Merge(PairedDistribution other) =>
        new(Wins + other.Wins, Ties + other.Ties, Difference.Merge(other.Difference));

    internal void WriteTo(IntegerWriter writer)
    {
        writer.Write(Wins);
        writer.Write(Ties);
        Difference.WriteTo(writer);
    }
}
