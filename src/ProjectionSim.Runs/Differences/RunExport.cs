using System.Text.Json;
using ProjectionSim.Baseball;
using ProjectionSim.Reports;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Runs.Differences;

/// <summary>Writes a run out of a store as files: manifest, inputs, and the tables byte for byte as the run wrote them.</summary>
public static class RunExport
{
    /// <summary>Writes into a new or empty folder.</summary>
    /// <exception cref="IOException">The folder is not empty, or cannot be written.</exception>
    public static void Write(RunSource run, string folder)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            throw new IOException($"{folder}: expected a new or empty folder to export into.");
        foreach (var (name, text) in run.Inputs.Concat(run.Tables)) Put(folder, name, writer => writer.Write(text));
        if (run.Entries.Count > 0) WriteProjection(run, folder);
        Put(folder, RunManifest.FileName, writer => writer.Write(JsonSerializer.Serialize(run.Manifest, RunsJsonForms.Readable.RunManifest) + "\n"));
    }

    private static void WriteProjection(RunSource run, string folder)
    {
        Put(folder, "projections.csv", writer =>
        {
            writer.Write('\uFEFF');
            using var csv = new DistributionCsv(writer, run.Manifest.Run.Draws ?? 0);
            foreach (var entry in InTableOrder(run)) csv.Write(ProjectionOf(entry));
        });
        Put(folder, "projections-wide.csv", writer =>
        {
            writer.Write('\uFEFF');
            using var csv = new WideCsv(writer);
            foreach (var entry in InTableOrder(run)) csv.Write(ProjectionOf(entry), entry.Club, entry.Mlbam);
        });
        Put(folder, "head-to-head.csv", writer =>
        {
            writer.Write('\uFEFF');
            CsvReport.WriteHeadToHead(run.Pairs.Select(p => PairOf(run, p)).OrderBy(p => p.Value.Kind).ThenBy(p => p.Pair).ThenBy(p => p.Value.Stat).Select(p => p.Value), writer);
        });
    }

    private static void Put(string folder, string name, Action<TextWriter> write)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        AtomicFile.Write(path, write);
    }

    /// <summary>The tables list players in the order in which the config first names them, each with all his scenarios.</summary>
    private static IEnumerable<RunEntry> InTableOrder(RunSource run) => run.Entries.GroupBy(e => e.Player, StringComparer.Ordinal).SelectMany(g => g);

    private static PlayerProjection ProjectionOf(RunEntry entry) => new()
    {
        Id = entry.Player,
        Name = entry.Name,
        Season = entry.Season,
        Scenario = entry.Scenario,
        Observed = Distributions(entry.Numbers, "observed"),
        Talent = Distributions(entry.Numbers, "talent"),
        Probabilities = entry.Events,
        Totals = Distributions(entry.Numbers, "total"),
        Years =
        [
            .. entry.Years.Select(year => new YearProjection
            {
                Season = year.Season,
                Age = year.Age,
                Observed = Distributions(year.Numbers, "observed"),
                TalentWoba = Distributions(year.Numbers, "talent")[Stat.WOBA],
                OutOfMajors = year.OutOfMajors,
                Outlook = year.Outlook,
                Attrition = year.Attrition,
            }),
        ],
    };

    private static Dictionary<Stat, StatDistribution> Distributions(IReadOnlyDictionary<(string Kind, string Stat), RunNumber> numbers, string kind) => numbers
        .Where(n => n.Key.Kind == kind && StatInfo.Find(n.Key.Stat) is not null)
        .ToDictionary(n => StatInfo.Find(n.Key.Stat)!.Stat, n => DistributionOf(n.Value.N, n.Value.Mean, n.Value.Sd, n.Value.MonteCarloError, n.Value.Quantiles));

    private static (int Pair, HeadToHead Value) PairOf(RunSource run, RunPair p) => (p.Pair, new HeadToHead
    {
        A = run.Entries[p.A].Player,
        ScenarioA = run.Entries[p.A].Scenario,
        B = run.Entries[p.B].Player,
        ScenarioB = run.Entries[p.B].Scenario,
        Kind = p.Kind == "observed" ? HeadToHeadKind.Observed : HeadToHeadKind.Talent,
        Stat = StatInfo.Find(p.Stat)!.Stat,
        N = p.N,
        Probability = p.Probability,
        TieProbability = p.Tie,
        MonteCarloError = p.MonteCarloError,
        Difference = DistributionOf(p.N, p.Mean, double.NaN, double.NaN, [(10, p.P10), (50, p.P50), (90, p.P90)]),
    });

    private static StatDistribution DistributionOf(long n, double mean, double sd, double mcse, IEnumerable<(int Percent, double Value)> quantiles)
    {
        var percentiles = new double[99];
        Array.Fill(percentiles, double.NaN);
        foreach (var (percent, value) in quantiles) percentiles[percent - 1] = value;
        return new StatDistribution { N = n, Mean = mean, StandardDeviation = sd, MonteCarloError = mcse, Percentiles = percentiles, Bins = [], BinStart = 0, BinWidth = 1 };
    }
}
