using System.CommandLine;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Trades;
using ProjectionSim.Trades;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim trade: a club's futures played out and weighed, and what one would have to believe.</summary>
internal static class TradeCommand
{
    public static Command Create(Terminal terminal)
    {
        var config = new Argument<string?>("CONFIG") { Description = "The trade's file. [built in: Boston's catchers, 2026]", Arity = ArgumentArity.ZeroOrOne };
        var common = new CommonOptionSet(Takes.Run);
        var command = new Command("trade", "Weighs a club's futures: wins, money, and what you would have to believe.") { config };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var options = common.Read(parsed);
            var input = TradeFile.Load(parsed.GetValue(config), options.Overrides);
            TradeResult result;
            using (var progress = new ProgressLine(terminal, options, input.Config.Draws ?? input.Base.Config.Draws, input.Config.Futures.Count))
                result = Trade.Run(input, options.Threads, progress, cancellation);
            OutputTarget.Write(options, terminal, writer => Write(result, options, terminal.StyleFor(options), writer));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Write(TradeResult result, CommonOptions options, TextStyle style, TextWriter writer)
    {
        switch (options.Format)
        {
            case OutputFormat.Json: TradeJson.Write(result, writer); break;
            case OutputFormat.Csv: TradeCsv.Write(result, writer); break;
            case OutputFormat.Markdown: MarkdownReport.Write(TradePage.Of(result), writer); break;
            default: ConsoleReport.Write(TradePage.Of(result), style, writer); break;
        }
    }
}
