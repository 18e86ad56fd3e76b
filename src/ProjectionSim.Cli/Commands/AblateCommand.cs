using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ProjectionSim.Cli.Workbench;
using ProjectionSim.Data.Evaluation;
using ProjectionSim.Evaluation;
using ProjectionSim.Evaluation.Ablations;
using ProjectionSim.Reports.Workbench;
using ProjectionSim.Runs.Folders;
using ProjectionSim.Talent;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim ablate: what every part of the model is worth, by backtests without it.</summary>
internal static class AblateCommand
{
    private const int UsualDraws = 500;

    public static Command Create(Terminal terminal)
    {
        var arguments = new BacktestArguments();
        var only = new Option<string[]>("--only") { Description = "Only these parts; may be repeated.", HelpName = "PART", AllowMultipleArgumentsPerToken = true };
        only.AcceptOnlyFromAmong([.. Enum.GetNames<AblationBlock>().Select(Key)]);
        var run = new RunOptionSet();
        var common = new CommonOptionSet(Takes.Draws | Takes.Seed | Takes.Threads | Takes.Format | Takes.Output | Takes.Quiet | Takes.Html, folders: true);
        var command = new Command("ablate", "Switches parts of the model off, one at a time, and backtests each: what every part is worth.");
        arguments.AddTo(command);
        command.Options.Add(only);
        run.AddTo(command);
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var options = common.Read(parsed);
            var request = arguments.Read(parsed, options);
            if (request.Refit || request.Against.Count > 0 || request.Details is not null || request.GivenLeague)
                throw new UsageException("ablate takes neither --refit, --against, --given-league nor --details: every run is of one model against itself.");
            var blocks = Enum.GetValues<AblationBlock>().Where(b => parsed.GetValue(only) is not { Length: > 0 } wanted || wanted.Contains(Key(b.ToString()), StringComparer.Ordinal)).ToArray();
            Yield();
            var model = BacktestCommand.Model(request);
            var folder = DataOption.Open(request.Data, options, terminal, cancellation);
            var draws = (int)(options.Draws ?? UsualDraws);
            using var work = WorkbenchRun.Begin(parsed, run, options, terminal, RequestOf(request, blocks, draws, model, folder));
            var settings = new BacktestSettings { MinPa = request.Config.MinPa, Draws = draws, Seed = request.Config.Seed };
            BacktestSeason[] seasons = [.. request.Config.Seasons.Select(season => BacktestSeasons.Of(folder, season, model, request.Against))];
            var whole = Backtest.Run(seasons, settings, request.InSample, options.Threads, cancellation);
            var results = new List<AblationResult> { Ablation.Compare("nothing", whole, whole, settings) };
            using (var progress = new ProgressLine(terminal, options, blocks.Length, 1, "Ablating", "parts"))
            {
                foreach (var block in blocks)
                {
                    var without = Backtest.Run([.. seasons.Select(s => Ablation.Without(s, block))], settings, request.InSample, options.Threads, cancellation);
                    results.Add(Ablation.Compare(Ablation.Name(block), whole, without, settings));
                    progress.Report(results.Count - 1);
                }
            }

            work.Finish(AblationPage.Of([results[0], .. results.Skip(1).OrderByDescending(r => r.Costs[0].Paired?.Difference ?? 0)], AblationFacts.Of(whole.Report)));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static string Key(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>It runs for minutes: other work on the machine goes first.</summary>
    private static void Yield()
    {
        using var process = Process.GetCurrentProcess();
        process.PriorityClass = ProcessPriorityClass.BelowNormal;
    }

    /// <summary>What repeats the run from its folder, the data folder apart.</summary>
    private static RunRequest RequestOf(BacktestRequest request, AblationBlock[] blocks, int draws, HitterModel model, Data.DataFolder folder)
    {
        List<string> arguments = ["ablate", RunRequest.InFolder + BacktestCommand.RecordedConfig, "--draws", draws.ToString(CultureInfo.InvariantCulture)];
        if (request.InSample) arguments.Add("--in-sample");
        foreach (var block in blocks) arguments.AddRange(["--only", Key(block.ToString())]);
        return new RunRequest { Kind = "ablate", Arguments = arguments, Command = [], DataHash = folder.Hash(), MoreInputs = BacktestCommand.InputsOf(request, model) };
    }
}
