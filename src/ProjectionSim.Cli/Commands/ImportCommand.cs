using System.CommandLine;
using System.Globalization;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Data.Imports;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim import: downloads become the canonical table of players.</summary>
internal static class ImportCommand
{
    private static readonly Dictionary<string, ImportSource> Sources = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fangraphs"] = ImportSource.FanGraphs,
        ["bref"] = ImportSource.BaseballReference,
        ["lahman"] = ImportSource.Lahman,
        ["mlb"] = ImportSource.Mlb,
    };

    public static Command Create(Terminal terminal)
    {
        var source = new Argument<string>("SOURCE") { Description = "fangraphs, bref, lahman or mlb (saved answers of the MLB Stats API)." };
        var files = new Argument<string[]>("FILE") { Description = "What you downloaded; for lahman the release's folder.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--output", "-o") { Description = "The folder to write players.csv and unmapped.csv into.", HelpName = "DIR" };
        var season = new Option<int?>("--season") { Description = "Season of a table without one; for lahman the last season.", HelpName = "YEAR" };
        var level = new Option<string?>("--level") { Description = "Level of a table without one: MLB, AAA, AA, A+, A, A-, Rk.", HelpName = "LEVEL" };
        var ids = new Option<string?>("--ids") { Description = "Identifiers of all sources: mlbam,bbref,fangraphs,name,birth_date,bats,throws.", HelpName = "FILE" };
        var name = new Option<string?>("--name") { Description = "Whose table it is, where the table does not say.", HelpName = "NAME" };
        var born = new Option<string?>("--birth-date") { Description = "His day of birth.", HelpName = "YYYY-MM-DD" };
        var common = new CommonOptionSet(Takes.Quiet);
        var command = new Command("import", "Turns what you downloaded into a table of players that project reads.") { source, files, output, season, level, ids, name, born };
        common.AddTo(command);
        command.SetAction((parsed, token) =>
        {
            var options = common.Read(parsed);
            if (!Sources.TryGetValue(parsed.GetValue(source)!, out var from))
                throw new UsageException($"'{parsed.GetValue(source)}' is no source. Expected {string.Join(", ", Sources.Keys)}.");
            string folder = parsed.GetValue(output) ?? throw new UsageException("Where to? Give --output DIR.");
            var defaults = new ImportDefaults { Season = parsed.GetValue(season), Level = Level(parsed.GetValue(level)), Person = Person(parsed.GetValue(name), parsed.GetValue(born)) };
            var result = PlayerImport.Read(from, parsed.GetValue(files)!, defaults, parsed.GetValue(ids), ConfigFile.LoadEmbedded([]).Environments, token);
            PlayerImport.Write(result, folder);
            ImportNotes.Write(result, folder, options, terminal);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static string? Level(string? text) => text is null || Baseball.Levels.IsKnown(text)
        ? text
        : throw new UsageException($"--level is '{text}'. Expected MLB, AAA, AA, A+, A, A-, Rk, CPX or DSL.");

    private static ImportedPerson? Person(string? name, string? born)
    {
        if (name is null && born is null) return null;
        if (name is null || born is null) throw new UsageException("--name and --birth-date go together.");
        if (!DateOnly.TryParseExact(born, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            throw new UsageException($"--birth-date is '{born}'. Expected a day like 2001-02-21.");
        return new ImportedPerson { Name = name, BirthDate = date };
    }
}
