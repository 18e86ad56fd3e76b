using System.CommandLine;
using System.Globalization;
using ProjectionSim.Cli.Workbench;
using ProjectionSim.Evaluation;
using ProjectionSim.Evaluation.PosteriorCheck;
using ProjectionSim.Reports.Workbench;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim posterior-check: past seasons replayed from what was known before them, beside what happened.</summary>
internal static class PosteriorCheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var config = ConfigArgument.Optional();
        var data = DataOption.Create();
        var seasons = new Option<string?>("--seasons") { Description = "Replays seasons of a data folder: 2021-2023. [the MLB lines of the config's players]", HelpName = "RANGE" };
        var player = new Option<string?>("--player") { Description = "Only this player, by id, name or a part of the name.", HelpName = "NAME" };
        var pool = new Option<string>("--pool") { Description = "all, callUps, catchers or debutants.", HelpName = "POOL", DefaultValueFactory = _ => "all" };
        pool.AcceptOnlyFromAmong("all", "callUps", "catchers", "debutants");
        var minPa = new Option<int>("--min-pa") { Description = "Fewest PA of a season that is replayed. [100; 30 for a config's players]", HelpName = "N" };
        var draws = new Option<int>("--replicates") { Description = "Replicates of each season, 100 to 20,000.", HelpName = "N", DefaultValueFactory = _ => 1000 };
        var run = new RunOptionSet();
        var common = new CommonOptionSet(Takes.Seed | Takes.Threads | Takes.Set | Takes.Prior | Takes.Format | Takes.Output | Takes.Quiet | Takes.Html, folders: true);
        var command = new Command("posterior-check", "Replays past seasons from what was known before them and asks whether they look like it.") { config, data, seasons, player, pool, minPa, draws };
        run.AddTo(command);
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var options = common.Read(parsed);
            var input = ConfigArgument.Load(parsed.GetValue(config), options);
            var count = parsed.GetValue(draws);
            if (count is < 100 or > 20_000) throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--replicates {count}: expected 100 to 20000."));
            var range = parsed.GetValue(seasons);
            var chosen = new SeasonChoice
            {
                Input = input,
                Seed = input.Config.Seed,
                Draws = count,
                FewestPa = parsed.GetValue(minPa) is > 0 and var n ? n : range is null ? 30 : 100,
                Player = parsed.GetValue(player),
                Pool = Enum.Parse<BacktestPool>(parsed.GetValue(pool)!, ignoreCase: true),
            };
            var folder = range is null ? null : DataOption.Open(parsed.GetValue(data), options, terminal, cancellation);
            var found = folder is null ? chosen.OfConfig() : chosen.OfFolder(folder, BacktestArguments.SeasonsOf(range!), options.Threads, cancellation);
            if (found.Seasons.Count == 0) throw new UsageException($"No season of {chosen.FewestPa}+ PA is left to replay. Give a lower --min-pa, another --player or other --seasons.");
            using var work = WorkbenchRun.Begin(parsed, run, options, terminal, RequestOf(parsed, chosen, range, folder, player, pool));
            var report = new PosteriorCheckStudy(input.Config.Seed, count).Run(found.Seasons, options.Threads, cancellation);
            work.Finish(PosteriorCheckPage.Of(report, found.What, found.Notes));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static RunRequest RequestOf(ParseResult parsed, SeasonChoice chosen, string? range, Data.DataFolder? folder, Option<string?> player, Option<string> pool)
    {
        List<string> arguments = ["posterior-check", RunRequest.Config, "--replicates", chosen.Draws.ToString(CultureInfo.InvariantCulture), "--min-pa", chosen.FewestPa.ToString(CultureInfo.InvariantCulture)];
        if (parsed.GetValue(player) is { } named) arguments.AddRange(["--player", named]);
        if (range is not null) arguments.AddRange(["--seasons", range, "--pool", parsed.GetValue(pool)!]);
        return new RunRequest { Kind = "posterior-check", Arguments = arguments, Command = [], Input = chosen.Input, DataHash = folder?.Hash() };
    }
}
