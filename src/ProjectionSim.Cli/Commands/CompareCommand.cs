using System.CommandLine;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Pages;
using ProjectionSim.Runs.Differences;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim compare: head-to-heads, draw by draw.</summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        var config = ConfigArgument.Optional();
        var players = new Option<string?>("--players", "-p")
        {
            Description = "Only these players of the config, in this order: ids, names or parts of names, with commas. [all]",
            HelpName = "A,B",
        };
        var runs = new Option<string[]>("--runs")
        {
            Description = "Two run folders in place of a config: their projections side by side.",
            HelpName = "A B",
            Arity = new ArgumentArity(0, 2),
            AllowMultipleArgumentsPerToken = true,
        };
        var common = new CommonOptionSet(Takes.Run | Takes.Html);
        var command = new Command("compare", "Compares players draw by draw, statistic by statistic.") { config, players, runs };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var options = common.Read(parsed);
            if (parsed.GetValue(runs) is { Length: > 0 } folders)
                return Task.FromResult(Runs(folders, options, terminal));
            var input = ConfigArgument.Load(parsed.GetValue(config), options);
            if (parsed.GetValue(players) is { } wanted)
                input = Only(input, wanted);
            if (input.Config.Scenarios.Count < 2)
                throw new UsageException("A comparison needs two scenarios at least; the config has fewer.");
            var projection = ProjectionRun.Of(input, options, terminal, cancellation);
            OutputTarget.Write(options, terminal, writer => Write(projection, input, options, terminal.StyleFor(options), writer));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static int Runs(string[] folders, CommonOptions options, Terminal terminal)
    {
        if (folders.Length != 2) throw new UsageException("--runs: expected two run folders.");
        var (a, b) = (RunSource.OfFolder(folders[0]), RunSource.OfFolder(folders[1]));
        OutputTarget.Write(options, terminal, writer => RunsText.Compare(a, b, writer));
        return ExitCode.Done;
    }

    /// <summary>The scenarios of the players named, in their order. Leaving others out changes no number of those who stay.</summary>
    private static ProjectionInput Only(ProjectionInput input, string wanted)
    {
        var ids = wanted.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => PlayerSelection.Find(input.Config.Players, name).Id).Distinct(StringComparer.Ordinal).ToArray();
        var scenarios = ids.SelectMany(id => input.Config.Scenarios.Where(s => string.Equals(s.Player, id, StringComparison.Ordinal))).ToArray();
        if (scenarios.Length < 2)
            throw new UsageException($"--players {wanted}: a comparison needs two players with a scenario each.");
        return input with { Config = input.Config with { Scenarios = scenarios } };
    }

    private static void Write(Projection projection, ProjectionInput input, CommonOptions options, TextStyle style, TextWriter writer)
    {
        switch (options.Format)
        {
            case OutputFormat.Json: JsonReport.Write(projection, writer); break;
            case OutputFormat.Csv: CsvReport.WriteHeadToHead(projection, writer); break;
            case OutputFormat.Markdown: MarkdownReport.Write(ComparisonPage.Of(projection, MarkdownReport.Layout), writer); break;
            case OutputFormat.Html: HtmlReport.Write(projection, input, writer); break;
            default: ConsoleReport.Write(ComparisonPage.Of(projection, style), style, writer); break;
        }
    }
}
