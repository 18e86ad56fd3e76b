using System.CommandLine;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Pages;

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
        var common = new CommonOptionSet(Takes.Run | Takes.Html);
        var command = new Command("compare", "Compares players draw by draw, statistic by statistic.") { config, players };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var options = common.Read(parsed);
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
