using System.CommandLine;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Data.Players;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Trades;
using ProjectionSim.Runs.Differences;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim schema: prints a JSON Schema.</summary>
internal static class SchemaCommand
{
    private const string Output = "output";
    private const string TradeOutput = "trade-output";
    private const string Players = "players";
    private static readonly string[] Runs = ["runs-list", "runs-show", "runs-diff"];

    public static Command Create(Terminal terminal)
    {
        var which = new Argument<string>("NAME")
        {
            Description = "projection (a config), model, environment, trade, backtest, output (what --format json writes), trade-output, runs-list, runs-show, runs-diff, or players (the header of --players). [projection]",
            DefaultValueFactory = _ => SchemaFiles.Names[0],
        };
        which.AcceptOnlyFromAmong([.. SchemaFiles.Names, Output, TradeOutput, .. Runs, Players]);
        var common = new CommonOptionSet(Takes.Output | Takes.Quiet);
        var command = new Command("schema", "Prints the JSON Schema of a file that projsim reads or writes.") { which };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(which);
            var schema = name switch
            {
                Output => JsonReport.Schema(),
                TradeOutput => TradeJson.Schema(),
                "runs-list" => RunsReport.Schemas().List,
                "runs-show" => RunsReport.Schemas().Show,
                "runs-diff" => RunsReport.Schemas().Diff,
                Players => string.Join(',', PlayersCsv.Header) + "\n",
                _ => SchemaFiles.Read(name),
            };
            OutputTarget.Write(common.Read(parsed), terminal, writer => writer.Write(schema));
            return ExitCode.Done;
        });
        return command;
    }
}
