using System.CommandLine;
using ProjectionSim.Reports;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim schema: prints a JSON Schema.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var which = new Argument<string>("which")
        {
            Description = "output: what --format json writes.",
            DefaultValueFactory = _ => "output",
        };
        which.AcceptOnlyFromAmong("output");
        var common = new CommonOptionSet(Takes.Output | Takes.Quiet);
        var command = new Command("schema", "Prints a JSON Schema.") { which };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            OutputTarget.Write(common.Read(parsed), terminal, writer => writer.Write(JsonReport.Schema()));
            return ExitCode.Done;
        });
        return command;
    }
}
