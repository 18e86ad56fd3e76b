using System.CommandLine;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Pages;
using ProjectionSim.Runs.Batches;
using ProjectionSim.Runs.Folders;
using ProjectionSim.Runs.Results;
using ProjectionSim.Runs.Stores;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim project: the projection of every scenario of a config.</summary>
internal static class ProjectCommand
{
    public static Command Create(Terminal terminal)
    {
        var config = ConfigArgument.Optional();
        var pairs = new Option<string?>("--pairs")
        {
            Description = "Who is compared draw by draw: all, none, or pairs of ids A:B,A:C. [all of up to ten scenarios]",
            HelpName = "PAIRS",
        };
        var batch = new BatchOptionSet();
        var draws = new DrawsOptionSet();
        var store = StoreOption.Create();
        var run = new RunOptionSet();
        var common = new CommonOptionSet(Takes.Run | Takes.Html, folders: true);
        var command = new Command("project", "Projects the players of a config: who will hit better, and the whole distributions.") { config, pairs, store };
        var board = new LeaderboardOptionSet();
        batch.AddTo(command);
        run.AddTo(command);
        draws.AddTo(command);
        board.AddTo(command);
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            ProjectionRun.Prepare();
            var options = common.Read(parsed);
            var input = batch.Load(parsed, parsed.GetValue(config), options, terminal, cancellation);
            if (!options.Quiet && SeenSeason.WarningOf(input.Input) is { } warning) terminal.Error.WriteLine("Warning: " + warning);
            var selection = parsed.GetValue(pairs) is { } text ? PairSelection.Parse(text) : PairSelection.Usual;
            var shown = new Shown(input.Input, board.Read(parsed), options);
            var address = parsed.GetValue(store);
            if (options.Output is { } path && OutputPlace.IsFolder(path))
            {
                InFolder(parsed, path, input, selection, run, shown, terminal, cancellation);
                if (address is not null) StoreOption.Keep(path, address, options, terminal);
            }
            else if (address is not null)
            {
                InStore(parsed, address, input, selection, run, shown, terminal, cancellation);
            }
            else
            {
                AtOnce(parsed, selection, run, shown, terminal, cancellation);
            }

            draws.Write(parsed, input.Input, options, terminal, cancellation);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void AtOnce(
        ParseResult parsed, PairSelection selection, RunOptionSet run, Shown shown, Terminal terminal, CancellationToken cancellation)
    {
        run.RefuseWithoutFolder(parsed);
        var options = shown.Options;
        var projection = ProjectionRun.Of(shown.Input, selection, options, terminal, cancellation);
        OutputTarget.Write(options, terminal, writer => shown.Write(projection, terminal.StyleFor(options), writer));
    }

    /// <summary>Draws into a folder that goes away when the store has the run.</summary>
    private static void InStore(
        ParseResult parsed, string store, BatchInput input, PairSelection selection, RunOptionSet run, Shown shown, Terminal terminal, CancellationToken cancellation)
    {
        RunStore.Open(store).Dispose(); // one that cannot be reached is told before hours of drawing
        var temporary = Directory.CreateTempSubdirectory("projsim-run").FullName;
        try
        {
            var folder = Path.Combine(temporary, "run");
            var projection = Draw(parsed, folder, input, selection, run, shown, terminal, cancellation);
            StoreOption.Keep(folder, store, shown.Options, terminal);
            OutputTarget.Write(shown.Options, terminal, writer => shown.WriteFolder(folder, projection, terminal.StyleFor(shown.Options), writer));
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    /// <summary>Draws into the run folder, then shows its answer.</summary>
    private static void InFolder(
        ParseResult parsed, string path, BatchInput input, PairSelection selection, RunOptionSet run, Shown shown, Terminal terminal, CancellationToken cancellation)
    {
        var projection = Draw(parsed, path, input, selection, run, shown, terminal, cancellation);
        OutputTarget.Stream(terminal, writer => shown.WriteFolder(path, projection, terminal.Style, writer));
        if (!shown.Options.Quiet) terminal.Error.WriteLine($"Run {RunManifest.Read(path).ShortId} is in {path}");
    }

    private static Projection Draw(
        ParseResult parsed, string path, BatchInput batch, PairSelection selection, RunOptionSet run, Shown shown, Terminal terminal, CancellationToken cancellation)
    {
        var input = batch.Input;
        selection.Of(input.Config.Scenarios); // a wrong name is told before anything is written
        using var folder = run.Open(parsed, path, new RunRequest
        {
            Kind = ProjectionFolder.Kind,
            Arguments = ["project", RunRequest.Config, .. selection.Given is { } given ? ["--pairs", given] : Array.Empty<string>()],
            Command = [],
            Input = input,
            DataHash = batch.DataHash,
        });
        using var progress = new BatchProgressLine(terminal, shown.Options);
        var runner = new BatchRunner(input, selection, SimdVariable.Read(), shown.Options.Threads);
        return ProjectionFolder.Run(folder, input, runner, progress, cancellation);
    }

    /// <summary>How a projection is shown.</summary>
    private sealed record Shown(ProjectionInput Input, LeaderboardOrder? Order, CommonOptions Options)
    {
        public void Write(Projection projection, TextStyle style, TextWriter writer)
        {
            switch (Options.Format)
            {
                case OutputFormat.Json: JsonReport.Write(projection, writer); break;
                case OutputFormat.Csv: CsvReport.WriteDistributions(projection, writer); break;
                case OutputFormat.Markdown: MarkdownReport.Write(ProjectionPage.Of(projection, MarkdownReport.Layout, Order), writer); break;
                case OutputFormat.Html: HtmlReport.Write(projection, Input, writer); break;
                default: ConsoleReport.Write(ProjectionPage.Of(projection, style, Order), style, writer); break;
            }
        }

        /// <summary>What a complete run folder holds, a player at a time: a batch has more of them than memory should hold.</summary>
        public void WriteFolder(string path, Projection projection, TextStyle style, TextWriter writer)
        {
            switch (Options.Format)
            {
                case OutputFormat.Json: JsonReport.Write(ProjectionFolder.Stream(path, Input.Config), writer); break;
                case OutputFormat.Csv: CsvReport.WriteDistributions(ProjectionFolder.Stream(path, Input.Config), writer); break;
                default: Write(projection, style, writer); break;
            }
        }
    }
}
