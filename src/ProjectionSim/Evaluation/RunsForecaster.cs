using ProjectionSim.Baseball;
using ProjectionSim.Simulation;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation;

/// <summary>
/// Runs or runs batted in per PA of a season to come: the league's, what the hitter's outcome rates differ by, his club's part
/// that carries over, and part of his own past residual.
/// </summary>
public sealed class RunsForecaster
{
    private readonly RunsModel model;
    private readonly RunsLaw law;
    private readonly int season;
    private readonly Func<SeasonBatting, int> count;
    private readonly Dictionary<int, double[]> leagues = [];
    private readonly Dictionary<(string Club, int Season), double> clubs = [];
    private readonly Dictionary<string, double> residuals = new(StringComparer.Ordinal);

    /// <summary>Reads the past seasons.</summary>
    /// <param name="model">Coefficients, carry-over, residual.</param>
    /// <param name="count">Runs, or runs batted in.</param>
    /// <param name="past">Batting before the season; pitchers are left out.</param>
    /// <param name="season">The season to forecast.</param>
    public RunsForecaster(RunsModel model, Func<SeasonBatting, int> count, IEnumerable<SeasonBatting> past, int season)
    {
        this.model = model;
        law = new RunsLaw(model);
        this.count = count;
        this.season = season;
        var hitters = past.Where(line => !line.MostlyPitched && line.PA > 0 && line.Season < season).ToArray();
        foreach (var year in hitters.GroupBy(line => line.Season))
        {
            var league = MeanRates(year);
            leagues[year.Key] = league;
            foreach (var club in year.Where(line => line.Club is not null).GroupBy(line => line.Club!, StringComparer.Ordinal))
                clubs[(club.Key, year.Key)] = club.Sum(line => (double)count(line)) / club.Sum(line => (double)line.PA) - league[^1];
        }

        foreach (var player in hitters.GroupBy(line => line.PlayerId, StringComparer.Ordinal)) residuals[player.Key] = ResidualOf(player);
    }

    /// <summary>The rate per PA.</summary>
    /// <param name="playerId">The hitter.</param>
    /// <param name="club">His club in the season; null for an average one.</param>
    /// <param name="rates">His rates per PA: 1B, 2B, 3B, HR, unintentional BB, HBP, SO, SB, CS, IBB.</param>
    public double Of(string playerId, string? club, ReadOnlySpan<double> rates)
    {
        var league = leagues[season - 1];
        var clubEffect = club is null ? 0 : model.TeamCarryOver * clubs.GetValueOrDefault((club, season - 1));
        return league[^1] + law.Deviation(rates, league, clubEffect) + residuals.GetValueOrDefault(playerId);
    }

    /// <summary>The law of a season's count given its other counts.</summary>
    /// <param name="playerId">The hitter.</param>
    /// <param name="club">His club in the season; null for an average one.</param>
    public RunsPlan PlanOf(string playerId, string? club) => new()
    {
        PerPlateAppearance = Of(playerId, club, new double[RunsLaw.Rates.Count]),
        Weights = [.. law.Coefficients],
        VarianceFloor = model.VarianceFloor,
        VariancePerPa = model.VariancePerPa,
    };

    private double ResidualOf(IEnumerable<SeasonBatting> lines) => law.Own(season, lines.Where(line => season - line.Season <= model.ResidualWeights.Count).Select(line =>
    {
        var league = leagues[line.Season];
        var clubEffect = line.Club is null ? 0 : clubs[(line.Club, line.Season)];
        return new RunsResidual(line.Season, line.PA, (double)count(line) / line.PA - league[^1] - law.Deviation(RatesOf(line), league, clubEffect));
    }));

    private double[] MeanRates(IEnumerable<SeasonBatting> lines)
    {
        var sums = new double[RunsLaw.Rates.Count + 1];
        double pa = 0;
        foreach (var line in lines)
        {
            var rates = RatesOf(line);
            pa += line.PA;
            for (var k = 0; k < rates.Length; k++) sums[k] += rates[k] * line.PA;
            sums[^1] += count(line);
        }

        return Array.ConvertAll(sums, sum => sum / pa);
    }

    private static double[] RatesOf(SeasonBatting line)
    {
        int[] counts = [line.H - line.Doubles - line.Triples - line.HR, line.Doubles, line.Triples, line.HR, line.BB - line.IBB, line.HBP, line.SO, line.SB, line.CS, line.IBB];
        return Array.ConvertAll(counts, one => one / (double)line.PA);
    }
}
