using System.Diagnostics;

namespace ProjectionSim.Benchmarks.Profile;

/// <summary>Takes the time of the stages of a block, one after the other, and keeps it block by block.</summary>
internal sealed class StageClock
{
    private readonly List<string> names = [];
    private readonly List<List<double>> nanoseconds = [];
    private int stage;
    private long last;

    /// <summary>Starts a block.</summary>
    public void Start()
    {
        stage = 0;
        last = Stopwatch.GetTimestamp();
    }

    /// <summary>Ends a stage: what has passed since the last mark was its.</summary>
    public void Mark(string name)
    {
        var now = Stopwatch.GetTimestamp();
        if (stage == names.Count)
        {
            names.Add(name);
            nanoseconds.Add([]);
        }

        nanoseconds[stage++].Add((now - last) * (1e9 / Stopwatch.Frequency));
        last = Stopwatch.GetTimestamp();
    }

    /// <summary>Forgets what was measured while the runtime compiled.</summary>
    public void Clear() => nanoseconds.ForEach(times => times.Clear());

    /// <summary>Median nanoseconds of each stage a block.</summary>
    public IEnumerable<(string Name, double Nanoseconds)> Medians()
    {
        for (var i = 0; i < names.Count; i++)
        {
            var sorted = nanoseconds[i].Order().ToList();
            yield return (names[i], sorted[sorted.Count / 2]);
        }
    }
}
