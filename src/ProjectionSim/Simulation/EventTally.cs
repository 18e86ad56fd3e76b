using ProjectionSim.Baseball;
using ProjectionSim.Summaries;

namespace ProjectionSim.Simulation;

/// <summary>An event of the plan being counted. A rate's threshold is taken to the unit in which rates are held.</summary>
internal sealed class EventTally
{
    private readonly EventPlan _event;
    private readonly double _threshold;
    private long _hits;
    private long _draws;

    /// <summary>An empty count.</summary>
    public EventTally(EventPlan plan)
    {
        _event = plan;
        _threshold = StatInfo.Of(plan.Stat).IsRate
            ? Math.Round(plan.Threshold / HistogramShape.Of(plan.Stat).Unit)
            : plan.Threshold;
    }

    /// <summary>The observed column it reads.</summary>
    public int Column => (int)_event.Stat;

    /// <summary>Counts a block of values.</summary>
    public void Fold(ReadOnlySpan<int> values)
    {
        foreach (int value in values)
        {
            if (value == HistogramShape.NoValue)
                continue;
            _draws++;
            bool happened = _event.Comparison switch
            {
                Comparison.Greater => value > _threshold,
                Comparison.AtLeast => value >= _threshold,
                Comparison.Less => value < _threshold,
                _ => value <= _threshold,
            };
            _hits += happened ? 1 : 0;
        }
    }

    /// <summary>Takes what was counted since the last time and starts anew.</summary>
    public EventCount Take()
    {
        var taken = new EventCount(_event.Text, _hits, _draws);
        _hits = 0;
        _draws = 0;
        return taken;
    }
}
