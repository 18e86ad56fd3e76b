using System.CommandLine;
using ProjectionSim.Data.Configuration;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim validate: reads a config and the files it names, or one model or environment file, and says whether it can be used.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        var config = new Argument<string>("CONFIG") { Description = "A config, trade, backtest, model or environment file." };
        var common = new CommonOptionSet(Takes.Set | Takes.Quiet);
        var command = new Command("validate", "Checks a config and the files it names, or one model or environment file; draws nothing.") { config };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = common.Read(parsed);
            var path = parsed.GetRequiredValue(config);
            string found = Describe(path, options);
            if (!options.Quiet)
                terminal.Out.WriteLine($"{path} is valid: {found}.");
            return ExitCode.Done;
        });
        return command;
    }

    private static string Describe(string path, CommonOptions options)
    {
        var overrides = options.Overrides;
        switch (ConfigFile.KindOf(path))
        {
            case ConfigFileKind.Model:
                var model = ConfigFile.LoadModel(path, overrides);
                return $"model {model.Name}, fitted through {model.FittedThrough}";
            case ConfigFileKind.Environment:
                var environments = ConfigFile.LoadEnvironment(path, overrides);
                return $"{Count(environments.RunValues.Count, "season")}, {Count(environments.Parks.Count, "club")}";
            case ConfigFileKind.Trade:
                var trade = TradeFile.Load(path, overrides);
                return $"{Count(trade.Config.Futures.Count, "future")} of {trade.Config.Club}, {Count(trade.Config.Seasons, "season")}, {Count(trade.Config.Beliefs.Count, "belief")}";
            case ConfigFileKind.Backtest:
                if (overrides.Count > 0) throw new UsageException("--set does not reach into a backtest config; its own options are those of 'projsim backtest'.");
                var backtest = ConfigFile.LoadBacktest(path);
                var used = backtest.Model is null ? "" : $"; model {ConfigFile.LoadModel(backtest.Model).Name}";
                return $"{Count(backtest.Seasons.Count, "season")}, {Count(backtest.Gates.Count, "gate")}{used}";
            default:
                var input = ConfigArgument.Load(path, options);

                // What only shows when a run is planned: a role, an event or a season that the files do not know.
                Projector.Plan(input.Config, input.Model, input.Environments);
                return $"{Count(input.Config.Players.Count, "player")}, {Count(input.Config.Scenarios.Count, "scenario")}, " +
                    $"season {input.Config.Season}; model {input.Model.Name}, fitted through {input.Model.FittedThrough}";
        }
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
