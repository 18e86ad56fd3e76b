namespace ProjectionSim.Summaries;

/// <summary>How often an event happened.</summary>
/// <param name="Text">The event as the config wrote it.</param>
/// <param name="Hits">Draws in which it happened.</param>
/// <param name="Draws">Draws in which its statistic exists.</param>
public sealed record EventCount(string Text, long Hits, long Draws)
{
    /// <summary>Its probability and Monte Carlo error.</summary>
    public EventProbability ToProbability()
    {
        double p = (double)Hits / Draws;
        return new EventProbability(Text, p, Math.Sqrt(p * (1 - p) / Draws));
    }
}
