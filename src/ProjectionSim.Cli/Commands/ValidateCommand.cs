using System.CommandLine;
using ProjectionSim.Data.Configuration;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim validate: reads a config and the files it names, and says whether a projection can be made of them.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        var config = new Argument<string>("CONFIG") { Description = "The config file." };
        var common = new CommonOptionSet(Takes.Set | Takes.Quiet);
        var command = new Command("validate", "Checks a config and the model and environment files it names; draws nothing.") { config };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = common.Read(parsed);
            var path = parsed.GetRequiredValue(config);
            var input = ConfigFile.Load(path, options.Overrides);

            // What only shows when a run is planned: a role, an event or a season that the files do not know.
            Projector.Plan(input.Config, input.Model, input.Environments);
            if (!options.Quiet)
            {
                terminal.Out.WriteLine(
                    $"{path} is valid: {Count(input.Config.Players.Count, "player")}, {Count(input.Config.Scenarios.Count, "scenario")}, " +
                    $"season {input.Config.Season}; model {input.Model.Name}, fitted through {input.Model.FittedThrough}.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
