using System.CommandLine;
using ProjectionSim.Cli.Workbench;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Trades;
using ProjectionSim.Runs.Folders;
using ProjectionSim.Runs.Results;
using ProjectionSim.Trades;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim trade: a club's futures played out and weighed, and what one would have to believe.</summary>
internal static class TradeCommand
{
    public static Command Create(Terminal terminal)
    {
        var config = new Argument<string?>("CONFIG") { Description = "The trade's file. [built in: Boston's catchers, 2026]", Arity = ArgumentArity.ZeroOrOne };
        var run = new RunOptionSet();
        var common = new CommonOptionSet((Takes.Run & ~Takes.Prior) | Takes.Html, folders: true);
        var command = new Command("trade", "Weighs a club's futures: wins, money, and what you would have to believe.") { config };
        run.AddTo(command);
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var options = common.Read(parsed);
            var input = TradeFile.Load(parsed.GetValue(config), options.Overrides);
            using var work = WorkbenchRun.Begin(parsed, run, options, terminal, new RunRequest
            {
                Kind = "trade",
                Arguments = ["trade", RunRequest.InFolder + TradeFile.RecordedName],
                Command = [],
                Input = input.Base,
                MoreInputs = new Dictionary<string, string>(StringComparer.Ordinal) { [TradeFile.RecordedName] = TradeFile.Text(input.Config) },
            });
            TradeResult result;
            using (var progress = new ProgressLine(terminal, options, input.Config.Draws ?? input.Base.Config.Draws, input.Config.Futures.Count))
                result = Trade.Run(input, options.Threads, progress, cancellation);
            work.Finish(
                [
                    ("trade.json", writer => TradeJson.Write(result, writer)),
                    ("trade.csv", writer => TradeCsv.Write(result, writer)),
                    ("report.md", writer => MarkdownReport.Write(TradePage.Of(result), writer)),
                    (RunPage.FileName, writer => HtmlReport.WriteWorkbench(TradeReport.Of(result), writer)),
                ],
                (format, style, writer) => Write(result, format, style, writer));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Write(TradeResult result, OutputFormat format, TextStyle style, TextWriter writer)
    {
        switch (format)
        {
            case OutputFormat.Json: TradeJson.Write(result, writer); break;
            case OutputFormat.Csv: TradeCsv.Write(result, writer); break;
            case OutputFormat.Html: HtmlReport.WriteWorkbench(TradeReport.Of(result), writer); break;
            case OutputFormat.Markdown: MarkdownReport.Write(TradePage.Of(result), writer); break;
            default: ConsoleReport.Write(TradePage.Of(result), style, writer); break;
        }
    }
}
