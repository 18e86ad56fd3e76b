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

    /// <summary>The law without its expectation, which takes longer than all the rest: for paths, whose every draw has its own.</summary>
    internal PlayingTimeShape Shape(PlayingTimeEvidence evidence)
    {
        bool debut = evidence.IsDebut;
        double[] features = debut ? PlayingTimeFeatures.OfDebut(evidence) : PlayingTimeFeatures.OfVeteran(evidence);
        double share = PortableMath.Sigmoid((debut ? debutMean : mean).Predict(features));
        var c = debut ? model.Debut.Concentration : model.Concentration;
        double logarithm = debut ? c[0] + c[1] * share : c[0] + c[1] * evidence.Seasons[0] + c[2] * share + c[3] * share * share;
        return new PlayingTimeShape(1 - PortableMath.Sigmoid((debut ? debutHurdle : hurdle).Predict(features)), share, ConcentrationOf(logarithm));
    }

    private static double ConcentrationOf(double logarithm) => PortableMath.Exp(Math.Clamp(logarithm, -2, 6));

    private PlayingTimeForecast OfVeteran(PlayingTimeEvidence evidence)
    {
        var shape = Shape(evidence);
        double nothing = BetaBinomial.ProbabilityOfZero(model.MaximumPa, shape.MeanShare * shape.Concentration, (1 - shape.MeanShare) * shape.Concentration);
        return new PlayingTimeForecast
        {
            IsDebut = false,
            NoPaProbability = shape.NoPaProbability,
            ExpectedPa = model.MaximumPa * shape.MeanShare / (1 - nothing),
            MeanShare = shape.MeanShare,
            Concentration = shape.Concentration,
        };
    }

    private PlayingTimeForecast OfDebut(PlayingTimeEvidence evidence)
    {
        var shape = Shape(evidence);
        return new PlayingTimeForecast
        {
            IsDebut = true,
            NoPaProbability = shape.NoPaProbability,
            ExpectedPa = model.Debut.ExpectedPa,
            MeanShare = shape.MeanShare,
            Concentration = shape.Concentration,
        };
    }
}

/// <summary>What a playing-time law is drawn by: P(no PA), then the zero-truncated beta-binomial's mean share and concentration.</summary>
internal readonly record struct PlayingTimeShape(double NoPaProbability, double MeanShare, double Concentration);
