using ProjectionSim.Baseball;

namespace ProjectionSim.Talent;

/// <summary>
/// A variance of log-odds in the trials that analysts think in: n trials at a rate p know the log-odds with variance
/// 1 / (n p (1 − p)), so a prior of that variance weighs as much as n trials.
/// </summary>
public static class PriorStrength
{
    /// <summary>The variance (log-odds squared) that so many trials at a rate leave.</summary>
    /// <param name="trials">Above 0.</param>
    /// <param name="rate">The league's share of the component, between 0 and 1.</param>
    /// <exception cref="InvalidInputException">Trials or rate out of range.</exception>
    public static double VarianceOf(double trials, double rate)
    {
        if (!(trials > 0) || !double.IsFinite(trials))
            throw new InvalidInputException($"A prior of {trials} trials has no variance. Expected a number above 0.");
        return 1 / (trials * Information(rate));
    }

    /// <summary>The trials at a rate that a variance is worth; infinite for a variance of 0.</summary>
    public static double TrialsOf(double variance, double rate) => 1 / (variance * Information(rate));

    private static double Information(double rate) => rate > 0 && rate < 1
        ? rate * (1 - rate)
        : throw new InvalidInputException($"A rate of {rate} has no log-odds. Expected a share between 0 and 1.");
}
