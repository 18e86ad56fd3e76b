using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Data;
using ProjectionSim.Data.Evaluation;
using ProjectionSim.Evaluation;
using ProjectionSim.Evaluation.PosteriorCheck;
using ProjectionSim.Simulation;
using ProjectionSim.Talent;

namespace ProjectionSim.Cli.Workbench;

/// <summary>Which past seasons are replayed, and from what they are forecast.</summary>
internal sealed record SeasonChoice
{
    /// <summary>The config: its players, its model.</summary>
    public required ProjectionInput Input { get; init; }

    /// <summary>The seed of leagues and replicates.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Replicates of each season.</summary>
    public required int Draws { get; init; }

    /// <summary>Fewest PAx of a season.</summary>
    public required int FewestPa { get; init; }

    /// <summary>Only this player; null for all.</summary>
    public string? Player { get; init; }

    /// <summary>Only this pool.</summary>
    public BacktestPool Pool { get; init; }

    /// <summary>The MLB lines of the config's players, each season from the lines before it.</summary>
    public (IReadOnlyList<CheckedSeason> Seasons, string What, IReadOnlyList<string> Notes) OfConfig()
    {
        var players = Player is null ? Input.Config.Players : [PlayerSelection.Find(Input.Config.Players, Player)];
        var talent = new TalentModel(Input.Model, Input.Environments);
        var plans = new PlayerPlanBuilder(Input.Model);
        var seasons = new List<CheckedSeason>();
        foreach (var player in players)
        {
            foreach (var lines in player.Lines.Where(l => Levels.Parse(l.Level, l.League) == Level.MLB).GroupBy(l => l.Season).OrderBy(g => g.Key))
            {
                var actual = Sum(player.Id, [.. lines]);
                if (actual.ModelPA < FewestPa || !Input.Environments.RunValues.ContainsKey(lines.Key) || !Input.Environments.Rates[Level.MLB].ContainsKey(lines.Key - 1)) continue;
                var before = player with { Lines = [.. player.Lines.Where(l => l.Season < lines.Key)], Statcast = [.. player.Statcast.Where(s => s.Season < lines.Key)] };
                var forecast = talent.Forecast(before, lines.Key, lines.First().Team);
                seasons.Add(new CheckedSeason(
                    player.Name, plans.Build(forecast, before, role: null, Input.Environments.RunValues[lines.Key], []), actual, Input.Environments.RunValues[lines.Key],
                    new LeagueShocks(Input.Model, Seed, lines.Key, Draws)));
            }
        }

        string[] notes =
        [
            string.Create(CultureInfo.InvariantCulture, $"Each season is forecast from the lines before it, by a model fitted through {Input.Model.FittedThrough}: seasons up to then it has seen. Career positions are today's."),
        ];
        return (seasons, string.Join(", ", players.Select(p => p.Name)), notes);
    }

    /// <summary>Seasons of a data folder, as a backtest forecasts them.</summary>
    public (IReadOnlyList<CheckedSeason> Seasons, string What, IReadOnlyList<string> Notes) OfFolder(DataFolder folder, IReadOnlyList<int> years, int threads, CancellationToken cancellation)
    {
        var found = new List<CheckedSeason>();
        foreach (var year in years)
        {
            var season = BacktestSeasons.Of(folder, year, Input.Model, new Dictionary<string, string>());
            var talent = new TalentModel(season.Model, season.Leagues);
            var plans = new PlayerPlanBuilder(season.Model);
            var leagues = new LeagueShocks(season.Model, Seed, year, Draws);
            var checkedOnes = new CheckedSeason?[season.Hitters.Count];
            Parallel.For(0, checkedOnes.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, i =>
            {
                var hitter = season.Hitters[i];
                if (hitter.Actual is not { } actual || actual.ModelPA < FewestPa || !IsWanted(hitter.History)) return;
                var forecast = talent.Forecast(hitter.History, year, hitter.Club, leagueSeason: season.LeagueSeason);
                if (IsIn(forecast)) checkedOnes[i] = new CheckedSeason(hitter.History.Name, plans.Build(forecast, hitter.History, role: null, season.Weights, []), actual, season.Weights, leagues);
            });
            found.AddRange(checkedOnes.OfType<CheckedSeason>());
        }

        var what = $"{(years.Count == 1 ? $"{years[0]}" : $"{years[0]}-{years[^1]}")}, {(Player ?? (Pool == BacktestPool.All ? "all hitters" : Pool.ToString()))}, {FewestPa}+ PA";
        string[] notes = Input.Model.FittedThrough >= years[0]
            ? [string.Create(CultureInfo.InvariantCulture, $"The model was fitted through {Input.Model.FittedThrough} and has seen these seasons. Out of sample: --set model=built-in:models/hitters-2019.json for 2021 and later.")]
            : [];
        return (found, what, notes);
    }

    private bool IsWanted(PlayerHistory history) => Player is null
        || string.Equals(history.Id, Player, StringComparison.OrdinalIgnoreCase) || history.Name.Contains(Player, StringComparison.OrdinalIgnoreCase);

    private bool IsIn(TalentForecast forecast) => Pool switch
    {
        BacktestPool.CallUps => forecast.Terms.IsCallUp,
        BacktestPool.Catchers => forecast.Terms.CatcherShare > .5,
        BacktestPool.Debutants => forecast.Terms.CareerPa == 0,
        _ => true,
    };

    private static SeasonBatting Sum(string id, IReadOnlyList<StatLine> lines) => new()
    {
        PlayerId = id,
        Season = lines[0].Season,
        AB = lines.Sum(l => l.AB),
        H = lines.Sum(l => l.H),
        Doubles = lines.Sum(l => l.Doubles),
        Triples = lines.Sum(l => l.Triples),
        HR = lines.Sum(l => l.HR),
        BB = lines.Sum(l => l.BB),
        IBB = lines.Sum(l => l.IBB ?? 0),
        SO = lines.Sum(l => l.SO),
        HBP = lines.Sum(l => l.HBP ?? 0),
        SH = lines.Sum(l => l.SH ?? 0),
        SF = lines.Sum(l => l.SF ?? 0),
        GIDP = lines.Sum(l => l.GIDP ?? 0),
        SB = lines.Sum(l => l.SB ?? 0),
        CS = lines.Sum(l => l.CS ?? 0),
        R = lines.Sum(l => l.R ?? 0),
        RBI = lines.Sum(l => l.RBI ?? 0),
    };
}
