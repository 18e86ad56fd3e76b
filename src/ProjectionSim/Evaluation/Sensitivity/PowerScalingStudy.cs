using ProjectionSim.Baseball;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation.Sensitivity;

/// <summary>
/// Raises every prior and every line of a hitter to powers just below and above 1 and measures how far his posterior moves: what
/// the forecast rests on.
/// </summary>
/// <remarks>Kallioinen, Paananen, Bürkner, Vehtari 2024; a sensitivity is the mean of the two distances per log₂ of the power.</remarks>
public sealed class PowerScalingStudy
{
    /// <summary>The powers, as their reciprocals' mean.</summary>
    public const double Lower = .99, Upper = 1.01;

    private const int N = Components.Count;
    private readonly TalentModel talent;
    private readonly HitterModel model;
    private readonly int season;
    private readonly ulong seed;
    private readonly int draws;

    /// <summary>A study of forecasts of one season.</summary>
    public PowerScalingStudy(TalentModel talent, HitterModel model, int season, ulong seed, int draws = 4000)
    {
        this.talent = talent;
        this.model = model;
        this.season = season;
        this.seed = seed;
        this.draws = draws;
    }

    /// <summary>The posterior of one hitter in one park.</summary>
    public ScaledPosterior Posterior(PlayerHistory history, string? park) => new(talent, history, season, park, seed, draws);

    /// <summary>One hitter's sensitivities, and what they do to the probability that the first has more wOBA talent than the second.</summary>
    /// <param name="history">The hitter.</param>
    /// <param name="own">His posterior.</param>
    /// <param name="other">The other hitter's; null for none.</param>
    /// <param name="isFirst">Whether the hitter is the first of the two.</param>
    public PlayerSensitivity Of(PlayerHistory history, ScaledPosterior own, ScaledPosterior? other, bool isFirst)
    {
        var even = Even(draws);
        var (mean, deviation) = Moments(own, even);
        var all = Scaled(own, alpha => new PowerScaling { Entry = alpha, Drift = alpha, Noise = alpha });
        var lines = Scaled(own, alpha => new PowerScaling { Likelihood = alpha });
        var quantities = Components.All.Select(c => new QuantitySensitivity(c.ShortName(), OfComponent(own, all, (int)c), OfComponent(own, lines, (int)c))).ToList();
        quantities.Add(new QuantitySensitivity("wOBA", OfWoba(own, all, even), OfWoba(own, lines, even)));
        return new PlayerSensitivity
        {
            Id = history.Id,
            Name = history.Name,
            Woba = mean,
            WobaDeviation = deviation,
            Quantities = quantities,
            Blocks = [.. Blocks(history).Select(block => Block(block.Name, block.IsLine, own, Scaled(own, block.Power), other, isFirst))],
        };
    }

    /// <summary>The probability that the first has more wOBA talent, draw by draw.</summary>
    public static double Probability(ScaledPosterior first, ScaledPosterior second)
    {
        var even = Even(first.Woba.Length);
        return Probability(first, second, even);
    }

    private static double Probability(ScaledPosterior first, ScaledPosterior second, double[] weights)
    {
        double sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (first.Woba[i] > second.Woba[i]) sum += weights[i];
        }

        return sum;
    }

    private IEnumerable<(string Name, bool IsLine, Func<double, PowerScaling> Power)> Blocks(PlayerHistory history)
    {
        yield return ("all priors", false, a => new PowerScaling { Entry = a, Drift = a, Noise = a });
        yield return ("prior at entry", false, a => new PowerScaling { Entry = a });
        foreach (var component in Components.All) yield return ($"prior at entry, {component.ShortName()} only", false, a => new PowerScaling { Entry = a, EntryOf = component });
        yield return ("yearly drift", false, a => new PowerScaling { Drift = a });
        var seasons = LevelSeason.Of(history, model).Where(line => line.Season < season).ToArray();
        foreach (var level in seasons.Select(line => line.Level).Distinct()) yield return ($"season noise, {level.Name()}", false, a => new PowerScaling { Noise = a, NoiseLevel = level });
        yield return ("all lines", true, a => new PowerScaling { Likelihood = a });
        foreach (var line in seasons)
        {
            var teams = string.Join('/', line.Lines.Select(stint => stint.Team).OfType<string>().Distinct(StringComparer.Ordinal));
            yield return (FormattableString.Invariant($"{line.Season} {line.Level.Name()} {teams}").TrimEnd(), true, a => new PowerScaling { Likelihood = a, Line = (line.Season, line.Level) });
        }
    }

    private static (TalentForecast Low, TalentForecast High) Scaled(ScaledPosterior own, Func<double, PowerScaling> power) => (own.Under(power(Lower)), own.Under(power(Upper)));

    private static double PerDoubling(double low, double high) => (low + high) / (2 * Math.Log2(Upper));

    private static double OfComponent(ScaledPosterior own, (TalentForecast Low, TalentForecast High) scaled, int c)
    {
        double At(TalentForecast other) => CumulativeJensenShannon.OfNormals(
            own.Base.SecondStage[c], Math.Sqrt(own.Base.Covariance[(c * N) + c]), other.SecondStage[c], Math.Sqrt(other.Covariance[(c * N) + c]));
        return PerDoubling(At(scaled.Low), At(scaled.High));
    }

    private static double OfWoba(ScaledPosterior own, (TalentForecast Low, TalentForecast High) scaled, double[] even)
    {
        double At(TalentForecast other) => CumulativeJensenShannon.OfWeighted(own.SortedWoba, even, own.InOrder(own.Weights(other)));
        return PerDoubling(At(scaled.Low), At(scaled.High));
    }

    private static BlockSensitivity Block(
        string name, bool isLine, ScaledPosterior own, (TalentForecast Low, TalentForecast High) scaled, ScaledPosterior? other, bool isFirst)
    {
        double[] low = own.Weights(scaled.Low), high = own.Weights(scaled.High);
        var even = Even(low.Length);
        var distance = PerDoubling(
            CumulativeJensenShannon.OfWeighted(own.SortedWoba, even, own.InOrder(low)), CumulativeJensenShannon.OfWeighted(own.SortedWoba, even, own.InOrder(high)));
        var span = Math.Log2(Upper) - Math.Log2(Lower);
        var (lowMean, lowDeviation) = Moments(own, low);
        var (highMean, highDeviation) = Moments(own, high);
        double? change = other is null ? null : isFirst
            ? (Probability(own, other, high) - Probability(own, other, low)) / span
            : (Probability(other, own, high) - Probability(other, own, low)) / span;
        return new BlockSensitivity(name, isLine, distance, (highMean - lowMean) / span, (highDeviation - lowDeviation) / span, change);
    }

    private static (double Mean, double Deviation) Moments(ScaledPosterior own, double[] weights)
    {
        double mean = 0, square = 0;
        for (var i = 0; i < weights.Length; i++) mean += weights[i] * own.Woba[i];
        for (var i = 0; i < weights.Length; i++) square += weights[i] * (own.Woba[i] - mean) * (own.Woba[i] - mean);
        return (mean, Math.Sqrt(square));
    }

    private static double[] Even(int count)
    {
        var weights = new double[count];
        Array.Fill(weights, 1.0 / count);
        return weights;
    }
}
