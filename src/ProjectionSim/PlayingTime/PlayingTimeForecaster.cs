using ProjectionSim.Numerics;

namespace ProjectionSim.PlayingTime;

/// <summary>The statistical playing-time law of a hitter: a hurdle, then a zero-truncated beta-binomial.</summary>
/// <remarks>
/// Hitters without an MLB plate appearance in the last three seasons take the debut model. It was fitted on those with some
/// high-minors playing time; for others it extrapolates to little chance of playing.
/// </remarks>
public sealed class PlayingTimeForecaster
{
    private readonly PlayingTimeModel model;
    private readonly FeatureTable hurdle, mean, debutHurdle, debutMean;

    /// <summary>Takes the playing-time block of a model.</summary>
    public PlayingTimeForecaster(PlayingTimeModel model)
    {
        this.model = model;
        hurdle = new FeatureTable("playingTime.hurdle", PlayingTimeFeatures.VeteranNames, model.Hurdle);
        mean = new FeatureTable("playingTime.mean", PlayingTimeFeatures.VeteranNames, model.Mean);
        debutHurdle = new FeatureTable("playingTime.debut.hurdle", PlayingTimeFeatures.DebutNames, model.Debut.Hurdle);
        debutMean = new FeatureTable("playingTime.debut.mean", PlayingTimeFeatures.DebutNames, model.Debut.Mean);
    }

    /// <summary>The law of a hitter with this past.</summary>
    public PlayingTimeForecast Forecast(PlayingTimeEvidence evidence) => evidence.IsDebut ? OfDebut(evidence) : OfVeteran(evidence);

    private static double ConcentrationOf(double logarithm) => PortableMath.Exp(Math.Clamp(logarithm, -2, 6));

    private PlayingTimeForecast OfVeteran(PlayingTimeEvidence evidence)
    {
        double[] features = PlayingTimeFeatures.OfVeteran(evidence);
        double share = PortableMath.Sigmoid(mean.Predict(features));
        var c = model.Concentration;
        double concentration = ConcentrationOf(c[0] + c[1] * evidence.Seasons[0] + c[2] * share + c[3] * share * share);
        double nothing = BetaBinomial.ProbabilityOfZero(model.MaximumPa, share * concentration, (1 - share) * concentration);
        return new PlayingTimeForecast
        {
            IsDebut = false,
            NoPaProbability = 1 - PortableMath.Sigmoid(hurdle.Predict(features)),
            ExpectedPa = model.MaximumPa * share / (1 - nothing),
            MeanShare = share,
            Concentration = concentration,
        };
    }

    private PlayingTimeForecast OfDebut(PlayingTimeEvidence evidence)
    {
        double[] features = PlayingTimeFeatures.OfDebut(evidence);
        double share = PortableMath.Sigmoid(debutMean.Predict(features));
        var c = model.Debut.Concentration;
        return new PlayingTimeForecast
        {
            IsDebut = true,
            NoPaProbability = 1 - PortableMath.Sigmoid(debutHurdle.Predict(features)),
            ExpectedPa = model.Debut.ExpectedPa,
            MeanShare = share,
            Concentration = ConcentrationOf(c[0] + c[1] * share),
        };
    }
}
