using ProjectionSim.Data.Configuration;
using ProjectionSim.Runs.Folders;
using ProjectionSim.Runs.Results;

namespace ProjectionSim.Runs.Differences;

/// <summary>A run out of a folder or a store: what it was made of and its numbers.</summary>
public sealed record RunSource
{
    public required RunManifest Manifest { get; init; }

    /// <summary>The texts of its inputs by name ("input/config.json").</summary>
    public required IReadOnlyDictionary<string, string> Inputs { get; init; }

    /// <summary>Players and scenarios; empty for runs that project nobody.</summary>
    public required IReadOnlyList<RunEntry> Entries { get; init; }

    /// <summary>Comparisons; empty where there are none.</summary>
    public IReadOnlyList<RunPair> Pairs { get; init; } = [];

    /// <summary>Tables of runs that project nobody, by name.</summary>
    public IReadOnlyDictionary<string, string> Tables { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Reads a complete run folder.</summary>
    /// <exception cref="InvalidDataException">It is not one.</exception>
    public static RunSource OfFolder(string folder)
    {
        var manifest = RunManifest.Read(folder);
        if (!manifest.IsComplete) throw new InvalidDataException($"{folder}: the run is not complete. Continue it with --resume.");
        var inputs = manifest.Run.Inputs.Keys.ToDictionary(name => name, name => File.ReadAllText(Path.Combine(folder, name)), StringComparer.Ordinal);
        if (manifest.Kind != ProjectionFolder.Kind)
        {
            var tables = RunFiles.Names(folder).Where(n => n.EndsWith(".csv", StringComparison.Ordinal)).ToDictionary(n => n, n => File.ReadAllText(Path.Combine(folder, n)), StringComparer.Ordinal);
            return new RunSource { Manifest = manifest, Inputs = inputs, Entries = [], Tables = tables };
        }

        var config = ConfigFile.LoadRecordedConfig(Path.Combine(folder, RecordedInput.Folder));
        var entries = config.Scenarios.Select(s => s.Player).Distinct(StringComparer.Ordinal)
            .Select(id => PlayerFiles.Read(folder, id, manifest.Id))
            .SelectMany(player => player.Scenarios.Select(s => (s.Index, Entry: RunEntry.Of(player, s))));
        return new RunSource { Manifest = manifest, Inputs = inputs, Entries = [.. entries.OrderBy(e => e.Index).Select(e => e.Entry)] };
    }
}

/// <summary>One player in one scenario.</summary>
public sealed record RunEntry
{
    public required string Player { get; init; }
    public required string Name { get; init; }
    public int? Mlbam { get; init; }
    public required string Scenario { get; init; }
    public required string Club { get; init; }
    public required int Season { get; init; }

    /// <summary>By kind (observed, talent) and statistic.</summary>
    public required IReadOnlyDictionary<(string Kind, string Stat), RunNumber> Numbers { get; init; }
    public required IReadOnlyList<EventProbability> Events { get; init; }

    /// <summary>The seasons of his paths; empty where one season was drawn.</summary>
    public IReadOnlyList<RunYear> Years { get; init; } = [];

    internal static RunEntry Of(PlayerResult player, ScenarioResult scenario) => new()
    {
        Player = player.Id,
        Name = player.Name,
        Mlbam = player.Mlbam,
        Scenario = scenario.Scenario,
        Club = scenario.Club,
        Season = scenario.Season,
        Numbers = scenario.Observed.Select(d => (Key: ("observed", d.Key), d.Value)).Concat(scenario.Talent.Select(d => (Key: ("talent", d.Key), d.Value)))
            .Concat((scenario.Totals ?? new Dictionary<string, StatDistribution>()).Select(d => (Key: ("total", d.Key), d.Value)))
            .ToDictionary(d => d.Key, d => RunNumber.Of(d.Value)),
        Events = scenario.Probabilities,
        Years = [.. (scenario.Years ?? []).Select(RunYear.Of)],
    };
}

/// <summary>A distribution's main numbers.</summary>
public sealed record RunNumber(long N, double Mean, double Sd, double MonteCarloError, IReadOnlyList<(int Percent, double Value)> Quantiles)
{
    private static readonly int[] Percents = [1, 5, 10, 25, 50, 75, 90, 95, 99];

    internal static RunNumber Of(StatDistribution d) => new(d.N, d.Mean, d.StandardDeviation, d.MonteCarloError, [.. Percents.Select(p => (p, d.Percentile(p)))]);
}

/// <summary>One comparison; A and B are places in the entries.</summary>
public sealed record RunPair(int Pair, string Kind, string Stat, int A, int B, long N, double Probability, double Tie, double MonteCarloError, double Mean, double P10, double P50, double P90);
