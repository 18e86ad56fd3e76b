namespace ProjectionSim.Benchmarks.Workloads;

/// <summary>Something whose speed is measured: work that can be repeated, and what it gets done.</summary>
/// <param name="Name">What a table calls it: "scalar loop".</param>
/// <param name="Unit">What it makes: "PA", "season".</param>
/// <param name="UnitsPerRepeat">How many of them one repeat makes, on average.</param>
/// <param name="Repeat">Does the work a number of times.</param>
internal sealed record Workload(string Name, string Unit, double UnitsPerRepeat, Action<int> Repeat);
