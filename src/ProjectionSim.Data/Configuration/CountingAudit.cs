using System.Globalization;
using ProjectionSim.Talent;

namespace ProjectionSim.Data.Configuration;

/// <summary>Checks the counting block of a model file: what a trial is, strengths, weights, league rates.</summary>
internal sealed class CountingAudit(AuditedValue place, CountingModel counting)
{
    private static readonly string[] RunTerms = ["int", "1B", "2B", "3B", "HR", "uBB", "HBP", "SO", "SB", "CS", "IBB", "team"];

    /// <summary>Runs every check.</summary>
    /// <exception cref="ConfigException">A number is out of range.</exception>
    public void Run()
    {
        Rate("stealAttempts", counting.StealAttempts, "1B+BB+HBP");
        Rate("stealSuccess", counting.StealSuccess, "attempts");
        Rate("doublePlays", counting.DoublePlays, "AB-SO-H");
        Rate("sacrificeFlies", counting.SacrificeFlies, "PA");
        Rate("sacrificeHits", counting.SacrificeHits, "PA");
        Rate("intentionalWalks", counting.IntentionalWalks, "PA");
        Runs("runs", counting.Runs);
        Runs("runsBattedIn", counting.RunsBattedIn);
        if (counting.Lineup is { } lineup) Lineup(place.At("lineup"), lineup);
    }

    private static void Lineup(AuditedValue at, LineupModel lineup)
    {
        at.At("slotQuality").Count(lineup.SlotQuality.Count, LineupRuns.Slots, "A lineup has nine slots.");
        for (int slot = 0; slot < lineup.SlotQuality.Count; slot++)
            at.At("slotQuality").At(slot).InRange(lineup.SlotQuality[slot], 0.5, 1.5, "It multiplies how often the league reaches base.");
        (string Key, double Share)[] shares =
        [
            ("firstToThirdOnSingle", lineup.FirstToThirdOnSingle), ("secondToHomeOnSingle", lineup.SecondToHomeOnSingle), ("firstToHomeOnDouble", lineup.FirstToHomeOnDouble),
            ("doublePlay", lineup.DoublePlay), ("thirdToHomeOnOut", lineup.ThirdToHomeOnOut), ("secondToThirdOnOut", lineup.SecondToThirdOnOut),
            ("runsKept", lineup.RunsKept), ("runsBattedInKept", lineup.RunsBattedInKept), ("ownRunsKept", lineup.OwnRunsKept), ("ownRunsBattedInKept", lineup.OwnRunsBattedInKept),
        ];
        foreach ((string key, double share) in shares) at.At(key).InRange(share, 0, 1, "It is a share.");
    }

    private void Rate(string key, RateModel rate, string per)
    {
        AuditedValue at = place.At(key);
        at.At("per").OneOf(rate.Per, [per], "trial");
        at.At("strength").Positive(rate.Strength, "It is a number of pseudo-trials.");
        ModelAudit.Weights(at.At("weights"), rate.Weights);
        if (!(rate.Overdispersion >= 0 && rate.Overdispersion < 1))
            throw at.At("overdispersion").Error(rate.Overdispersion.ToString("R", CultureInfo.InvariantCulture), "0 or more, less than 1", "It is a beta-binomial's intraclass correlation.");
        at.At("unknownOverdispersion").InRange(rate.UnknownOverdispersion, 0, 1, "It is added to a beta-binomial's intraclass correlation.");
        at.At("overdispersionPower").InRange(rate.OverdispersionPower, -2, 2, "It is a power of the rate over the league's.");
        at.At("priorAge").InRange(rate.PriorAge ?? 28, 15, 50, "It is an age.");
        at.At("catcherFactor").InRange(rate.CatcherFactor ?? 1, 0, 5, "It multiplies the league's rate.");
        at.At("ageLogSlopePerYear").InRange(rate.AgeLogSlopePerYear, -1, 1, "It is the change of a logarithm per year.");
        at.At("leagueShock").InRange(rate.LeagueShock, 0, 10, "It is a standard deviation in log-odds.");
        League(at.At("league"), rate.League);
    }

    private void Runs(string key, RunsModel runs)
    {
        AuditedValue at = place.At(key);
        ModelAudit.Named(at.At("coefficients"), runs.Coefficients, RunTerms);
        at.At("teamCarryOver").InRange(runs.TeamCarryOver, 0, 1, "It is a share of the club's last deviation.");
        at.At("residualStrength").Positive(runs.ResidualStrength, "It is a number of plate appearances.");
        at.At("residualSlope").InRange(runs.ResidualSlope, -5, 5, "It multiplies the hitter's own residual.");
        ModelAudit.Weights(at.At("residualWeights"), runs.ResidualWeights);
        at.At("varianceFloor").NotNegative(runs.VarianceFloor, "It is a variance.");
        at.At("variancePerPa").NotNegative(runs.VariancePerPa, "It is a variance times PA.");
        League(at.At("league"), runs.League);
    }

    private static void League(AuditedValue at, IReadOnlyDictionary<int, double> league)
    {
        if (league.Count == 0)
            throw at.Error("no season", "at least one", "Give the league's rate by season.");
        foreach ((int season, double rate) in league)
            at.AtSeason(season).InRange(rate, 0, 1, "It is a league rate: a fraction of trials.");
    }
}
