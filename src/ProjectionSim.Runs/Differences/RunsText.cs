using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Runs.Differences;

/// <summary>Runs and their differences as text of at most 80 columns, control characters replaced.</summary>
public static class RunsText
{
    private const int MostInputs = 20;
    private const int MostResults = 15;
    private const int MostOfBoth = 58;

    /// <summary>One line a run: id, when, kind, players, draws, note.</summary>
    public static void List(IReadOnlyList<RunManifest> runs, TextWriter writer)
    {
        writer.WriteLine($"{"run",-12}  {"started (UTC)",-16}  {"kind",-12}  {"season",6}  {"draws",11}  note");
        foreach (var run in runs)
        {
            var draws = run.Run.Draws?.ToString("N0", CultureInfo.InvariantCulture) ?? "";
            var season = run.Run.Season?.ToString(CultureInfo.InvariantCulture) ?? "";
            writer.WriteLine($"{run.ShortId}  {Time(run.Circumstances.Started),-16}  {Cut(run.Kind, 12),-12}  {season,6}  {draws,11}  {Cut(run.Note ?? "", 13)}".TrimEnd());
        }

        if (runs.Count == 0) writer.WriteLine("(no run)");
    }

    /// <summary>A run's provenance and its first players.</summary>
    public static void Show(RunSource run, TextWriter writer)
    {
        var (m, f) = (run.Manifest, run.Manifest.Run);
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[
            ("run", m.Id), ("kind", m.Kind), ("note", m.Note), ("warning", m.Warnings is [var warning, ..] ? warning : null), ("command", string.Join(' ', m.Circumstances.Command)),
            ("started", Time(m.Circumstances.Started)), ("ended", m.Circumstances.Ended is { } ended ? Time(ended) : null),
            ("tool", f.ToolVersion), ("sampler", f.SamplerVersion), ("season", f.Season?.ToString(CultureInfo.InvariantCulture)),
            ("seed", f.Seed?.ToString(CultureInfo.InvariantCulture)), ("draws", f.Draws?.ToString("N0", CultureInfo.InvariantCulture)),
            ("config", f.ConfigHash), ("model", f.ModelHash), ("environment", f.EnvironmentHash), ("data", f.DataHash), ("results", m.Results?.Hash)])
        {
            if (value is not null) writer.WriteLine($"{name,-12} {Cut(value, 67)}");
        }

        if (run.Entries.Count == 0) return;
        writer.WriteLine();
        writer.WriteLine($"{"wOBA, highest first",-40} {"PA",5} {"mean",6} {"10%",6} {"90%",6}");
        foreach (var entry in run.Entries.Where(e => !double.IsNaN(Woba(e).Mean)).OrderByDescending(e => Woba(e).Mean).Take(MostResults))
        {
            var woba = Woba(entry);
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Cut($"{entry.Name}, {entry.Scenario}", 40),-40} {entry.Numbers[("observed", "PA")].Mean,5:0} {Rate(woba.Mean),6} {Rate(At(woba, 10)),6} {Rate(At(woba, 90)),6}"));
        }

        if (run.Entries.Count > MostResults) writer.WriteLine($"and {run.Entries.Count - MostResults} more");
    }

    /// <summary>What changed from one run to another: what they were made of, then the results, the largest effect first.</summary>
    public static void Diff(RunSource a, RunSource b, TextWriter writer)
    {
        writer.WriteLine($"A {a.Manifest.ShortId}  {Time(a.Manifest.Circumstances.Started)}  {Cut(a.Manifest.Note ?? "", 40)}".TrimEnd());
        writer.WriteLine($"B {b.Manifest.ShortId}  {Time(b.Manifest.Circumstances.Started)}  {Cut(b.Manifest.Note ?? "", 40)}".TrimEnd());
        writer.WriteLine();
        Facts(a.Manifest, b.Manifest, writer);
        Inputs(InputDifference.Between(a, b), writer);
        if (a.Manifest.Kind == b.Manifest.Kind && !TableDifference.Applies(a.Manifest, b.Manifest)) Results(a, b, writer);
        else TablesText.Write(a, b, writer);
    }

    private static void Facts(RunManifest a, RunManifest b, TextWriter writer)
    {
        foreach (var d in FactDifference.Between(a, b))
        {
            var (one, other) = (d.A ?? "none", d.B ?? "none");
            if (d.Path == "options") (one, other) = Differing(one, other);
            if (one.Length + other.Length <= MostOfBoth)
            {
                writer.WriteLine($"{d.Path}: {Cut(one, MostOfBoth)} -> {Cut(other, MostOfBoth)}");
                continue;
            }

            writer.WriteLine($"{d.Path}:");
            writer.WriteLine($"  {Cut(one, 78)}");
            writer.WriteLine($"  -> {Cut(other, 75)}");
        }
    }

    /// <summary>Two command lines without what both begin with.</summary>
    private static (string A, string B) Differing(string a, string b)
    {
        string[] one = a.Split(' '), other = b.Split(' ');
        var same = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        string Rest(string[] words) => words.Length == same ? "none" : string.Join(' ', words.Skip(same));
        return (Rest(one), Rest(other));
    }

    private static void Inputs(IReadOnlyList<InputDifference> differences, TextWriter writer)
    {
        writer.WriteLine(differences.Count == 0 ? "Config, model and environment are the same." : $"Config, model, environment: {differences.Count} {(differences.Count == 1 ? "value differs" : "values differ")}");
        foreach (var d in differences.Take(MostInputs))
        {
            writer.WriteLine($"  {Cut(d.Path, 76)}");
            writer.WriteLine($"    {Cut(d.A ?? "absent", 34)} -> {Cut(d.B ?? "absent", 34)}");
        }

        if (differences.Count > MostInputs) writer.WriteLine($"  and {differences.Count - MostInputs} more");
    }

    private static void Results(RunSource a, RunSource b, TextWriter writer)
    {
        var (changed, onlyA, onlyB) = ResultDifference.Between(a, b);
        writer.WriteLine();
        if (onlyA.Count > 0) writer.WriteLine($"In A only: {Cut(string.Join("; ", onlyA.Take(3)), 50)}{(onlyA.Count > 3 ? $" and {onlyA.Count - 3} more" : "")}");
        if (onlyB.Count > 0) writer.WriteLine($"In B only: {Cut(string.Join("; ", onlyB.Take(3)), 50)}{(onlyB.Count > 3 ? $" and {onlyB.Count - 3} more" : "")}");
        if (changed.Count == 0)
        {
            writer.WriteLine(a.Manifest.Results?.Hash == b.Manifest.Results?.Hash ? "The results are the same, byte for byte." : "No mean of a player in both runs differs.");
            return;
        }

        writer.WriteLine($"Results: {changed.Count.ToString("N0", CultureInfo.InvariantCulture)} means differ; effect in standard deviations of A, largest first");
        foreach (var d in changed.Take(MostResults))
            writer.WriteLine($"  {Cut($"{d.Name}, {d.Scenario}", 24),-24} {d.Season} {d.Kind,-8} {Cut(d.Stat, 11),-11} {Value(d.Stat, d.A),8} {Value(d.Stat, d.B),8} {d.Effect.ToString("+0.000;-0.000", CultureInfo.InvariantCulture),8}");
        if (changed.Count > MostResults) writer.WriteLine($"  and {changed.Count - MostResults} more");
    }

    /// <summary>wOBA, talent and playing time of two runs side by side, the largest change of wOBA first.</summary>
    public static void Compare(RunSource a, RunSource b, TextWriter writer)
    {
        var right = b.Entries.ToDictionary(e => (e.Player, e.Scenario));
        var rows = a.Entries.Where(e => right.ContainsKey((e.Player, e.Scenario))).Select(e => (A: e, B: right[(e.Player, e.Scenario)]))
            .OrderByDescending(r => Math.Abs(Woba(r.B).Mean - Woba(r.A).Mean)).ToArray();
        writer.WriteLine($"A {a.Manifest.ShortId}  {Cut(a.Manifest.Note ?? "", 60)}".TrimEnd());
        writer.WriteLine($"B {b.Manifest.ShortId}  {Cut(b.Manifest.Note ?? "", 60)}".TrimEnd());
        writer.WriteLine();
        writer.WriteLine($"{"",-34} {"PA",11}   {"wOBA",13} {"",6}   talent");
        writer.WriteLine($"{"largest change first",-34} {"A",5} {"B",5}   {"A",6} {"B",6} {"B-A",6}   {"B-A",6}");
        foreach (var (x, y) in rows)
        {
            var (wobaA, wobaB) = (Woba(x).Mean, Woba(y).Mean);
            var talent = y.Numbers[("talent", "wOBA")].Mean - x.Numbers[("talent", "wOBA")].Mean;
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Cut($"{x.Name}, {x.Scenario}", 34),-34} {x.Numbers[("observed", "PA")].Mean,5:0} {y.Numbers[("observed", "PA")].Mean,5:0}   {Rate(wobaA),6} {Rate(wobaB),6} {Signed(wobaB - wobaA),6}   {Signed(talent),6}"));
        }

        if (rows.Length == 0) writer.WriteLine("No player and scenario is in both runs.");
        var unmatched = a.Entries.Count + b.Entries.Count - (2 * rows.Length);
        if (unmatched > 0) writer.WriteLine($"{unmatched} scenarios are in one run only.");
    }

    private static RunNumber Woba(RunEntry entry) => entry.Numbers[("observed", "wOBA")];

    private static double At(RunNumber number, int percent) => number.Quantiles.First(q => q.Percent == percent).Value;

    private static string Value(string stat, double value) =>
        StatInfo.Find(stat) switch
        {
            { IsRate: true, Decimals: 3 } => Rate(value),
            { Decimals: > 1 } info => value.ToString("F" + info.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
            _ => value.ToString("0.0", CultureInfo.InvariantCulture),
        };

    private static string Rate(double value) => double.IsNaN(value) ? "-" : Bare(value.ToString("0.000", CultureInfo.InvariantCulture));

    private static string Signed(double value) => double.IsNaN(value) ? "-" : Bare(value.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture));

    private static string Bare(string text) => text.StartsWith("0.", StringComparison.Ordinal) ? text[1..] : text.Length > 2 && text[1] == '0' && text[2] == '.' ? text[..1] + text[2..] : text;

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    internal static string Cut(string text, int width)
    {
        text = string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));
        return text.Length <= width ? text : text[..(width - 3)] + "...";
    }
}
