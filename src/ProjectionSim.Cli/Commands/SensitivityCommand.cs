using System.CommandLine;
using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Cli.Workbench;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Evaluation.Sensitivity;
using ProjectionSim.Reports.Workbench;
using ProjectionSim.Runs.Folders;
using ProjectionSim.Simulation;
using ProjectionSim.Talent;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim sensitivity: what a forecast rests on, and which numbers would turn the answer.</summary>
internal static class SensitivityCommand
{
    private const int CoarseDraws = 4000;
    private const int FineDraws = 100_000;
    private const int MostFineDraws = 10_000_000;

    public static Command Create(Terminal terminal)
    {
        var config = ConfigArgument.Optional();
        var players = new Option<string?>("--players", "-p") { Description = "The one or two players: ids, names or parts of names, with a comma. [the config's first two]", HelpName = "A,B" };
        var stat = new Option<string>("--stat") { Description = "The statistic of the season that they are compared by.", HelpName = "STAT", DefaultValueFactory = _ => "wOBA" };
        var numbers = new Option<int>("--numbers") { Description = "How many of the strongest numbers are shown, 0 to 50; 0 looks for none.", HelpName = "N", DefaultValueFactory = _ => 5 };
        var common = new CommonOptionSet((Takes.Run & ~Takes.Draws) | Takes.Html, folders: true);
        var command = new Command("sensitivity", "What a forecast rests on: every prior and every line power-scaled; the numbers that would turn the answer.") { config, players, stat, numbers };
        var searchDraws = new Option<int>("--search-draws") { Description = "Draws behind each probability, 1,000 to 10,000,000.", HelpName = "N", DefaultValueFactory = _ => FineDraws };
        command.Options.Add(searchDraws);
        var run = new RunOptionSet();
        run.AddTo(command);
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var options = common.Read(parsed);
            var count = parsed.GetValue(numbers);
            if (count is < 0 or > 50) throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--numbers {count}: expected 0 to 50."));
            var chosen = StatInfo.Find(parsed.GetValue(stat)!) is { } info && Summaries.SummarisedStats.Compared.Contains(info.Stat)
                ? info
                : throw new UsageException($"--stat {parsed.GetValue(stat)}: expected one of {string.Join(", ", Summaries.SummarisedStats.Compared.Select(s => StatInfo.Of(s).Name))}.");
            var whole = ConfigArgument.Load(parsed.GetValue(config), options);
            var input = ScenarioChoice.Of(whole, parsed.GetValue(players), 2);
            var draws = parsed.GetValue(searchDraws);
            if (draws is < 1000 or > MostFineDraws) throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--search-draws {draws}: expected 1000 to {MostFineDraws}."));
            string[] arguments =
            [
                "sensitivity", RunRequest.Config, "--stat", chosen.Name, "--numbers", count.ToString(CultureInfo.InvariantCulture), "--search-draws", draws.ToString(CultureInfo.InvariantCulture),
                .. parsed.GetValue(players) is { } named ? ["--players", named] : Array.Empty<string>(),
            ];
            using var work = WorkbenchRun.Begin(parsed, run, options, terminal, new RunRequest { Kind = "sensitivity", Arguments = arguments, Command = [], Input = whole });
            var findings = Find(input, chosen, count, draws, options, terminal, cancellation);
            work.Finish(SensitivityPage.Of(findings));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static SensitivityFindings Find(ProjectionInput input, StatInfo stat, int count, int draws, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var study = new PowerScalingStudy(new TalentModel(input.Model, input.Environments), input.Model, input.Config.Season, input.Config.Seed);
        var hitters = input.Config.Scenarios.Select(s => (Player: input.Config.Players.First(p => p.Id == s.Player), s.Park)).ToArray();
        var posteriors = hitters.Select(h => study.Posterior(h.Player, h.Park)).ToArray();
        var two = hitters.Length == 2;
        var found = new SensitivityFindings
        {
            Stat = stat.Name,
            Players = [.. hitters.Select((h, i) => study.Of(h.Player, posteriors[i], two ? posteriors[1 - i] : null, i == 0))],
            TalentProbability = two ? PowerScalingStudy.Probability(posteriors[0], posteriors[1]) : null,
            Draws = draws,
            Seed = input.Config.Seed,
        };
        if (!two) return found;
        var variations = new InputVariations(input);
        double Probability(ProjectionInput one, int n)
        {
            var plan = Projector.Plan(one.Config with { Draws = n }, one.Model, one.Environments);
            return new LocalRunner(SimdVariable.Read()).Run(plan, options.Threads, null, cancellation).HeadToHead(0, stat.Stat, HeadToHeadKind.Observed).Probability;
        }

        var search = new InfluenceSearch((path, value, n) => variations.With(path, value) is { } one ? Probability(one, n) : null, n => Probability(input, n), CoarseDraws, draws);
        if (count == 0) return found with { SeasonProbability = search.Now };
        var candidates = variations.Candidates([.. hitters.Select(h => h.Player.Id)]);
        using var progress = new ProgressLine(terminal, options, candidates.Count, 1, "Varying", "numbers");
        return found with { SeasonProbability = search.Now, Varied = candidates.Count, Numbers = search.Strongest(candidates, count, progress, cancellation) };
    }
}
