using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ProjectionSim.Evaluation;

namespace ProjectionSim.Reports.Backtests;

/// <summary>The details of a backtest read back from their CSV: a row a player-season with every system's forecasts and our PIT.</summary>
public sealed class BacktestDetails
{
    private static readonly string[] Fixed = ["playerID", "season", "PA", "PAx", "careerPAx", "catcherShare", "callUp", "playedLately", "prospect"];
    private readonly Dictionary<ScoredStat, IReadOnlyList<double>> pits = [];

    private BacktestDetails(string source, IReadOnlyList<string> systems, IReadOnlyList<ScoredHitter> hitters)
    {
        Source = source;
        Systems = systems;
        Hitters = hitters;
    }

    /// <summary>The file's name, without its folder.</summary>
    public string Source { get; }

    /// <summary>The systems, our own first.</summary>
    public IReadOnlyList<string> Systems { get; }

    /// <summary>The player-seasons.</summary>
    public IReadOnlyList<ScoredHitter> Hitters { get; }

    /// <summary>Our PIT values of a statistic, 0..1; none where it was not judged.</summary>
    public IReadOnlyList<double> Pit(ScoredStat stat) => pits.GetValueOrDefault(stat, []);

    /// <summary>Reads the CSV that <c>projsim backtest --details</c> writes.</summary>
    /// <param name="reader">The file's text.</param>
    /// <param name="name">The file's name, for errors and the page.</param>
    /// <exception cref="InvalidDataException">It is another file, or a number cannot be read; the message says where.</exception>
    public static BacktestDetails Read(TextReader reader, string name)
    {
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null, DetectDelimiter = false });
        if (!csv.Read() || !csv.ReadHeader())
            throw new InvalidDataException($"{name} is empty. Expected the CSV that 'projsim backtest --details FILE' writes.");
        var columns = csv.HeaderRecord!;
        foreach (var wanted in Fixed.Append($"actual_{ScoredStat.WOBA.Name()}").Append($"pit_{ScoredStat.WOBA.Name()}"))
        {
            if (!columns.Contains(wanted, StringComparer.Ordinal))
                throw new InvalidDataException($"{name} has no column '{wanted}'. Expected the CSV that 'projsim backtest --details FILE' writes.");
        }

        var suffix = "_" + ScoredStat.WOBA.Name();
        var systems = columns.Where(c => c.EndsWith(suffix, StringComparison.Ordinal)).Select(c => c[..^suffix.Length])
            .Where(s => s is not ("actual" or "pit")).ToArray();
        if (!systems.Contains(BacktestScorer.Own, StringComparer.Ordinal))
            throw new InvalidDataException($"{name} has no column '{BacktestScorer.Own}{suffix}': nothing of ours to judge.");
        var hitters = new List<ScoredHitter>();
        var found = ScoredStats.All.ToDictionary(s => s, _ => new List<double>());
        var clusters = new Dictionary<string, int>(StringComparer.Ordinal);
        while (csv.Read())
        {
            hitters.Add(Hitter(csv, name, systems, clusters));
            foreach (var (stat, list) in found)
            {
                if (Number(csv, name, $"pit_{stat.Name()}") is var pit && double.IsFinite(pit))
                    list.Add(pit is >= 0 and <= 1 ? pit : throw Bad(csv, name, $"pit_{stat.Name()}", "a number from 0 to 1"));
            }
        }

        if (hitters.Count == 0)
            throw new InvalidDataException($"{name} has a header and no rows. Run the backtest on seasons that have hitters.");
        var details = new BacktestDetails(name, systems, hitters);
        foreach (var (stat, list) in found.Where(p => p.Value.Count > 0))
            details.pits.Add(stat, list);
        return details;
    }

    private static ScoredHitter Hitter(CsvReader csv, string name, string[] systems, Dictionary<string, int> clusters)
    {
        var id = csv.GetField("playerID") ?? "";
        if (!clusters.TryGetValue(id, out var cluster))
            clusters.Add(id, cluster = clusters.Count);
        return new ScoredHitter
        {
            PlayerId = id,
            Season = Whole(csv, name, "season"),
            Cluster = cluster,
            PA = Whole(csv, name, "PA"),
            ModelPA = Whole(csv, name, "PAx"),
            CareerPa = Number(csv, name, "careerPAx"),
            CatcherShare = Number(csv, name, "catcherShare"),
            IsCallUp = Number(csv, name, "callUp") == 1,
            PlayedLately = Number(csv, name, "playedLately") == 1,
            IsProspect = Number(csv, name, "prospect") == 1,
            Actual = ByStat(csv, name, "actual"),
            Forecasts = systems.ToDictionary(s => s, s => ByStat(csv, name, s), StringComparer.Ordinal),
        };
    }

    private static double[] ByStat(CsvReader csv, string name, string prefix) =>
        [.. ScoredStats.All.Select(s => Number(csv, name, s == ScoredStat.PA && prefix == "actual" ? "PA" : $"{prefix}_{s.Name()}"))];

    private static int Whole(CsvReader csv, string name, string column) =>
        int.TryParse(csv.GetField(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Bad(csv, name, column, "a whole number");

    /// <summary>A number; NaN for an empty or absent field.</summary>
    private static double Number(CsvReader csv, string name, string column)
    {
        if (!csv.TryGetField<string>(column, out var text) || string.IsNullOrEmpty(text))
            return double.NaN;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw Bad(csv, name, column, "a number");
    }

    private static InvalidDataException Bad(CsvReader csv, string name, string column, string expected) => new(
        string.Create(CultureInfo.InvariantCulture, $"{name}({csv.Parser.RawRow}): {column} is '{Wording.PlainText.Shorten(Wording.PlainText.Clean(csv.GetField(column) ?? ""), 40)}', expected {expected}. Write the file anew with 'projsim backtest --details'."));
}
