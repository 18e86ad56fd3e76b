using System.CommandLine;
using System.Globalization;
using ProjectionSim.Cli.Workbench;
using ProjectionSim.Evaluation.Sbc;
using ProjectionSim.Reports.Workbench;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim sbc: whether the talent filter finds talents again that the model itself made.</summary>
internal static class SbcCommand
{
    public static Command Create(Terminal terminal)
    {
        var config = ConfigArgument.Optional();
        var replications = new Option<int>("--replications", "-r") { Description = "Made-up hitters, 100 to 100,000.", HelpName = "N", DefaultValueFactory = _ => 2000 };
        var pa = new Option<string>("--pa") { Description = "Plate appearances of a line, fewest-most; small ones show where the normal approximation ends.", HelpName = "LOW-HIGH", DefaultValueFactory = _ => "50-650" };
        var noise = new Option<double>("--break-noise") { Description = "Breaks the filter on purpose: it believes this share of the lines' own noise.", HelpName = "SHARE", DefaultValueFactory = _ => 1 };
        var center = new Option<bool>("--center-rates") { Description = "Centres the lines' own deviations on the rate, not the log-odds, and has the filter take no convexity off: another law than the simulation's." };
        var common = new CommonOptionSet(Takes.Seed | Takes.Threads | Takes.Set | Takes.Prior | Takes.Format | Takes.Output | Takes.Quiet | Takes.Html, folders: true);
        var command = new Command("sbc", "Simulation-based calibration: whether the filter finds talents again that the model made; exit code 3 when not.") { config, replications, pa, noise, center };
        var run = new RunOptionSet();
        run.AddTo(command);
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var options = common.Read(parsed);
            var input = ConfigArgument.Load(parsed.GetValue(config), options);
            var (fewest, most) = Range(parsed.GetValue(pa)!);
            var settings = new SbcSettings
            {
                Replications = InRange(parsed.GetValue(replications), 100, 100_000, "--replications"),
                Seed = input.Config.Seed,
                Season = input.Config.Season,
                FewestPa = fewest,
                MostPa = most,
                CenterRates = parsed.GetValue(center),
                BreakNoise = Share(parsed.GetValue(noise)),
            };
            string[] arguments =
            [
                "sbc", RunRequest.Config, "--replications", Plain(settings.Replications), "--pa", $"{Plain(fewest)}-{Plain(most)}", "--break-noise", settings.BreakNoise.ToString("R", CultureInfo.InvariantCulture),
                .. settings.CenterRates ? ["--center-rates"] : Array.Empty<string>(),
            ];
            using var work = WorkbenchRun.Begin(parsed, run, options, terminal, new RunRequest { Kind = "sbc", Arguments = arguments, Command = [], Input = input });
            using var progress = new ProgressLine(terminal, options, settings.Replications, 1, "Filtering careers");
            var report = new SbcStudy(input.Model, input.Environments, settings).Run(options.Threads, progress, cancellation);
            progress.Dispose();
            work.Finish(SbcReportPage.Of(report, Behind(report, input, options, cancellation)));
            return Task.FromResult(report.IsCalibrated ? ExitCode.Done : ExitCode.GateNotMet);
        });
        return command;
    }

    /// <summary>What is left of a rejection when careers leave out, one by one, what the filter is known to neglect.</summary>
    private static (string What, SbcReport Report)[] Behind(SbcReport report, ProjectionInput input, CommonOptions options, CancellationToken cancellation)
    {
        if (report.IsCalibrated || report.Settings.BreakNoise != 1 || report.Settings.CenterRates) return [];
        var centred = report.Settings with { CenterRates = true };
        SbcReport Of(SbcSettings settings) => new SbcStudy(input.Model, input.Environments, settings).Run(options.Threads, null, cancellation);
        return [("centred on the rate", Of(centred)), ("and 300 to 650 PA a line", Of(centred with { FewestPa = 300, MostPa = 650 }))];
    }

    private static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static int InRange(int value, int least, int most, string option) => value >= least && value <= most
        ? value
        : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{option} {value}: expected {least} to {most}."));

    private static double Share(double value) => value is > 0 and <= 10
        ? value
        : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--break-noise {value}: expected a share above 0 and at most 10; 1 breaks nothing."));

    private static (int Fewest, int Most) Range(string text) =>
        text.Split('-') is [var low, var high]
        && int.TryParse(low, NumberStyles.None, CultureInfo.InvariantCulture, out var fewest)
        && int.TryParse(high, NumberStyles.None, CultureInfo.InvariantCulture, out var most)
        && fewest >= 1 && most >= fewest && most <= 800
            ? (fewest, most)
            : throw new UsageException($"--pa {text}: expected fewest-most within 1 to 800, as in 50-650.");
}
