using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Pages;
using ProjectionSim.Reports.Workbench;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Runs.Differences;

/// <summary>A list of runs, a run, or the difference of two, ready for programs, spreadsheets and documents; <see cref="RunsText"/> is for terminals.</summary>
public sealed class RunsReport
{
    private static readonly RunsReportJson Readable = new(new JsonSerializerOptions(RunsReportJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private readonly Func<string> json;
    private readonly TidyTable table;
    private readonly IReadOnlyList<Block> blocks;

    private RunsReport(Func<string> json, TidyTable table, IReadOnlyList<Block> blocks)
    {
        this.json = json;
        this.table = table;
        this.blocks = blocks;
    }

    /// <summary>The JSON Schema of a list, of a run and of a difference.</summary>
    public static (string List, string Show, string Diff) Schemas() => (
        JsonReport.SchemaOf(RunsReportJson.Default.RunListDocument, "Kept runs"),
        JsonReport.SchemaOf(RunsReportJson.Default.RunShowDocument, "A kept run"),
        JsonReport.SchemaOf(RunsReportJson.Default.RunDiffDocument, "What changed between two runs"));

    /// <summary>Runs, the oldest first.</summary>
    public static RunsReport List(IReadOnlyList<RunManifest> runs)
    {
        RunDocument[] documents = [.. runs.Select(RunDocument.Of)];
        var tidy = new TidyTable(
            "runs",
            ["id", "kind", "note", "started", "ended", "season", "seed", "draws", "config", "model", "environment", "data", "results", "warning"],
            [.. documents.Select(Cells)]);
        var shown = Shown(["run<", "started (UTC)<", "kind<", "season", "draws", "note<"], documents.Select(r =>
            (string[])[r.Id[..12], Time(r.Started), r.Kind, Text(r.Season), r.Draws?.ToString("N0", CultureInfo.InvariantCulture) ?? "", r.Note ?? ""]));
        return new RunsReport(() => Json(new RunListDocument { SchemaVersion = RunListDocument.CurrentVersion, Runs = documents }, Readable.RunListDocument), tidy, [shown]);
    }

    /// <summary>A run: its provenance and its players.</summary>
    public static RunsReport Show(RunSource run)
    {
        var document = RunDocument.Of(run.Manifest);
        RunEntryDocument[] entries = [.. run.Entries.Select(Of).OrderByDescending(e => e.Woba ?? double.NegativeInfinity)];
        var tidy = new TidyTable(
            "entries",
            ["player", "name", "scenario", "club", "season", "PA", "wOBA", "p10", "p50", "p90", "talent_wOBA"],
            [.. entries.Select(e => (IReadOnlyList<object?>)[e.Player, e.Name, e.Scenario, e.Club, e.Season, e.Pa, e.Woba, e.WobaP10, e.WobaP50, e.WobaP90, e.TalentWoba])]);
        List<Block> parts = [Shown(["<", "<"], Facts(document))];
        if (entries.Length > 0)
        {
            parts.Add(new Heading("wOBA, highest first"));
            parts.Add(Shown(["player<", "scenario<", "PA", "mean", "10%", "90%", "talent"], entries.Select(e =>
                (string[])[e.Name, e.Scenario, Number(e.Pa, "0"), Number(e.Woba), Number(e.WobaP10), Number(e.WobaP90), Number(e.TalentWoba)])));
        }

        return new RunsReport(
            () => Json(new RunShowDocument { SchemaVersion = RunListDocument.CurrentVersion, Run = document, Entries = entries }, Readable.RunShowDocument), tidy, parts);
    }

    /// <summary>What changed from one run to another.</summary>
    public static RunsReport Diff(RunSource a, RunSource b)
    {
        var (changed, onlyA, onlyB) = ResultDifference.Between(a, b);
        var tables = TableDifference.Between(a, b);
        RunInputDocument[] inputs = [.. FactDifference.Between(a.Manifest, b.Manifest).Concat(InputDifference.Between(a, b)).Select(d => new RunInputDocument(d.Path, d.A, d.B))];
        var tidy = new TidyTable(
            "differences",
            ["part", "path", "player", "scenario", "season", "kind", "stat", "a", "b", "effect"],
            [
                .. inputs.Select(d => (IReadOnlyList<object?>)["input", d.Path, null, null, null, null, null, d.A, d.B, null]),
                .. changed.Select(d => (IReadOnlyList<object?>)["result", null, d.Player, d.Scenario, d.Season, d.Kind, d.Stat, d.A, d.B, d.Effect]),
                .. tables.SelectMany(t => t.Cells.Select(c => (IReadOnlyList<object?>)["table", $"{t.Table}[{c.Row}].{c.Column}", null, null, null, null, null, c.A, c.B, Finite(c.Effect)])),
                .. tables.SelectMany(t => t.OnlyA.Select(row => (IReadOnlyList<object?>)["table", $"{t.Table}[{row}]", null, null, null, null, null, "in A only", null, null])),
                .. tables.SelectMany(t => t.OnlyB.Select(row => (IReadOnlyList<object?>)["table", $"{t.Table}[{row}]", null, null, null, null, null, null, "in B only", null])),
            ]);
        var same = a.Manifest.Results is { } results && results.Hash == b.Manifest.Results?.Hash;
        List<Block> parts =
        [
            new Paragraph($"From {a.Manifest.ShortId} to {b.Manifest.ShortId}: {(same ? "the results are the same, byte for byte" : Outcome(a, b, changed.Count, tables))}.", Tone.Strong),
        ];
        if (inputs.Length > 0) parts.AddRange([new Heading("What they were made of"), Shown(["path<", "A<", "B<"], inputs.Select(d => (string[])[d.Path, d.A ?? "absent", d.B ?? "absent"]))]);
        if (changed.Count > 0)
        {
            parts.AddRange(
            [
                new Heading("Results, the largest effect first (standard deviations of A)"),
                Shown(["player<", "scenario<", "season", "kind<", "stat<", "A", "B", "effect"], changed.Select(d =>
                    (string[])[d.Name, d.Scenario, Text(d.Season), d.Kind, d.Stat, Number(d.A, "0.####"), Number(d.B, "0.####"), Number(d.Effect, "+0.000;-0.000")])),
            ]);
        }

        foreach (var t in tables)
        {
            parts.Add(new Heading($"{t.Table}: rows of both runs {t.Matched.ToString("N0", CultureInfo.InvariantCulture)}, in A only {t.OnlyA.Count}, in B only {t.OnlyB.Count}"));
            if (t.Cells.Count > 0)
                parts.Add(Shown(["row<", "column<", "A", "B", "effect"], t.Cells.DistinctBy(c => c.Row).Select(c => (string[])[c.Row, c.Column, c.A, c.B, Number(Finite(c.Effect), "+0.000;-0.000")])));
        }

        if (onlyA.Count + onlyB.Count > 0)
            parts.AddRange([new Heading("In one run only"), Shown(["run<", "player<"], [.. onlyA.Select(n => (string[])["A", n]), .. onlyB.Select(n => (string[])["B", n])])]);
        return new RunsReport(
            () => Json(
                new RunDiffDocument
                {
                    SchemaVersion = RunListDocument.CurrentVersion,
                    A = RunDocument.Of(a.Manifest),
                    B = RunDocument.Of(b.Manifest),
                    SameResults = same,
                    Inputs = inputs,
                    Results = [.. changed.Select(Of)],
                    OnlyA = onlyA,
                    OnlyB = onlyB,
                    Tables = [.. tables.Select(RunTableDocument.Of)],
                },
                Readable.RunDiffDocument),
            tidy,
            parts);
    }

    private static string Outcome(RunSource a, RunSource b, int means, IReadOnlyList<TableDifference> tables) =>
        a.Manifest.Kind != b.Manifest.Kind ? "runs of two kinds, which have no table in common"
        : !TableDifference.Applies(a.Manifest, b.Manifest) ? $"{means.ToString("N0", CultureInfo.InvariantCulture)} means differ"
        : tables.Count > 0 ? $"{string.Join(", ", tables.Select(t => t.Table))} {(tables.Count == 1 ? "differs" : "differ")}"
        : $"every table is the same; files that differ: {string.Join(", ", TableDifference.Files(a.Manifest, b.Manifest))}";

    /// <summary>Writes JSON, one document and a line end.</summary>
    public void WriteJson(TextWriter writer) => writer.Write(json() + "\n");

    /// <summary>Writes a tidy table.</summary>
    public void WriteCsv(TextWriter writer) => WorkbenchWriter.WriteCsv(table, writer);

    /// <summary>Writes Markdown.</summary>
    public void WriteMarkdown(TextWriter writer) => MarkdownReport.Write(new Page(blocks), writer);

    private static string Json<T>(T document, JsonTypeInfo<T> type) => JsonSerializer.Serialize(document, type);

    private static IReadOnlyList<object?> Cells(RunDocument r) =>
    [
        r.Id, r.Kind, r.Note, Time(r.Started), r.Ended is { } ended ? Time(ended) : null, r.Season, r.Seed, r.Draws, r.ConfigHash, r.ModelHash, r.EnvironmentHash, r.DataHash,
        r.ResultsHash, string.Join(' ', r.Warnings),
    ];

    private static IEnumerable<string[]> Facts(RunDocument r) => ((string, string?)[])
    [
        ("run", r.Id), ("kind", r.Kind), ("note", r.Note), ("warning", r.Warnings.Count == 0 ? null : string.Join(' ', r.Warnings)), ("command", string.Join(' ', r.Command)),
        ("started", Time(r.Started)), ("ended", r.Ended is { } ended ? Time(ended) : null), ("tool", r.ToolVersion), ("sampler", r.SamplerVersion), ("season", Text(r.Season)), ("seed", r.Seed),
        ("draws", r.Draws?.ToString("N0", CultureInfo.InvariantCulture)), ("config", r.ConfigHash), ("model", r.ModelHash), ("environment", r.EnvironmentHash), ("data", r.DataHash),
        ("results", r.ResultsHash),
    ] is var facts ? facts.Where(f => !string.IsNullOrEmpty(f.Item2)).Select(f => (string[])[f.Item1, f.Item2!]) : [];

    private static RunEntryDocument Of(RunEntry entry)
    {
        var woba = entry.Numbers[("observed", "wOBA")];
        return new RunEntryDocument
        {
            Player = entry.Player,
            Name = entry.Name,
            Scenario = entry.Scenario,
            Club = entry.Club,
            Season = entry.Season,
            Pa = Finite(entry.Numbers[("observed", "PA")].Mean),
            Woba = Finite(woba.Mean),
            WobaP10 = At(woba, 10),
            WobaP50 = At(woba, 50),
            WobaP90 = At(woba, 90),
            TalentWoba = Finite(entry.Numbers[("talent", "wOBA")].Mean),
        };
    }

    private static RunResultDocument Of(ResultDifference d) => new()
    {
        Player = d.Player,
        Name = d.Name,
        Scenario = d.Scenario,
        Season = d.Season,
        Kind = d.Kind,
        Stat = d.Stat,
        A = Finite(d.A),
        B = Finite(d.B),
        Effect = Finite(d.Effect),
    };

    /// <summary>A table; a header that ends with '&lt;' is that of text.</summary>
    private static Table Shown(IReadOnlyList<string> headers, IEnumerable<string[]> rows) =>
        new([.. headers.Select(h => ColumnGroup.Single(h.TrimEnd('<'), isText: h.EndsWith('<')))], [.. rows.Select(cells => new Row([.. cells.Select(Clean)]))]);

    private static string Clean(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));

    private static double? At(RunNumber number, int percent) => Finite(number.Quantiles.First(q => q.Percent == percent).Value);

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    private static string Number(double? value, string format = "0.000") => value is { } known ? known.ToString(format, CultureInfo.InvariantCulture) : "";

    private static string Text(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
