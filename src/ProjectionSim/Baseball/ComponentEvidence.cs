namespace ProjectionSim.Baseball;

/// <summary>
/// Successes and trials of the seven components in some plate appearances. Trials need not be whole (an unknown count of
/// sacrifice flies is estimated, an injury mark scales both); 0 trials say nothing.
/// </summary>
/// <param name="Successes">Seven numbers in component order, each at most its trials (but for estimated ones).</param>
/// <param name="Trials">Seven numbers in component order.</param>
public sealed record ComponentEvidence(double[] Successes, double[] Trials)
{
    /// <summary>No evidence.</summary>
    public static ComponentEvidence None => new(new double[Components.Count], new double[Components.Count]);

    /// <summary>Whether no component has a trial.</summary>
    public bool IsEmpty => Array.TrueForAll(Trials, trials => trials == 0);

    /// <summary>The evidence of one line, before its weight.</summary>
    /// <param name="line">The line. An unknown HBP leaves the hit-by-pitch node without trials, an unknown IBB counts as none.</param>
    /// <param name="sacrificeFliesPerPa">What an unknown number of sacrifice flies is taken as, per PA.</param>
    public static ComponentEvidence From(StatLine line, double sacrificeFliesPerPa)
    {
        double walks = line.BB - (line.IBB ?? 0);
        double sacrificeFlies = line.SF ?? sacrificeFliesPerPa * line.PA;
        double notOnFirst = line.AB + sacrificeFlies;
        double contact = notOnFirst - line.SO;
        double hitsInPlay = line.H - line.HR;
        double extraBases = line.Doubles + line.Triples;
        double hitByPitch = line.HBP ?? 0;
        return new(
            [hitByPitch, walks, line.SO, line.HR, hitsInPlay, extraBases, line.Triples],
            [line.HBP is null ? 0 : notOnFirst + walks + hitByPitch, notOnFirst + walks, notOnFirst, contact, contact - line.HR, hitsInPlay, extraBases]);
    }

    /// <summary>The evidence of a row that knows only walks, strikeouts, home runs and contact: the first and the last three nodes have no trials.</summary>
    public static ComponentEvidence From(ThreeTrueOutcomesLine line)
    {
        double afterWalks = line.SO + line.Contact;
        return new(
            [0, line.BB, line.SO, line.HR, 0, 0, 0],
            [0, line.BB + afterWalks, afterWalks, line.Contact, 0, 0, 0]);
    }

    /// <summary>
    /// PAx = AB + unintentional BB + HBP + SF of a line: the trials of the tree's root, unknown counts taken as in
    /// <see cref="From(StatLine, double)"/> and an unknown HBP as none.
    /// </summary>
    public static double PlateAppearances(StatLine line, double sacrificeFliesPerPa) =>
        line.AB + (line.BB - (line.IBB ?? 0)) + (line.HBP ?? 0) + (line.SF ?? sacrificeFliesPerPa * line.PA);

    /// <summary>Adds <paramref name="weight"/> times <paramref name="other"/> in place.</summary>
    public void Add(ComponentEvidence other, double weight)
    {
        for (int c = 0; c < Components.Count; c++)
        {
            Successes[c] += weight * other.Successes[c];
            Trials[c] += weight * other.Trials[c];
        }
    }
}
