using ProjectionSim.Baseball;
using ProjectionSim.Numerics;

namespace ProjectionSim.PlayingTime;

/// <summary>Tabulated distributions of a season's plate appearances, 0..maximum.</summary>
public static class PlateAppearanceTable
{
    /// <summary>Probabilities of a statistical law: nothing with its probability, else the zero-truncated beta-binomial.</summary>
    public static double[] Of(PlayingTimeForecast forecast, int maximum)
    {
        double alpha = forecast.MeanShare * forecast.Concentration, beta = (1 - forecast.MeanShare) * forecast.Concentration;
        double[] probability = BetaBinomial.Probabilities(maximum, alpha, beta);
        double rest = 0;
        for (int pa = 1; pa <= maximum; pa++) rest += probability[pa];
        double scale = (1 - forecast.NoPaProbability) / rest;
        for (int pa = 1; pa <= maximum; pa++) probability[pa] *= scale;
        probability[0] = forecast.NoPaProbability;
        return probability;
    }

    /// <summary>
    /// Probabilities of a role: a beta-binomial with its mean and standard deviation given health; in a season with a long absence,
    /// the same plate appearances thinned by a beta-distributed share missed.
    /// </summary>
    /// <exception cref="InvalidInputException">No beta-binomial on 0..maximum has the role's mean and standard deviation.</exception>
    public static double[] Of(string name, RoleModel role, AbsenceModel absence, int maximum)
    {
        double share = role.Mean / maximum;
        double binomial = maximum * share * (1 - share);
        double excess = role.StandardDeviation * role.StandardDeviation / binomial - 1;
        if (!(share > 0 && share < 1 && excess > 0 && excess < maximum - 1))
            throw new InvalidInputException(FormattableString.Invariant($"The model's role '{name}' has mean {role.Mean} and standard deviation {role.StandardDeviation}. Expected a mean between 0 and {maximum} and a standard deviation between {Math.Sqrt(Math.Max(binomial, 0)):F0} and {Math.Sqrt(Math.Max(binomial, 0) * maximum):F0} (a beta-binomial's); change them."));
        double concentration = (maximum - 1) / excess - 1;
        double[] healthy = BetaBinomial.Probabilities(maximum, share * concentration, (1 - share) * concentration);
        if (!(absence.Probability > 0)) return healthy;
        double[] mixture = new double[maximum + 1];
        for (int pa = 0; pa <= maximum; pa++) mixture[pa] = (1 - absence.Probability) * healthy[pa];
        double kept = (1 - absence.MeanShareMissed) * absence.Concentration, missed = absence.MeanShareMissed * absence.Concentration;
        for (int pa = 0; pa <= maximum; pa++)
        {
            double[] left = BetaBinomial.Probabilities(pa, kept, missed);
            double weight = absence.Probability * healthy[pa];
            for (int k = 0; k <= pa; k++) mixture[k] += weight * left[k];
        }

        return mixture;
    }

    /// <summary>P(PA ≤ k), nondecreasing, the last exactly 1.</summary>
    public static double[] Cumulative(double[] probability)
    {
        double[] cumulative = new double[probability.Length];
        double sum = 0;
        for (int pa = 0; pa < probability.Length; pa++)
        {
            sum += probability[pa];
            cumulative[pa] = Math.Min(sum, 1);
        }

        cumulative[^1] = 1;
        return cumulative;
    }

    /// <summary>E[PA | PA &gt; 0].</summary>
    public static double ExpectedGivenPlay(double[] probability)
    {
        double sum = 0, mass = 0;
        for (int pa = 1; pa < probability.Length; pa++)
        {
            sum += pa * probability[pa];
            mass += probability[pa];
        }

        return sum / mass;
    }
}
