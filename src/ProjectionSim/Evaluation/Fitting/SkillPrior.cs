namespace ProjectionSim.Evaluation.Fitting;

/// <summary>
/// The centre of a weak normal prior of a skill's numbers, spread 1 on the logarithms and on the logit of the carry-over: what was known
/// before the data folder, whatever model the fit starts from.
/// </summary>
/// <param name="StandardDeviation">Spread of true talent per trial.</param>
/// <param name="CarryOver">Correlation of talent with the next season's, 0..1.</param>
/// <param name="VariancePerTrial">Variance of a season's rate, times its trials.</param>
/// <param name="Source">Where the three come from.</param>
public sealed record SkillPrior(double StandardDeviation, double CarryOver, double VariancePerTrial, string Source)
{
    /// <summary>
    /// Runs a pitch taken. A leaderboard spreads by .00102 and a season tells the next with r = .6: with a carry-over of .85 talent is
    /// .7 of that variance, and the rest is noise at some 5,000 pitches.
    /// </summary>
    public static SkillPrior Framing { get; } = new(.00086, .85, .00156, "a leaderboard's spread of .00102 and r = .6 with the next season");

    /// <summary>
    /// Caught stealing above average an attempt. A leaderboard spreads by .085 and a season tells the next with r = .38: with a carry-over
    /// of .85 talent has a spread of .057; an attempt's noise is binomial, .25 × .75.
    /// </summary>
    public static SkillPrior Throwing { get; } = new(.057, .85, .1875, "a leaderboard's spread of .085, r = .38 with the next season, binomial noise at a quarter caught");
}
