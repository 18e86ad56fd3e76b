using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Runs.Differences;
using ProjectionSim.Runs.Folders;
using ProjectionSim.Runs.Results;

namespace ProjectionSim.Runs.Stores;

/// <summary>Writes one run into a store's tables, within a transaction.</summary>
internal sealed class StoreWriter(IStoreDialect dialect, DbConnection connection, DbTransaction transaction)
{
    private static readonly int[] Percents = [1, 5, 10, 25, 50, 75, 90, 95, 99];

    public void Write(string folder, RunManifest manifest)
    {
        var facts = manifest.Run;
        var run = connection.ExecuteScalar<long>(
            """
            INSERT INTO runs (id, kind, note, tool_version, sampler_version, season, seed, draws, config_hash, model_hash, environment_hash, data_hash, results_hash, started, ended, manifest)
            VALUES (@Id, @Kind, @Note, @ToolVersion, @SamplerVersion, @Season, @Seed, @Draws, @ConfigHash, @ModelHash, @EnvironmentHash, @DataHash, @Results, @Started, @Ended, @Manifest)
            RETURNING run
            """,
            new
            {
                manifest.Id,
                manifest.Kind,
                Note = Clean(manifest.Note),
                facts.ToolVersion,
                facts.SamplerVersion,
                facts.Season,
                Seed = facts.Seed?.ToString(CultureInfo.InvariantCulture),
                facts.Draws,
                facts.ConfigHash,
                facts.ModelHash,
                facts.EnvironmentHash,
                facts.DataHash,
                Results = manifest.Results!.Hash,
                Started = Time(manifest.Circumstances.Started),
                Ended = Time(manifest.Circumstances.Ended ?? manifest.Circumstances.Started),
                Manifest = Clean(JsonSerializer.Serialize(manifest, RunsJsonForms.Readable.RunManifest)),
            },
            transaction);
        WriteInputs(folder, manifest, run);
        if (manifest.Kind == ProjectionFolder.Kind)
            WritePlayers(folder, manifest, run);
        else
            WriteTables(folder, run);
    }

    private static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A database's text cannot hold the character NUL.</summary>
    private static string? Clean(string? text) => text?.Replace('\0', '\uFFFD');

    private void WriteInputs(string folder, RunManifest manifest, long run)
    {
        foreach (var (name, hash) in manifest.Run.Inputs)
        {
            connection.Execute(
                "INSERT INTO inputs (hash, content) VALUES (@hash, @content) ON CONFLICT (hash) DO NOTHING",
                new { hash, content = Clean(File.ReadAllText(Path.Combine(folder, name))) },
                transaction);
            connection.Execute("INSERT INTO run_inputs (run, name, hash) VALUES (@run, @name, @hash)", new { run, name, hash }, transaction);
        }
    }

    private void WriteTables(string folder, long run)
    {
        foreach (var name in RunFiles.Names(folder).Where(n => n.EndsWith(".csv", StringComparison.Ordinal) || n.EndsWith(".json", StringComparison.Ordinal)))
            connection.Execute("INSERT INTO tables (run, name, content) VALUES (@run, @name, @content)", new { run, name, content = Clean(File.ReadAllText(Path.Combine(folder, name))) }, transaction);
    }

    /// <summary>A chunk of players at a time, each table's rows together: a bulk insert is one statement on the wire.</summary>
    private void WritePlayers(string folder, RunManifest manifest, long run)
    {
        var config = ConfigFile.LoadRecordedConfig(Path.Combine(folder, RecordedInput.Folder));
        var entryOf = config.Scenarios.Select((s, i) => (Key: (s.Player, s.Label), i)).ToDictionary(x => x.Key, x => x.i);
        var pairs = new List<PairResult>();
        foreach (var ids in config.Scenarios.Select(s => s.Player).Distinct(StringComparer.Ordinal).Chunk(32))
        {
            PlayerResult[] players = [.. ids.Select(id => PlayerFiles.Read(folder, id, manifest.Id))];
            Insert("players", "run:l entry player:t name:t mlbam scenario:t club:t season", players.SelectMany(p => p.Scenarios.Select(s =>
                new object?[] { run, s.Index, p.Id, Clean(p.Name), p.Mlbam, Clean(s.Scenario), s.Club, s.Season })));
            var all = players.SelectMany(p => p.Scenarios).SelectMany(s => Distributions(s).Select(d => (s.Index, d.Kind, d.Stat, d.Value))).ToArray();
            Insert("stats", "run:l entry kind:t stat:t n:l mean:r sd:r mcse:r", all.Select(d =>
                new object?[] { run, d.Index, d.Kind, d.Stat, d.Value.N, d.Value.Mean, d.Value.StandardDeviation, d.Value.MonteCarloError }));
            Insert("quantiles", "run:l entry kind:t stat:t percent value:r", all.SelectMany(d => Percents.Select(percent =>
                new object?[] { run, d.Index, d.Kind, d.Stat, percent, d.Value.Percentile(percent) })));
            Insert("events", "run:l entry number event:t pr:r mcse:r", players.SelectMany(p => p.Scenarios).SelectMany(s => s.Probabilities.Select((e, i) =>
                new object?[] { run, s.Index, i, Clean(e.Event), e.Probability, e.MonteCarloError })));
            WriteYears(run, players);
            pairs.AddRange(players.SelectMany(p => p.HeadToHead));
        }

        Insert("head_to_head", "run:l pair kind:t stat:t entry_a entry_b n:l pr:r tie:r mcse:r mean:r p10:r p50:r p90:r", pairs.Select(p => p.Comparison is var h
            ? new object?[]
            {
                run, p.Index, h.Kind == HeadToHeadKind.Observed ? "observed" : "talent", StatInfo.Of(h.Stat).Name, entryOf[(h.A, h.ScenarioA)], entryOf[(h.B, h.ScenarioB)],
                h.N, h.Probability, h.TieProbability, h.MonteCarloError, h.Difference.Mean, h.Difference.Percentile(10), h.Difference.Percentile(50), h.Difference.Percentile(90),
            }
            : []));
    }

    private void WriteYears(long run, PlayerResult[] players)
    {
        var years = players.SelectMany(p => p.Scenarios).SelectMany(s => (s.Years ?? []).Select(y => (s.Index, Year: y))).ToArray();
        if (years.Length == 0) return;
        Insert("years", "run:l entry season age:r out_of_majors:r attrition:r compared:l breakout:r improve:r collapse:r", years.Select(y => new object?[]
        {
            run, y.Index, y.Year.Season, y.Year.Age, y.Year.OutOfMajors, y.Year.Attrition, y.Year.Outlook?.Compared, y.Year.Outlook?.Breakout, y.Year.Outlook?.Improve, y.Year.Outlook?.Collapse,
        }));
        var all = years.SelectMany(y => RunYear.DistributionsOf(y.Year).Select(d => (y.Index, y.Year.Season, d.Kind, d.Stat, d.Value))).ToArray();
        Insert("year_stats", "run:l entry season kind:t stat:t n:l mean:r sd:r mcse:r", all.Select(d =>
            new object?[] { run, d.Index, d.Season, d.Kind, d.Stat, d.Value.N, d.Value.Mean, d.Value.StandardDeviation, d.Value.MonteCarloError }));
        Insert("year_quantiles", "run:l entry season kind:t stat:t percent value:r", all.SelectMany(d => Percents.Select(percent =>
            new object?[] { run, d.Index, d.Season, d.Kind, d.Stat, percent, d.Value.Percentile(percent) })));
    }

    private static IEnumerable<(string Kind, string Stat, StatDistribution Value)> Distributions(ScenarioResult scenario) =>
    [
        .. scenario.Observed.Select(d => ("observed", d.Key, d.Value)), .. scenario.Talent.Select(d => ("talent", d.Key, d.Value)),
        .. (scenario.Totals ?? new Dictionary<string, StatDistribution>()).Select(d => ("total", d.Key, d.Value)),
    ];

    /// <summary>Columns as "name:type", types t(ext), l(ong), r(eal); integer where none is given.</summary>
    private void Insert(string table, string columns, IEnumerable<object?[]> rows) => dialect.Insert(
        transaction,
        table,
        [.. columns.Split(' ').Select(c => c.Split(':')).Select(c => new StoreColumn(c[0], c.Length == 1 ? StoreType.Integer : c[1] switch { "t" => StoreType.Text, "l" => StoreType.Long, _ => StoreType.Real }))],
        rows);
}
