using System.Globalization;
using System.Text.Json;
using ProjectionSim.Reports.Workbench;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Cli.Workbench;

/// <summary>A finished point of a sweep in its run folder: what lets an interrupted sweep go on.</summary>
internal static class SweepPointFile
{
    /// <summary>The point's rows if the folder has them.</summary>
    public static SweepPoint? Read(RunFolder? folder, int number, IReadOnlyList<string> values)
    {
        var name = NameOf(number);
        if (folder is null || !folder.Has(name)) return null;
        using var document = JsonDocument.Parse(File.ReadAllBytes(folder.FullPath(name)));
        return new SweepPoint(values, [.. document.RootElement.GetProperty("rows").EnumerateArray().Select(Row)]);
    }

    /// <summary>Keeps a point.</summary>
    public static void Write(RunFolder? folder, int number, SweepPoint point)
    {
        if (folder is null) return;
        var report = new WorkbenchReport
        {
            Command = "sweep",
            Page = new Reports.Pages.Page([]),
            Facts = new Dictionary<string, object?> { ["point"] = number, ["values"] = point.Values },
            Tables = [new TidyTable("rows", SweepPoint.Columns, [.. point.Rows.Select(row => row.Cells)])],
        };
        folder.Write(NameOf(number), writer => WorkbenchWriter.WriteJson(report, writer));
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"points/{number:00000}.json");

    private static SweepRow Row(JsonElement row)
    {
        string Text(string name) => row.GetProperty(name).GetString()!;
        double Number(string name) => row.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : double.NaN;
        double? probability = row.GetProperty("probability") is { ValueKind: JsonValueKind.Number } p ? p.GetDouble() : null;
        return new SweepRow(
            Text("player"), Text("scenario"), Text("against"), Text("againstScenario"), Text("kind"), Text("stat"), Number("mean"), Number("sd"), Number("p10"), Number("p50"), Number("p90"),
            probability, Number("error"));
    }
}
