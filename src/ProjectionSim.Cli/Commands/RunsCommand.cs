using System.CommandLine;
using ProjectionSim.Runs.Differences;
using ProjectionSim.Runs.Folders;
using ProjectionSim.Runs.Stores;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim runs: what was run, in folders and stores.</summary>
internal static class RunsCommand
{
    public static Command Create(Terminal terminal) => new("runs", "Lists, shows, compares and exports runs of folders or of a store.")
    {
        List(terminal), Show(terminal), Diff(terminal), Export(terminal), Add(terminal),
    };

    private static Command List(Terminal terminal)
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "Run folders, or folders that hold some. [.]", Arity = ArgumentArity.ZeroOrMore };
        var store = StoreOption.Create();
        var common = new CommonOptionSet(Takes.Format | Takes.Output | Takes.Quiet);
        var command = new Command("list", "Lists runs, the oldest first.") { folders, store };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(folders) ?? [];
            IReadOnlyList<RunManifest> runs;
            if (parsed.GetValue(store) is { } address)
            {
                using var opened = RunStore.Open(address, create: false);
                runs = opened.List();
            }
            else
            {
                runs = [.. (given is [] ? ["."] : given).SelectMany(In).OrderBy(r => r.Circumstances.Started)];
            }

            Write(common.Read(parsed), terminal, writer => RunsText.List(runs, writer), () => RunsReport.List(runs));
            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<RunManifest> In(string folder)
    {
        if (!Directory.Exists(folder)) throw new IOException($"{folder}: found no such folder. Check the path.");
        if (File.Exists(Path.Combine(folder, RunManifest.FileName))) return [RunManifest.Read(folder)];
        return Directory.EnumerateDirectories(folder).Where(d => File.Exists(Path.Combine(d, RunManifest.FileName))).Select(RunManifest.Read);
    }

    private static Command Show(Terminal terminal)
    {
        var run = Run("RUN");
        var store = StoreOption.Create();
        var common = new CommonOptionSet(Takes.Format | Takes.Output | Takes.Quiet);
        var command = new Command("show", "Shows a run's provenance and its leaders.") { run, store };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            var source = StoreOption.Find(parsed.GetRequiredValue(run), parsed.GetValue(store));
            Write(common.Read(parsed), terminal, writer => RunsText.Show(source, writer), () => RunsReport.Show(source));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Diff(Terminal terminal)
    {
        var (a, b) = (Run("A"), Run("B"));
        var store = StoreOption.Create();
        var common = new CommonOptionSet(Takes.Format | Takes.Output | Takes.Quiet);
        var command = new Command("diff", "What changed between two runs: config, model, data, results by size of the effect.") { a, b, store };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            var (first, second) = (StoreOption.Find(parsed.GetRequiredValue(a), parsed.GetValue(store)), StoreOption.Find(parsed.GetRequiredValue(b), parsed.GetValue(store)));
            Write(common.Read(parsed), terminal, writer => RunsText.Diff(first, second, writer), () => RunsReport.Diff(first, second));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Export(Terminal terminal)
    {
        var run = Run("RUN");
        var store = StoreOption.Create();
        var common = new CommonOptionSet(Takes.Output | Takes.Quiet, folders: true);
        var command = new Command("export", "Writes a run of a store as a folder: manifest, inputs, tables.") { run, store };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = common.Read(parsed);
            var folder = options.Output ?? throw new UsageException("runs export writes a folder: give --output DIR.");
            RunExport.Write(StoreOption.Find(parsed.GetRequiredValue(run), parsed.GetValue(store)), folder);
            if (!options.Quiet) terminal.Error.WriteLine($"Wrote {folder}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Add(Terminal terminal)
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "Complete run folders.", Arity = ArgumentArity.OneOrMore };
        var store = StoreOption.Create();
        var common = new CommonOptionSet(Takes.Quiet);
        var command = new Command("add", "Keeps the runs of folders in a store.") { folders, store };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            var address = parsed.GetValue(store) ?? throw new UsageException("runs add keeps runs in a store: give --store.");
            foreach (var folder in parsed.GetRequiredValue(folders)) StoreOption.Keep(folder, address, common.Read(parsed), terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(CommonOptions options, Terminal terminal, Action<TextWriter> table, Func<RunsReport> report) => OutputTarget.Write(options, terminal, options.Format switch
    {
        OutputFormat.Json => report().WriteJson,
        OutputFormat.Csv => report().WriteCsv,
        OutputFormat.Markdown => report().WriteMarkdown,
        _ => table,
    });

    private static Argument<string> Run(string name) => new(name) { Description = "A run folder, or the beginning of an id in the store." };
}
