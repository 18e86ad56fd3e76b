using System.CommandLine;
using System.Text;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Backtests;
using ProjectionSim.Runs.Results;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim report: the page of a run folder, or of a backtest's details.</summary>
internal static class ReportCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string?>("RUN_FOLDER") { Description = "A run folder, as 'projsim project CONFIG --output DIR' makes.", Arity = ArgumentArity.ZeroOrOne };
        var calibration = new Option<string?>("--calibration")
        {
            Description = "Draws coverage, PIT, reliability and rivals from the file that 'projsim backtest --details' wrote.",
            HelpName = "DETAILS",
        };
        var common = new CommonOptionSet(Takes.Output | Takes.Quiet);
        var command = new Command("report", "Writes a run folder's page: one HTML file that opens anywhere.") { folder, calibration };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = common.Read(parsed);
            switch (parsed.GetValue(folder), parsed.GetValue(calibration))
            {
                case (null, { } file):
                    Write(options.Output ?? Path.ChangeExtension(file, ".html"), Calibration(file), options, terminal);
                    break;
                case ({ } path, null):
                    Write(options.Output ?? Path.Combine(path, ProjectionFolder.ReportName), writer => ProjectionFolder.WriteReport(path, writer), options, terminal);
                    break;
                default:
                    throw new UsageException("give a run folder, or --calibration DETAILS, and not both.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Action<TextWriter> Calibration(string file)
    {
        using var reader = new StreamReader(file, Encoding.UTF8);
        var details = BacktestDetails.Read(reader, Path.GetFileName(file));
        return writer => HtmlReport.WriteCalibration(details, writer);
    }

    private static void Write(string file, Action<TextWriter> write, CommonOptions options, Terminal terminal)
    {
        OutputTarget.Write(options with { Output = file, Quiet = true }, terminal, write);
        if (!options.Quiet && options.Output is not ("/dev/stdout" or "-"))
            terminal.Error.WriteLine($"Wrote {file}");
    }
}
