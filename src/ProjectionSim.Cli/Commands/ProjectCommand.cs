using System.CommandLine;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Pages;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim project: the projection of every scenario of a config.</summary>
internal static class ProjectCommand
{
    public static Command Create(Terminal terminal)
    {
        var config = ConfigArgument.Optional();
        var common = new CommonOptionSet(Takes.Run);
        var command = new Command("project", "Projects the players of a config: who will hit better, and the whole distributions.") { config };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var options = common.Read(parsed);
            var projection = ProjectionRun.Of(ConfigArgument.Load(parsed.GetValue(config), options), options, terminal, cancellation);
            OutputTarget.Write(options, terminal, writer => Write(projection, options, terminal.StyleFor(options), writer));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Write(Projection projection, CommonOptions options, TextStyle style, TextWriter writer)
    {
        switch (options.Format)
        {
            case OutputFormat.Json: JsonReport.Write(projection, writer); break;
            case OutputFormat.Csv: CsvReport.WriteDistributions(projection, writer); break;
            case OutputFormat.Markdown: MarkdownReport.Write(ProjectionPage.Of(projection, MarkdownReport.Layout), writer); break;
            default: ConsoleReport.Write(ProjectionPage.Of(projection, style), style, writer); break;
        }
    }
}
