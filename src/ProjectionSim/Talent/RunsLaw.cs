using ProjectionSim.Baseball;
using ProjectionSim.Valuation;

namespace ProjectionSim.Talent;

/// <summary>
/// Runs or runs batted in per PA as a deviation from the league's: linear in what the rates around them differ by, a club's part,
/// and part of the hitter's own past residual.
/// </summary>
public sealed class RunsLaw
{
    /// <summary>A season of fewer plate appearances says nothing of a hitter's own residual.</summary>
    private const int FewestPa = 60;

    private static readonly string[] Names = ["1B", "2B", "3B", "HR", "uBB", "HBP", "SO", "SB", "CS", "IBB"];

    private readonly RunsModel model;
    private readonly double[] coefficients;

    /// <summary>Takes a model's block.</summary>
    public RunsLaw(RunsModel model)
    {
        this.model = model;
        coefficients = Array.ConvertAll(Names, name => model.Coefficients.GetValueOrDefault(name));
    }

    /// <summary>The rates per PA that it is linear in, in their order.</summary>
    public static IReadOnlyList<string> Rates => Names;

    /// <summary>What each of <see cref="Rates"/> is times.</summary>
    public IReadOnlyList<double> Coefficients => coefficients;

    /// <summary>The deviation per PA of a hitter with these rates.</summary>
    /// <param name="rates">His <see cref="Rates"/> per PA.</param>
    /// <param name="league">The league's.</param>
    /// <param name="clubDeviation">How far his club is from the league, per PA.</param>
    public double Deviation(ReadOnlySpan<double> rates, ReadOnlySpan<double> league, double clubDeviation)
    {
        double sum = model.Coefficients.GetValueOrDefault("int") + model.Coefficients.GetValueOrDefault("team") * clubDeviation;
        for (int k = 0; k < coefficients.Length; k++) sum += coefficients[k] * (rates[k] - league[k]);
        return sum;
    }

    /// <summary>The deviation per PA that a hitter's own residuals add to a forecast.</summary>
    /// <param name="season">The season to forecast.</param>
    /// <param name="past">Earlier seasons, in any order; those beyond the model's weights and the shortest do not count.</param>
    public double Own(int season, IEnumerable<RunsResidual> past)
    {
        double sum = 0, trials = model.ResidualStrength;
        foreach (var one in past)
        {
            int ago = season - one.Season;
            if (ago < 1 || ago > model.ResidualWeights.Count || one.PlateAppearances < FewestPa) continue;
            sum += model.ResidualWeights[ago - 1] * one.PlateAppearances * one.PerPlateAppearance;
            trials += model.ResidualWeights[ago - 1] * one.PlateAppearances;
        }

        return model.ResidualSlope * (sum / trials);
    }

    /// <summary>The league's runs (or RBI) per PA in a season, or in the last one before it that the model knows.</summary>
    /// <exception cref="InvalidInputException">The model knows none.</exception>
    public double LeagueRate(string name, int season)
    {
        for (int back = season; back > season - 30; back--)
        {
            if (model.League.TryGetValue(back, out double rate)) return rate;
        }

        throw new InvalidInputException(FormattableString.Invariant($"The model's counting.{name}.league has no season up to {season}. Add the league's rate of {season}."));
    }

    /// <summary>The <see cref="Rates"/> of a league, per PA, from its outcomes and the model's rates around them.</summary>
    /// <param name="logOdds">The league's seven log-odds in the season.</param>
    /// <param name="counting">The model's league rates of the season.</param>
    /// <param name="season">The season.</param>
    public static double[] LeagueRates(ReadOnlySpan<double> logOdds, CountingModel counting, int season)
    {
        var outcomes = OutcomeRates.FromLogOdds(logOdds);
        double intentional = CountingRates.LeagueRate(counting.IntentionalWalks, "intentionalWalks", season + 1);
        double trips = 1 - intentional - CountingRates.LeagueRate(counting.SacrificeHits, "sacrificeHits", season + 1);
        double onFirst = (outcomes.Single + outcomes.Walk + outcomes.HitByPitch) * trips + intentional;
        double attempts = onFirst * CountingRates.LeagueRate(counting.StealAttempts, "stealAttempts", season + 1);
        double stolen = attempts * CountingRates.LeagueRate(counting.StealSuccess, "stealSuccess", season + 1);
        return
        [
            outcomes.Single * trips, outcomes.Double * trips, outcomes.Triple * trips, outcomes.HomeRun * trips, outcomes.Walk * trips,
            outcomes.HitByPitch * trips, outcomes.Strikeout * trips, stolen, attempts - stolen, intentional,
        ];
    }
}

/// <summary>What a past season's runs (or RBI) per PA were beyond their law.</summary>
/// <param name="Season">The season.</param>
/// <param name="PlateAppearances">Its plate appearances.</param>
/// <param name="PerPlateAppearance">The residual.</param>
public readonly record struct RunsResidual(int Season, int PlateAppearances, double PerPlateAppearance);
