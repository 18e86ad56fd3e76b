using ProjectionSim.Baseball;

namespace ProjectionSim.Evaluation;

/// <summary>
/// A batting line as shares of its PAx (AB + unintentional BB + HBP + SF): the common form in which every system's
/// projection and the season itself are scored.
/// </summary>
/// <param name="Walk">Unintentional walks per PAx.</param>
/// <param name="HitByPitch">Hit by pitch per PAx.</param>
/// <param name="Strikeout">Strikeouts per PAx.</param>
/// <param name="HomeRun">Home runs per PAx.</param>
/// <param name="Single">Singles per PAx.</param>
/// <param name="Double">Doubles per PAx.</param>
/// <param name="Triple">Triples per PAx.</param>
/// <param name="SacrificeFly">Sacrifice flies per PAx.</param>
/// <param name="IntentionalWalk">Intentional walks per PAx (they are not part of PAx).</param>
public sealed record OutcomeRates(
    double Walk, double HitByPitch, double Strikeout, double HomeRun, double Single, double Double, double Triple, double SacrificeFly, double IntentionalWalk)
{
    /// <summary>Home runs and balls in play per PAx.</summary>
    public double Contact => 1 - HitByPitch - Walk - Strikeout;

    /// <summary>Balls in play per PAx, home runs left out.</summary>
    public double BallInPlay => Contact - HomeRun;

    /// <summary>Hits other than home runs per PAx.</summary>
    public double HitInPlay => Single + Double + Triple;

    /// <summary>On-base percentage, intentional walks included.</summary>
    public double OnBase => (HitInPlay + HomeRun + Walk + HitByPitch + IntentionalWalk) / (1 + IntentionalWalk);

    /// <summary>Slugging percentage.</summary>
    public double Slugging => (Single + 2 * Double + 3 * Triple + 4 * HomeRun) / (1 - Walk - HitByPitch - SacrificeFly);

    /// <summary>wOBA per PAx by a season's weights.</summary>
    public double Woba(RunValues weights) =>
        weights.Walk * Walk + weights.HitByPitch * HitByPitch + weights.Single * Single + weights.Double * Double + weights.Triple * Triple + weights.HomeRun * HomeRun;

    /// <summary>The shares of a batting line; null when its PAx is 0.</summary>
    public static OutcomeRates? Of(SeasonBatting line) => Of(
        line.ModelPA, line.BB - line.IBB, line.HBP, line.SO, line.HR, line.H - line.Doubles - line.Triples - line.HR, line.Doubles, line.Triples, line.SF, line.IBB);

    /// <summary>The shares of Marcel's unrounded rates.</summary>
    public static OutcomeRates Of(MarcelLine line)
    {
        double Rate(MarcelCount count) => line.Rates[(int)count];
        var single = Rate(MarcelCount.H) - Rate(MarcelCount.Doubles) - Rate(MarcelCount.Triples) - Rate(MarcelCount.HR);
        return Of(
            1 - Rate(MarcelCount.IBB) - Rate(MarcelCount.SH), Rate(MarcelCount.BB) - Rate(MarcelCount.IBB), Rate(MarcelCount.HBP), Rate(MarcelCount.SO),
            Rate(MarcelCount.HR), single, Rate(MarcelCount.Doubles), Rate(MarcelCount.Triples), Rate(MarcelCount.SF), Rate(MarcelCount.IBB))!;
    }

    /// <summary>The shares that seven component probabilities (component order) give down the tree.</summary>
    public static OutcomeRates Of(ReadOnlySpan<double> components, double sacrificeFly, double intentionalWalk)
    {
        var hitByPitch = components[(int)Component.HitByPitch];
        var walk = (1 - hitByPitch) * components[(int)Component.Walk];
        var strikeout = (1 - hitByPitch - walk) * components[(int)Component.Strikeout];
        var contact = 1 - hitByPitch - walk - strikeout;
        var homeRun = contact * components[(int)Component.HomeRun];
        var hit = (contact - homeRun) * components[(int)Component.HitInPlay];
        var extra = hit * components[(int)Component.ExtraBase];
        var triple = extra * components[(int)Component.Triple];
        return new(walk, hitByPitch, strikeout, homeRun, hit - extra, extra - triple, triple, sacrificeFly, intentionalWalk);
    }

    /// <summary>Counts divided by their PAx; null when there is none.</summary>
    public static OutcomeRates? Of(
        double pax, double walks, double hitByPitch, double strikeouts, double homeRuns, double singles, double doubles, double triples, double sacrificeFlies, double intentionalWalks) =>
        pax > 0
            ? new(walks / pax, hitByPitch / pax, strikeouts / pax, homeRuns / pax, singles / pax, doubles / pax, triples / pax, sacrificeFlies / pax, intentionalWalks / pax)
            : null;
}
