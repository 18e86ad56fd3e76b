using System.CommandLine;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Pages;
using ProjectionSim.Runs.Batches;
using ProjectionSim.Runs.Folders;
using ProjectionSim.Runs.Results;

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
        var run = new RunOptionSet();
        var common = new CommonOptionSet(Takes.Run | Takes.Html, folders: true);
        var command = new Command("project", "Projects the players of a config: who will hit better, and the whole distributions.") { config, pairs };
        var board = new LeaderboardOptionSet();
        run.AddTo(command);
        board.AddTo(command);
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var options = common.Read(parsed);
            var input = ConfigArgument.Load(parsed.GetValue(config), options);
            var selection = parsed.GetValue(pairs) is { } text ? PairSelection.Parse(text) : PairSelection.Usual;
            if (options.Output is { } path && OutputPlace.IsFolder(path))
                InFolder(parsed, path, input, selection, run, new Shown(input, board.Read(parsed), options), terminal, cancellation);
            else
                AtOnce(parsed, input, selection, run, new Shown(input, board.Read(parsed), options), terminal, cancellation);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void AtOnce(
        ParseResult parsed, ProjectionInput input, PairSelection selection, RunOptionSet run, Shown shown, Terminal terminal, CancellationToken cancellation)
    {
        run.RefuseWithoutFolder(parsed);
        var options = shown.Options;
        var projection = ProjectionRun.Of(input, selection, options, terminal, cancellation);
        OutputTarget.Write(options, terminal, writer => shown.Write(projection, terminal.StyleFor(options), writer));
    }

    /// <summary>Draws into the run folder, then shows its answer.</summary>
    private static void InFolder(
        ParseResult parsed, string path, ProjectionInput input, PairSelection selection, RunOptionSet run, Shown shown, Terminal terminal, CancellationToken cancellation)
    {
        selection.Of(input.Config.Scenarios); // a wrong name is told before anything is written
        using var folder = run.Open(parsed, path, new RunRequest
        {
            Kind = ProjectionFolder.Kind,
            Arguments = ["project", RunRequest.Config, .. selection.Given is { } given ? ["--pairs", given] : Array.Empty<string>()],
            Command = [],
            Input = input,
        });
        using (var progress = new BatchProgressLine(terminal, shown.Options))
        {
            var runner = new BatchRunner(input, selection, SimdVariable.Read(), shown.Options.Threads);
            ProjectionFolder.Run(folder, input, runner, progress, cancellation);
        }

        var projection = ProjectionFolder.Read(path);
        OutputTarget.Write(shown.Options with { Output = null }, terminal, writer => shown.Write(projection, terminal.Style, writer));
        if (!shown.Options.Quiet) terminal.Error.WriteLine($"Run {folder.Manifest.ShortId} is in {path}");
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
    }
}
