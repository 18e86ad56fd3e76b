using ProjectionSim.Baseball;

namespace ProjectionSim.Talent;

/// <summary>What the prior knows of a hitter before his first line: twelve numbers that multiply an entry prior's coefficients.</summary>
public static class EntryCovariates
{
    /// <summary>How many there are.</summary>
    public const int Count = 12;

    /// <summary>
    /// In order: 1; (age − 21)/3 if he entered in the minors; 1 and (age − 26)/5 if directly in the majors; shares of games at
    /// catcher, middle infield, center field, first base and DH; bats left; switch; (inches − 73)/2.5; (pounds − 205)/20. Age
    /// is on July 1 of the entry season, clipped to 16..42; what is unknown is 0.
    /// </summary>
    public static double[] Of(PlayerHistory history, int season, bool enteredInMinors)
    {
        double age = Math.Clamp(history.AgeInJuly(season), 16, 42);
        var share = history.EntryPositions;
        return
        [
            1,
            enteredInMinors ? (age - 21) / 3 : 0,
            enteredInMinors ? 0 : 1,
            enteredInMinors ? 0 : (age - 26) / 5,
            share.C,
            share.SecondBase + share.SS,
            share.CF,
            share.FirstBase + share.DH,
            history.Bats == BattingHand.Left ? 1 : 0,
            history.Bats == BattingHand.Switch ? 1 : 0,
            history.HeightInches is { } inches ? (inches - 73) / 2.5 : 0,
            history.WeightPounds is { } pounds ? (pounds - 205) / 20 : 0,
        ];
    }

    /// <summary>The coefficients of a prior in the same order.</summary>
    public static double[] Coefficients(EntryPrior prior) =>
    [
        prior.Intercept, prior.MinorsEntryAge, prior.MlbEntry, prior.MlbEntryAge, prior.Catcher, prior.MiddleInfield,
        prior.CenterField, prior.Corner, prior.BatsLeft, prior.BatsSwitch, prior.Height, prior.Weight,
    ];
}
