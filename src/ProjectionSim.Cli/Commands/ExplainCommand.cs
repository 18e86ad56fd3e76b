using System.CommandLine;
using ProjectionSim.Baseball;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Explain;
using ProjectionSim.Talent;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim explain: how a hitter's forecast came about, step by step.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var player = new Argument<string>("PLAYER") { Description = "Id, name, or a part of the name that only one player has." };
        var config = ConfigArgument.Optional();
        var scenario = new Option<string?>("--scenario") { Description = "The scenario, where the player has several. [his first]", HelpName = "NAME" };
        var component = new Option<string?>("--component", "-c") { Description = "Adds the way of one component: HBP, BB, K, HR, H, XB or T.", HelpName = "NAME" };
        component.AcceptOnlyFromAmong("HBP", "BB", "K", "HR", "H", "XB", "T");
        var common = new CommonOptionSet(Takes.Set | Takes.Prior | Takes.Format | Takes.Output | Takes.Quiet);
        var command = new Command("explain", "Shows how a hitter's forecast came about, and how much each line counted.") { player, config, scenario, component };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = common.Read(parsed);
            var input = ConfigArgument.Load(parsed.GetValue(config), options);
            var explanation = Explain(input, PlayerSelection.Find(input.Config.Players, parsed.GetRequiredValue(player)), parsed.GetValue(scenario));
            var name = parsed.GetValue(component);
            Component? one = name is null ? null : Components.All.First(c => string.Equals(c.ShortName(), name, StringComparison.Ordinal));
            OutputTarget.Write(options, terminal, writer => Write(explanation, one, options, terminal.StyleFor(options), writer));
            return ExitCode.Done;
        });
        return command;
    }

    private static Explanation Explain(ProjectionInput input, PlayerHistory player, string? scenarioName)
    {
        var scenarios = input.Config.Scenarios.Where(s => string.Equals(s.Player, player.Id, StringComparison.Ordinal)).ToArray();
        var scenario = scenarioName is null
            ? scenarios.FirstOrDefault()
            : Array.Find(scenarios, s => string.Equals(s.Label, scenarioName, StringComparison.Ordinal))
                ?? throw new UsageException($"{player.Name} has no scenario '{scenarioName}'. He has {string.Join(", ", scenarios.Select(s => s.Label))}.");
        var forecast = new TalentModel(input.Model, input.Environments).Forecast(player, input.Config.Season, scenario?.Park, explain: true);
        return new Explanation
        {
            Player = player,
            Scenario = scenario,
            Forecast = forecast,
            Model = input.Model,
            Defense = ExplainedDefense.Of(player, input.Model, input.Config.Season),
            Values = input.Environments.RunValues[forecast.LeagueSeason],
        };
    }

    private static void Write(Explanation explanation, Component? component, CommonOptions options, TextStyle style, TextWriter writer)
    {
        switch (options.Format)
        {
            case OutputFormat.Json: ExplainJson.Write(explanation, writer); break;
            case OutputFormat.Csv: ExplainCsv.Write(explanation, writer); break;
            case OutputFormat.Markdown: MarkdownReport.Write(ExplainPage.Of(explanation, component), writer); break;
            default: ConsoleReport.Write(ExplainPage.Of(explanation, component), style, writer); break;
        }
    }
}
