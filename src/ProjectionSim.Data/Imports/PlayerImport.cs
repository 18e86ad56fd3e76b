using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Data.Players;
using ProjectionSim.Data.StatsApi;

namespace ProjectionSim.Data.Imports;

/// <summary>Where a download comes from.</summary>
public enum ImportSource
{
    /// <summary>FanGraphs leaderboard and minor-league exports.</summary>
    FanGraphs,

    /// <summary>Baseball-Reference tables.</summary>
    BaseballReference,

    /// <summary>A Lahman release.</summary>
    Lahman,

    /// <summary>Answers of the MLB Stats API.</summary>
    Mlb,
}

/// <summary>What an import made: the players, and what found no place.</summary>
/// <param name="Players">The players with their lines.</param>
/// <param name="Findings">What could not be mapped, with how many rows.</param>
public sealed record ImportResult(IReadOnlyList<PlayerHistory> Players, IReadOnlyList<(ImportFinding Finding, int Rows)> Findings);

/// <summary>Turns downloads into players, and writes them as the canonical folder: <c>players.csv</c> and <c>unmapped.csv</c>.</summary>
public static class PlayerImport
{
    /// <summary>The table of players in a canonical folder.</summary>
    public const string PlayersFile = "players.csv";

    /// <summary>The table of what found no place.</summary>
    public const string UnmappedFile = "unmapped.csv";

    /// <summary>Reads downloads of one source.</summary>
    /// <exception cref="DataFolderException">A file that cannot be read, or none with a player in it.</exception>
    public static ImportResult Read(ImportSource source, IReadOnlyList<string> files, ImportDefaults defaults, string? identifiers, LeagueEnvironments baseline, CancellationToken cancellation)
    {
        var findings = new ImportFindings();
        IReadOnlyList<PlayerHistory> players;
        if (source == ImportSource.Lahman)
        {
            if (files.Count > 1) throw new DataFolderException($"{files.Count} paths. Expected one: the folder of a Lahman release.");
            players = LahmanImport.Read(files[0], defaults.Season, baseline, findings, cancellation);
        }
        else
        {
            var assembler = new PlayerAssembler(identifiers is null ? PersonDirectory.Empty : PersonDirectory.Read(identifiers, cancellation), findings);
            foreach (var line in source == ImportSource.Mlb ? Answers(files, findings) : Tables(source, files, defaults, findings, cancellation)) assembler.Add(line);
            players = assembler.Players();
        }

        if (players.Count == 0)
            throw new DataFolderException($"{string.Join(", ", files)}: no player. {string.Join(" ", findings.All.Take(3).Select(f => $"{f.Finding.Place}: {f.Finding.What} {f.Finding.Found}: {f.Finding.Then}."))}".TrimEnd());
        return new ImportResult(players, findings.All);
    }

    /// <summary>Writes the canonical folder; each file whole or not at all.</summary>
    public static void Write(ImportResult result, string folder)
    {
        Directory.CreateDirectory(folder);
        Write(Path.Combine(folder, PlayersFile), writer => PlayersCsv.Write(result.Players, writer));
        Write(Path.Combine(folder, UnmappedFile), writer => WriteFindings(result.Findings, writer));
    }

    private static IEnumerable<ImportedLine> Tables(ImportSource source, IReadOnlyList<string> files, ImportDefaults defaults, ImportFindings findings, CancellationToken cancellation) =>
        files.SelectMany(file => (source == ImportSource.FanGraphs ? (TableImport)new FanGraphsImport(defaults, findings) : new BaseballReferenceImport(defaults, findings)).Read(file, cancellation));

    /// <summary>Answers in files: people first, so that lines know whose they are.</summary>
    private static List<ImportedLine> Answers(IReadOnlyList<string> files, ImportFindings findings)
    {
        var documents = files.Select(file => (File: file, Document: Parse(file))).ToArray();
        var people = documents.Where(d => d.Document.RootElement.TryGetProperty("people", out _)).SelectMany(d => StatsApiJson.People(d.Document.RootElement, d.File)).ToArray();
        var reader = new StatsApiJson(findings);
        var lines = new List<ImportedLine>();
        foreach (var (file, document) in documents.Where(d => !d.Document.RootElement.TryGetProperty("people", out _)))
        {
            // A split without a player is his of whom the only people file speaks.
            foreach (var line in reader.Hitting(document.RootElement, file, null, static (_, _) => null, people is [var only] ? only : null))
                lines.Add(line with { Person = people.FirstOrDefault(p => p.Mlbam == line.Person.Mlbam) ?? line.Person });
        }

        foreach (var (_, document) in documents) document.Dispose();
        return lines;
    }

    private static JsonDocument Parse(string file)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(file)) is { RootElement.ValueKind: JsonValueKind.Object } document
                ? document
                : throw new DataFolderException($"{file}: not an object. Expected an answer of the MLB Stats API.");
        }
        catch (FileNotFoundException e)
        {
            throw new DataFolderException($"'{file}' does not exist. Expected a saved answer of the MLB Stats API.", e);
        }
        catch (JsonException e)
        {
            throw new DataFolderException($"{file}({e.LineNumber + 1}): no JSON here. Expected a saved answer of the MLB Stats API.", e);
        }
    }

    private static void WriteFindings(IReadOnlyList<(ImportFinding Finding, int Rows)> findings, TextWriter writer)
    {
        using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
        foreach (string column in new[] { "place", "what", "found", "then", "rows" }) csv.WriteField(column);
        csv.NextRecord();
        foreach (var (finding, rows) in findings)
        {
            foreach (string text in new[] { finding.Place, finding.What, finding.Found, finding.Then }) csv.WriteField(PlayersCsv.Guard(text));
            csv.WriteField(rows);
            csv.NextRecord();
        }
    }

    private static void Write(string file, Action<TextWriter> write)
    {
        string part = $"{file}.{Guid.NewGuid():N}";
        try
        {
            using (var writer = new StreamWriter(part, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))) write(writer);
            File.Move(part, file, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
