using System.Globalization;
using ProjectionSim.Data.Imports;

namespace ProjectionSim.Cli;

/// <summary>What an import or a fetch says when it is done: how much came in, what did not, what to do next.</summary>
internal static class ImportNotes
{
    private const int Shown = 10;

    public static void Write(ImportResult result, string folder, CommonOptions options, Terminal terminal)
    {
        int lines = result.Players.Sum(player => player.Lines.Count);
        string table = Path.Combine(folder, PlayerImport.PlayersFile);
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Count(result.Players.Count, "player")}, {Count(lines, "line")} in {table}"));
        if (options.Quiet) return;
        foreach (var (finding, rows) in result.Findings.Take(Shown))
            terminal.Error.WriteLine($"{finding.Place}: {finding.What} {finding.Found}: {finding.Then}{(rows > 1 ? $" ({rows.ToString(CultureInfo.InvariantCulture)} rows)" : "")}.");
        if (result.Findings.Count > Shown)
            terminal.Error.WriteLine($"… {Count(result.Findings.Count - Shown, "more finding")} in {Path.Combine(folder, PlayerImport.UnmappedFile)}");
        terminal.Out.WriteLine($"Project them: projsim project --players {table}");
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");
}
