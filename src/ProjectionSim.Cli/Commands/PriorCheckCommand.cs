using System.CommandLine;
using System.Globalization;
using ProjectionSim.Cli.Workbench;
using ProjectionSim.Evaluation.PriorCheck;
using ProjectionSim.Reports.Workbench;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim prior-check: what the priors believe before they have seen a line.</summary>
internal static class PriorCheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var config = ConfigArgument.Optional();
        var data = new Option<string?>("--data") { Description = $"Also holds real first seasons against the priors: the data folder. [{DataOption.Variable}, when set]", HelpName = "DIR" };
        var from = new Option<int>("--from") { Description = "The first season of real players that is compared.", HelpName = "SEASON", DefaultValueFactory = _ => 2006 };
        var draws = new Option<int>("--group-draws") { Description = "Hitters drawn for each group, 1,000 to 1,000,000.", HelpName = "N", DefaultValueFactory = _ => 20_000 };
        var run = new RunOptionSet();
        var common = new CommonOptionSet(Takes.Seed | Takes.Set | Takes.Prior | Takes.Format | Takes.Output | Takes.Quiet | Takes.Html, folders: true);
        var command = new Command("prior-check", "Draws hitters and leagues from the priors alone and flags what cannot be; exit code 3 when something is flagged.") { config, data, from, draws };
        run.AddTo(command);
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var options = common.Read(parsed);
            var input = ConfigArgument.Load(parsed.GetValue(config), options);
            var count = parsed.GetValue(draws);
            if (count is < 1000 or > 1_000_000) throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--group-draws {count}: expected 1000 to 1000000."));
            var named = parsed.GetValue(data) ?? Environment.GetEnvironmentVariable(DataOption.Variable);
            var folder = string.IsNullOrEmpty(named) ? null : DataOption.Open(named, options, terminal, cancellation);
            string[] arguments =
            [
                "prior-check", RunRequest.Config, "--group-draws", count.ToString(CultureInfo.InvariantCulture), "--from", parsed.GetValue(from).ToString(CultureInfo.InvariantCulture),
                .. folder is null ? ["--data", ""] : Array.Empty<string>(), // so that a repetition heeds no variable either
            ];
            using var work = WorkbenchRun.Begin(parsed, run, options, terminal, new RunRequest { Kind = "prior-check", Arguments = arguments, Command = [], Input = input, DataHash = folder?.Hash() });
            var study = new PriorCheckStudy(input.Model, input.Environments, new PriorCheckSettings { Draws = count, Seed = input.Config.Seed, Season = input.Config.Season });
            var histories = folder?.AsOf(Math.Min(folder.Seasons[^1], input.Config.Season - 1)).Hitters ?? [];

            // The prior describes those who reach the majors: the fit scores nobody else.
            var report = study.Run([.. histories.Where(h => h.Lines.Any(l => l.Level == "MLB"))], parsed.GetValue(from), cancellation);
            work.Finish(PriorCheckPage.Of(report));
            return Task.FromResult(report.Groups.Any(report.IsFlagged) ? ExitCode.GateNotMet : ExitCode.Done);
        });
        return command;
    }
}
