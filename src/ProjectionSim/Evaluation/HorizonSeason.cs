using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.Simulation;
using ProjectionSim.Simulation.Years;
using ProjectionSim.Talent;
using ProjectionSim.Valuation;

namespace ProjectionSim.Evaluation;

/// <summary>Draws the paths of hitters from one season's knowledge and puts later seasons beside them.</summary>
internal sealed class HorizonSeason
{
    // How near a path's plate appearances must be to the actual ones to speak of them, in the logarithm that the joint law uses.
    private const double Bandwidth = 0.3;

    private readonly HorizonInput input;
    private readonly BacktestSettings settings;
    private readonly Baselines baselines;
    private readonly Maker usual, ageless;
    private readonly int seasons;

    public HorizonSeason(HorizonInput input, BacktestSettings settings)
    {
        this.input = input;
        this.settings = settings;
        seasons = input.Targets.Keys.Max();
        baselines = new Baselines(input.Start.Past, input.Start.Season);
        usual = new Maker(input.Start.Model, input.Start);
        ageless = new Maker(Ageless(input.Start.Model), input.Start);
    }

    public IReadOnlyList<HorizonRow> Score(BacktestHitter hitter)
    {
        var plan = usual.Plan(hitter, seasons, settings);
        var draws = Draw(plan);
        bool playedLately = !plan.Players[0].Path!.PlayingTime.Evidence.IsDebut;
        bool rated = input.Targets.Values.Any(target => target.Batting.GetValueOrDefault(hitter.History.Id) is { } line && line.ModelPA >= settings.MinPa);
        if (!playedLately && !rated) return [];
        var without = rated ? Draw(ageless.Plan(hitter, seasons, settings)) : draws;
        return [.. input.Targets.Select(target => Row(hitter, plan.Players[0], target.Key, target.Value, draws, without, playedLately))];
    }

    private HorizonRow Row(BacktestHitter hitter, PlayerPlan plan, int ahead, HorizonTarget target, PathDraws draws, PathDraws without, bool playedLately)
    {
        var line = target.Batting.GetValueOrDefault(hitter.History.Id);
        int pa = line?.PA ?? 0;
        double modelPa = line?.ModelPA ?? 0;
        var baseline = plan.Path!.Baseline;
        double half = (baseline?.Pa ?? 0) * (1 - (input.Start.Model.Years!.AttritionShare));
        ReadOnlySpan<int> plates = draws.Pa(ahead);
        double sum = 0, idle = 0, lost = 0;
        foreach (int one in plates)
        {
            sum += one;
            idle += one == 0 ? 1 : 0;
            lost += one <= half ? 1 : 0;
        }

        double? pit = null;
        double density = 0, actual = 0;
        var forecasts = new Dictionary<string, double>(StringComparer.Ordinal);
        if (modelPa >= settings.MinPa)
        {
            actual = SystemForecast.Of(line!)!.Value(ScoredStat.WOBA, target.Weights);
            forecasts[HorizonBacktest.Own] = Or(draws.MeanWoba(ahead), plan.Path.CenterWoba);
            forecasts[HorizonBacktest.WithoutAging] = Or(without.MeanWoba(ahead), plan.Path.CenterWoba);
            forecasts[Baselines.MarcelName] = baselines.MarcelOf(hitter.History.Id).Value(ScoredStat.WOBA, target.Weights);
            forecasts[Baselines.LeagueName] = baselines.League.Value(ScoredStat.WOBA, target.Weights);
            (pit, density) = Judge(draws, ahead, pa, actual - LeagueChange(target, plan.Path), Math.Sqrt(plan.Path.WobaVariance / modelPa));
        }

        return new HorizonRow
        {
            Ahead = ahead,
            Season = target.Season,
            PlayedLately = playedLately,
            Pa = pa,
            ModelPa = modelPa,
            Actual = actual,
            Forecasts = forecasts,
            Pit = pit,
            LogDensity = density,
            MeanPa = sum / plates.Length,
            LastPa = 600 * plan.Path.PlayingTime.Evidence.Seasons[0],
            HalfPa = half,
            Out = idle / plates.Length,
            Attrition = lost / plates.Length,
        };
    }

    /// <summary>Where no path has him play at all, he is expected to hit as he does now.</summary>
    private static double Or(double mean, double otherwise) => double.IsFinite(mean) ? mean : otherwise;

    /// <summary>What the league's wOBA has changed by: talent is judged, not the league.</summary>
    private static double LeagueChange(HorizonTarget target, PathPlan path) =>
        Woba.Of(OutcomeRates.FromLogOdds(Array.ConvertAll(target.LeagueRates.ToArray(), PortableMath.Logit)), target.Weights) - path.LeagueWoba;

    private static (double Pit, double LogDensity) Judge(PathDraws draws, int ahead, int pa, double actual, double noise)
    {
        double wanted = PortableMath.Log((pa + 20) / 400.0), below = 0, density = 0, total = 0;
        ReadOnlySpan<int> plates = draws.Pa(ahead);
        ReadOnlySpan<double> woba = draws.Woba(ahead);
        for (int i = 0; i < plates.Length; i++)
        {
            if (double.IsNaN(woba[i])) continue;
            double distance = (PortableMath.Log((plates[i] + 20) / 400.0) - wanted) / Bandwidth;
            double weight = PortableMath.Exp(-0.5 * distance * distance) + 1e-9, z = (actual - woba[i]) / noise;
            total += weight;
            below += weight * NormalLaw.Cumulative(z);
            density += weight * PortableMath.Exp(-0.5 * z * z) / noise;
        }

        return total > 0 ? (below / total, PortableMath.Log(density / total)) : (0.5, 0);
    }

    private PathDraws Draw(SimulationPlan plan)
    {
        var draws = new PathDraws(seasons, settings.Draws);
        PathRunner.Run(plan, 1, SimdForms.Best, () => draws, _ => { }, null, CancellationToken.None);
        return draws;
    }

    private static HitterModel Ageless(HitterModel model) => model with
    {
        Components = ComponentSet<ComponentModel>.From(c => model.Components[c] with
        {
            Drift = model.Components[c].Drift with { MultiYearAgingPerYear = new Dictionary<int, double> { [28] = 0 } },
        }),
    };

    /// <summary>Plans of one model.</summary>
    private sealed class Maker(HitterModel model, BacktestSeason start)
    {
        private readonly TalentModel talent = new(model, start.Leagues);
        private readonly PlayerPlanBuilder players = new(model);
        private readonly PathPlanBuilder paths = new(model);

        public SimulationPlan Plan(BacktestHitter hitter, int seasons, BacktestSettings settings)
        {
            var forecast = talent.Forecast(hitter.History, start.Season, hitter.Club, leagueSeason: start.LeagueSeason);
            var values = start.Leagues.RunValues[start.LeagueSeason];
            var player = players.Build(forecast, hitter.History, role: null, values, []);
            return new SimulationPlan
            {
                Season = start.Season,
                Seed = settings.Seed,
                Draws = settings.Draws,
                LeagueLogits = forecast.LeagueLogits,
                LeagueShock = new double[Components.Count],
                RunValues = values,
                Players = [player with { Path = paths.Of(forecast, hitter.History, player.SmallRates, values, start.Leagues.RunValues, seasons) }],
            };
        }
    }

    /// <summary>Every draw's plate appearances and true wOBA of every season.</summary>
    private sealed class PathDraws(int seasons, int draws) : IPathFold
    {
        private readonly int[] plates = new int[seasons * draws];
        private readonly double[] talents = new double[seasons * draws];
        private readonly int[] pa = new int[seasons * SeasonBlock.Size];
        private readonly double[] woba = new double[seasons * SeasonBlock.Size];

        public ReadOnlySpan<int> Pa(int ahead) => plates.AsSpan((ahead - 1) * draws, draws);

        public ReadOnlySpan<double> Woba(int ahead) => talents.AsSpan((ahead - 1) * draws, draws);

        /// <summary>Expected wOBA of a plate appearance.</summary>
        public double MeanWoba(int ahead)
        {
            double sum = 0, weight = 0;
            for (int i = 0; i < draws; i++)
            {
                if (Pa(ahead)[i] == 0) continue;
                sum += Pa(ahead)[i] * Woba(ahead)[i];
                weight += Pa(ahead)[i];
            }

            return weight > 0 ? sum / weight : double.NaN;
        }

        public void Season(int player, int year, SeasonBlock block, PathBlock path, LeagueBlock league)
        {
            ReadOnlySpan<int> column = block.Talent.AsSpan((Stat.WOBA - Stat.AVG) * SeasonBlock.Size, SeasonBlock.Size);
            for (int row = 0; row < block.Count; row++)
            {
                int at = (year * SeasonBlock.Size) + (int)block.Draw[row];
                pa[at] = (int)block.Plate.Trials[row];
                woba[at] = column[row] == SeasonBlock.NoValue ? double.NaN : column[row] * 1e-6;
            }
        }

        public void EndBlock(long first, int count)
        {
            for (int year = 0; year < seasons; year++)
            {
                pa.AsSpan(year * SeasonBlock.Size, count).CopyTo(plates.AsSpan((year * draws) + (int)first));
                woba.AsSpan(year * SeasonBlock.Size, count).CopyTo(talents.AsSpan((year * draws) + (int)first));
            }
        }
    }
}
