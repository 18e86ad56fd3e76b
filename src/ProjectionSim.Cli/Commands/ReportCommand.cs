using System.CommandLine;
using System.Text;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Backtests;
using ProjectionSim.Reports.Workbench;
using ProjectionSim.Runs.Folders;
using ProjectionSim.Runs.Results;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim report: the page of a run folder of any kind, or of a backtest's details.</summary>
internal static class ReportCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string?>("RUN_FOLDER") { Description = "A run folder, as --output DIR of project, sweep, trade, backtest and others makes.", Arity = ArgumentArity.ZeroOrOne };
        var calibration = new Option<string?>("--calibration")
        {
            Description = "Draws coverage, PIT, reliability and rivals from the file that 'projsim backtest --details' wrote.",
            HelpName = "DETAILS",
        };
        var data = DataOption.Create();
        var common = new CommonOptionSet(Takes.Output | Takes.Quiet);
        var command = new Command("report", "Writes the page of any run folder: one HTML file that opens anywhere.") { folder, calibration, data };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var options = common.Read(parsed);
            switch (parsed.GetValue(folder), parsed.GetValue(calibration))
            {
                case (null, { } file):
                    Write(options.Output ?? Path.ChangeExtension(file, ".html"), Calibration(file), options, terminal);
                    break;
                case ({ } file, null) when File.Exists(file):
                    Write(options.Output ?? Path.ChangeExtension(file, ".html"), Calibration(file), options, terminal);
                    break;
                case ({ } path, null):
                    Write(options.Output ?? Path.Combine(path, RunPage.FileName), PageOf(path, parsed.GetValue(data), options, terminal, cancellation), options, terminal);
                    break;
                default:
                    throw new UsageException("give a run folder, or --calibration DETAILS, and not both.");
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    /// <summary>A projection's page is made of its players; another run's is the one that it left, or comes of repeating the run.</summary>
    private static Action<TextWriter> PageOf(string path, string? data, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var manifest = RunPage.Check(path);
        if (manifest.Kind == ProjectionFolder.Kind) return writer => ProjectionFolder.WriteReport(path, writer);
        if (RunPage.Kept(path, manifest) is { } kept) return writer => writer.Write(kept);
        if (OfRecord(path, manifest) is { } record) return record;
        if (!options.Quiet) terminal.Error.WriteLine($"{path}: its page is gone or changed; the run is repeated to make it");
        string? made = null;
        RerunCommand.Repeat(path, RerunCommand.DataOf(path, data, manifest), manifest, options, terminal, repeated => made = File.ReadAllText(Path.Combine(repeated, RunPage.FileName)), cancellation);
        return made is null ? throw new InvalidDataException($"{path}: the run could not be repeated; the message before this one says why.") : writer => writer.Write(made);
    }

    /// <summary>The page of a study of the past, made of what its folder recorded of it; null where the page needs more, or a file has changed.</summary>
    private static Action<TextWriter>? OfRecord(string path, RunManifest manifest)
    {
        var source = manifest.Kind switch { "backtest" => "details.csv", "ablate" => "report.json", _ => null };
        if (source is null || RunPage.Kept(path, manifest, source) is not { } text) return null;
        if (manifest.Kind == "backtest") return Calibration(Path.Combine(path, source));
        var report = AblationRecord.Read(text, Path.Combine(path, source));
        return writer => HtmlReport.WriteWorkbench(report, writer);
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
