using ProjectionSim.Baseball;
using ProjectionSim.Numerics;

namespace ProjectionSim.PlayingTime;

/// <summary>The distribution of the games that a player will lose in a season.</summary>
public sealed class HealthLaw
{
    internal static readonly string[] FeatureNames = ["1", "cat", "age", "age^2", "past"];

    private readonly HealthModel model;
    private readonly FeatureTable hurt, late, shortShare, longShare;

    /// <summary>Takes the health block of a model.</summary>
    /// <exception cref="InvalidInputException">It names a feature that does not exist.</exception>
    public HealthLaw(HealthModel model)
    {
        this.model = model;
        hurt = new FeatureTable("playingTime.health.hurt", FeatureNames, model.Hurt);
        late = new FeatureTable("playingTime.health.long", FeatureNames, model.Long);
        shortShare = new FeatureTable("playingTime.health.shortShare", FeatureNames, model.ShortShare);
        longShare = new FeatureTable("playingTime.health.longShare", FeatureNames, model.LongShare);
    }

    /// <summary>The names that a model's coefficients may have.</summary>
    public static IReadOnlyList<string> Features => FeatureNames;

    /// <summary>P(games lost = k), k = 0 … the season's games.</summary>
    /// <param name="catcher">Whether he catches.</param>
    /// <param name="age">His age on July 1.</param>
    /// <param name="pastShare">The share of last season that he lost; null when unknown.</param>
    /// <param name="longAbsence">P(long absence) of the season where the config knows better than the model.</param>
    public double[] Probabilities(bool catcher, double age, double? pastShare, double? longAbsence)
    {
        double[] features = FeaturesOf(catcher, age, pastShare ?? model.UnknownPast);
        double any = Sigmoid(hurt.Predict(features)), conditional = Sigmoid(late.Predict(features));
        if (longAbsence is { } given)
        {
            any = Math.Max(any, given);
            conditional = any > 0 ? given / any : 0;
        }

        return Mixture(
            model.SeasonGames, any, conditional,
            Sigmoid(shortShare.Predict(features)), model.ShortConcentration, Sigmoid(longShare.Predict(features)), model.LongConcentration);
    }

    internal static double[] FeaturesOf(bool catcher, double age, double pastShare)
    {
        double a = (age - 28) / 5;
        return [1, catcher ? 1 : 0, a, a * a, pastShare];
    }

    private static double[] Mixture(int games, double any, double longGivenAny, double shortMean, double shortM, double longMean, double longM)
    {
        double[] few = BetaBinomial.Probabilities(games - 1, shortMean * shortM, (1 - shortMean) * shortM);
        double[] many = BetaBinomial.Probabilities(games - 1, longMean * longM, (1 - longMean) * longM);
        double[] all = new double[games + 1];
        all[0] = 1 - any;
        for (int k = 0; k < games; k++) all[k + 1] = any * (((1 - longGivenAny) * few[k]) + (longGivenAny * many[k]));
        return all;
    }

    private static double Sigmoid(double x) => 1 / (1 + PortableMath.Exp(-x));
}
