using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.PlayingTime;
using ProjectionSim.Simulation;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation;

/// <summary>The law of a backtested hitter's season, as the simulation draws it.</summary>
public static class HitterLaw
{
    private const int N = Components.Count;

    /// <summary>The plan of a forecast in a league.</summary>
    public static PlayerPlan Plan(TalentForecast forecast, PlayingTimeModel model, double[] leagueLogits)
    {
        var cholesky = (double[])forecast.Covariance.Clone();
        if (!Cholesky.Factor(cholesky, N))
            throw new InvalidInputException($"The predictive covariance of '{forecast.Player}' in {forecast.Season} is not positive definite. Check the model's correlation matrix and variances.");
        var loading = new double[N];
        var center = new double[N];
        for (var i = 0; i < N; i++)
        {
            center[i] = leagueLogits[i] + forecast.SecondStage[i];
            for (var j = 0; j < i; j++) cholesky[j * N + i] = 0;
            for (var j = i; j < N; j++) loading[i] += cholesky[j * N + i] * forecast.Gradient[j];
        }

        return new PlayerPlan
        {
            Id = forecast.Player,
            Center = center,
            HomeEffect = forecast.Park,
            Cholesky = cholesky,
            Gain = forecast.Gain,
            GainLoading = loading,
            PlateAppearances = PlateAppearances(forecast, model),
            SmallRates = new SmallRates { IntentionalWalk = 0, SacrificeHit = 0, SacrificeFly = 0, DoublePlay = 0, StealAttempt = 0, StealSuccess = 0 },
            ParkWoba = 0,
        };
    }

    private static PlateAppearanceLaw PlateAppearances(TalentForecast forecast, PlayingTimeModel model)
    {
        var playing = forecast.PlayingTime;
        var probability = BetaBinomial.Probabilities(model.MaximumPa, playing.MeanShare * playing.Concentration, (1 - playing.MeanShare) * playing.Concentration);
        var cumulative = new double[probability.Length];
        var shift = new double[probability.Length];
        var shrink = new double[probability.Length];
        cumulative[0] = playing.NoPaProbability;
        for (var k = 1; k < cumulative.Length; k++)
            cumulative[k] = cumulative[k - 1] + (1 - playing.NoPaProbability) * probability[k] / (1 - probability[0]);
        cumulative[^1] = 1;
        var joint = model.Joint;
        var j = joint.Shift;
        var wb = 20 * (forecast.WobaSecond - forecast.LeagueWoba);
        var lE = PortableMath.Log((forecast.ExpectedPa + 20) / 400);
        var debut = playing.IsDebut ? 1 : 0;
        for (var k = 0; k < shift.Length; k++)
        {
            var lk = PortableMath.Log((k + 20) / 400.0);
            shift[k] = j["1"] + j["wb"] * wb + j["lk"] * lk + j["lE"] * lE + j["wb*lk"] * wb * lk + j["wb*lE"] * wb * lE
                + debut * (j["deb"] + j["deb*lk"] * lk) + j["lk^2"] * lk * lk;
            var kappa = Math.Clamp(joint.KappaFloor + joint.KappaSpan * PortableMath.Exp(-(k - joint.KappaAt) / joint.KappaDecay), joint.KappaLow, joint.KappaHigh);
            shrink[k] = 1 - Math.Sqrt(1 - kappa);
        }

        return new PlateAppearanceLaw { Cumulative = cumulative, Shift = shift, Shrink = shrink };
    }
}
