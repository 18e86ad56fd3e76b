using System.Globalization;
using ProjectionSim.Benchmarks.Peers;

namespace ProjectionSim.Benchmarks.Gate;

/// <summary>Runs the gate and prints its table.</summary>
internal sealed class GateRun(GateOptions options, IReadOnlyList<GateCheck> checks, TextWriter output)
{
    /// <summary>The exit code of a gate that was not met.</summary>
    public const int NotMet = 3;

    /// <summary>The name of the ratio to numpy in the gate file.</summary>
    public const string NumpyCheck = "season-numpy";

    /// <summary>The smallest median of every check over the runs: what is recorded.</summary>
    private readonly Dictionary<string, double> smallest = new(StringComparer.Ordinal);

    /// <summary>Runs the gate as often as asked.</summary>
    /// <returns>0, or <see cref="NotMet"/>.</returns>
    public int Run()
    {
        var file = GateFile.Load(options.File);
        var unknown = options.Only.FirstOrDefault(name => name != NumpyCheck && checks.All(check => check.Name != name));
        if (unknown is not null)
            throw new GateException($"There is no check '{unknown}'. Expected one of: {string.Join(", ", checks.Select(c => c.Name))}.");
        var failedRuns = 0;
        for (var run = 1; run <= options.Runs; run++)
        {
            if (options.Runs > 1)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Run {run} of {options.Runs}"));
            if (!Once(file))
                failedRuns++;
        }

        if (options.Runs > 1)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{failedRuns} of {options.Runs} runs failed."));
        if (options.Record)
            Record(file, CpuIdentity.Current);
        return failedRuns == 0 ? 0 : NotMet;
    }

    private bool Once(GateFile file)
    {
        var cpu = CpuIdentity.Current;
        Header(file, cpu);
        var gate = new SpeedGate(file, cpu, options.SlowDown);
        var wantsPeer = options.Peer && file.Checks.Any(c => c.Name == NumpyCheck) && IsAskedFor(NumpyCheck);
        using var peer = wantsPeer ? NumpyPeer.Start() : null;
        var outcomes = new List<GateOutcome>();
        foreach (var check in checks.Where(IsAskedFor))
            outcomes.Add(Measure(gate, check));
        if (peer is not null)
            outcomes.Add(Measure(gate, GateChecks.Numpy(NumpyCheck, peer)));
        else if (wantsPeer)
            output.WriteLine($"{NumpyCheck,-21}not run: no Python with numpy here");
        foreach (var pause in options.Pauses)
            Again(gate, outcomes, pause);
        Speeds(outcomes);
        var failed = outcomes.Where(o => !o.Passed).ToList();
        foreach (var outcome in failed)
            output.WriteLine($"FAILED {outcome.Check.Name}: {outcome.Bound.Guards}");
        foreach (var outcome in outcomes)
            smallest[outcome.Check.Name] = Math.Min(outcome.Result.Median, smallest.GetValueOrDefault(outcome.Check.Name, double.MaxValue));
        return failed.Count == 0;
    }

    /// <summary>
    /// Measures what was low once more, after the rest and a pause: a neighbour's bad ten seconds are no failure, and a slower engine is low
    /// at any time.
    /// </summary>
    private void Again(SpeedGate gate, List<GateOutcome> outcomes, TimeSpan pause)
    {
        if (outcomes.TrueForAll(o => o.Passed))
            return;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"What was low, again after {pause.TotalSeconds:0} s:"));
        Thread.Sleep(pause);
        for (var i = 0; i < outcomes.Count; i++)
        {
            if (!outcomes[i].Passed)
                outcomes[i] = Measure(gate, outcomes[i].Check);
        }
    }

    private bool IsAskedFor(GateCheck check) => IsAskedFor(check.Name);

    private bool IsAskedFor(string name) => options.Only.Count == 0 || options.Only.Contains(name);

    private GateOutcome Measure(SpeedGate gate, GateCheck check)
    {
        var outcome = gate.Measure(check);
        Row(check.Name, check.Baseline.Name, outcome.Result.Median, Range(outcome.Result), outcome.Limit, outcome.Passed);
        return outcome;
    }

    private void Header(GateFile file, string cpu)
    {
        output.WriteLine($"CPU {CpuIdentity.BrandName} ({cpu})");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Up to {file.Pairs} pairs of {file.SliceMilliseconds} ms slices a check; speeds relative to the baseline."));
        if (!file.Checks.Any(c => c.Recorded.ContainsKey(cpu)))
            output.WriteLine("No record for this CPU: wider bounds, from the slowest recorded one.");
        output.WriteLine();
        output.WriteLine($"{"check",-21}{"baseline",-22}{"ratio",8}{"middle half",15}{"bound",8}");
    }

    private void Row(string name, string baseline, double ratio, string range, double limit, bool passed) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-21}{baseline,-22}{Ratio(ratio),8}{range,15}{Ratio(limit),8}  {(passed ? "ok" : "low")}"));

    private void Speeds(List<GateOutcome> outcomes)
    {
        output.WriteLine();
        foreach (var outcome in outcomes)
        {
            output.WriteLine(
                $"{outcome.Check.Name,-21}{Speed(outcome.Result.SubjectSpeed, outcome.Check.Subject.Unit)}; {outcome.Check.Baseline.Name} {Speed(outcome.Result.BaselineSpeed, outcome.Check.Baseline.Unit)}");
        }
    }

    private void Record(GateFile file, string cpu)
    {
        var bounds = file.Checks.Select(bound => smallest.TryGetValue(bound.Name, out var ratio) && !(bound.Promise is not null && bound.Recorded.Count == 0)
            ? bound with { Recorded = new SortedDictionary<string, double>(new Dictionary<string, double>(bound.Recorded) { [cpu] = Math.Round(ratio, 3) }, StringComparer.Ordinal) }
            : bound);
        (file with { Checks = [.. bounds] }).Save(options.File);
        output.WriteLine($"Recorded for {cpu} in {options.File}.");
    }

    private static string Range(PairedResult result) => $"{Ratio(result.Quartile(0.25))} .. {Ratio(result.Quartile(0.75))}";

    private static string Ratio(double value) => value.ToString(value < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);

    private static string Speed(double perSecond, string unit) => perSecond >= 1e9
        ? string.Create(CultureInfo.InvariantCulture, $"{perSecond / 1e9:0.00} G {unit}/s")
        : perSecond >= 1e5 ? string.Create(CultureInfo.InvariantCulture, $"{perSecond / 1e6:0.00} M {unit}/s ({1e9 / perSecond:0} ns)")
        : string.Create(CultureInfo.InvariantCulture, $"{perSecond:0.0} {unit}/s ({1e3 / perSecond:0.00} ms)");
}
