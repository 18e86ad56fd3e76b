using ProjectionSim.Baseball;
using ProjectionSim.Valuation;

namespace ProjectionSim.Evaluation;

/// <summary>
/// A batting line as shares of its PAx (AB + unintentional BB + HBP + SF): the common form in which every system's
/// projection and the season itself are scored.
/// </summary>
/// <param name="Rates">The eight outcomes per PAx.</param>
/// <param name="SacrificeFly">Sacrifice flies per PAx (among the balls in play that are no hit).</param>
/// <param name="IntentionalWalk">Intentional walks per PAx (they are not part of PAx).</param>
public sealed record ScoredLine(OutcomeRates Rates, double SacrificeFly, double IntentionalWalk)
{
    /// <summary>On-base percentage, intentional walks included.</summary>
    public double OnBase => (Rates.HitsInPlay + Rates.HomeRun + Rates.Walk + Rates.HitByPitch + IntentionalWalk) / (1 + IntentionalWalk);

    /// <summary>Slugging percentage.</summary>
    public double Slugging => (Rates.Single + 2 * Rates.Double + 3 * Rates.Triple + 4 * Rates.HomeRun) / (1 - Rates.Walk - Rates.HitByPitch - SacrificeFly);

    /// <summary>The shares of a batting line; null when its PAx is 0.</summary>
    public static ScoredLine? Of(SeasonBatting line) => Of(
        line.ModelPA, line.BB - line.IBB, line.HBP, line.SO, line.HR, line.H - line.Doubles - line.Triples - line.HR, line.Doubles, line.Triples, line.SF, line.IBB);

    /// <summary>The shares of Marcel's unrounded rates.</summary>
    public static ScoredLine Of(MarcelLine line)
    {
        double Rate(MarcelCount count) => line.Rates[(int)count];
        var single = Rate(MarcelCount.H) - Rate(MarcelCount.Doubles) - Rate(MarcelCount.Triples) - Rate(MarcelCount.HR);
        return Of(
            1 - Rate(MarcelCount.IBB) - Rate(MarcelCount.SH), Rate(MarcelCount.BB) - Rate(MarcelCount.IBB), Rate(MarcelCount.HBP), Rate(MarcelCount.SO),
            Rate(MarcelCount.HR), single, Rate(MarcelCount.Doubles), Rate(MarcelCount.Triples), Rate(MarcelCount.SF), Rate(MarcelCount.IBB))!;
    }

    /// <summary>Counts divided by their PAx; null when there is none.</summary>
    public static ScoredLine? Of(
        double pax, double walks, double hitByPitch, double strikeouts, double homeRuns, double singles, double doubles, double triples, double sacrificeFlies, double intentionalWalks)
    {
        if (!(pax > 0)) return null;
        var rest = pax - walks - hitByPitch - strikeouts - homeRuns - singles - doubles - triples;
        var rates = new OutcomeRates(
            hitByPitch / pax, walks / pax, strikeouts / pax, homeRuns / pax, singles / pax, doubles / pax, triples / pax, rest / pax);
        return new ScoredLine(rates, sacrificeFlies / pax, intentionalWalks / pax);
    }
}
