using ProjectionSim.Baseball;
using ProjectionSim.Summaries;

namespace ProjectionSim.Simulation;

/// <summary>
/// An event of the plan being counted: whether a value lies between two integers, both included. A rate's threshold is taken to
/// the unit in which rates are held.
/// </summary>
internal sealed class EventTally
{
    private readonly EventPlan _event;
    private readonly int _least;
    private readonly int _most;
    private long _hits;
    private long _draws;

    /// <summary>An empty count.</summary>
    public EventTally(EventPlan plan)
    {
        _event = plan;
        double threshold = StatInfo.Of(plan.Stat).IsRate
            ? Math.Round(plan.Threshold / HistogramShape.Of(plan.Stat).Unit)
            : plan.Threshold;
        (_least, _most) = plan.Comparison switch
        {
            Comparison.Greater => (ToInteger(Math.Floor(threshold) + 1), int.MaxValue),
            Comparison.AtLeast => (ToInteger(Math.Ceiling(threshold)), int.MaxValue),
            Comparison.Less => (HistogramShape.NoValue + 1, ToInteger(Math.Ceiling(threshold) - 1)),
            _ => (HistogramShape.NoValue + 1, ToInteger(Math.Floor(threshold))),
        };
    }

    /// <summary>The observed column it reads.</summary>
    public int Column => (int)_event.Stat;

    /// <summary>Whether a value is one that counts; null where there is none.</summary>
    public bool? Holds(int value) => value == HistogramShape.NoValue ? null : value >= _least && value <= _most;

    /// <summary>Counts a block of values.</summary>
    public void Fold(ReadOnlySpan<int> values)
    {
        int hits = 0;
        int missing = 0;
        foreach (int value in values)
        {
            hits += value >= _least & value <= _most ? 1 : 0;
            missing += value == HistogramShape.NoValue ? 1 : 0;
        }

        _hits += hits;
        _draws += values.Length - missing;
    }

    /// <summary>Takes what was counted since the last time and starts anew.</summary>
    public EventCount Take()
    {
        var taken = new EventCount(_event.Text, _hits, _draws);
        _hits = 0;
        _draws = 0;
        return taken;
    }

    /// <summary>Keeps a bound among the values that exist: the value that stands for none is never counted.</summary>
    private static int ToInteger(double bound) => (int)Math.Clamp(bound, HistogramShape.NoValue + 1.0, int.MaxValue);
}
