using ProjectionSim.Baseball;
using ProjectionSim.Numerics;

namespace ProjectionSim.Talent;

/// <summary>A hitter's rates around the outcomes, regressed over his last three MLB seasons.</summary>
/// <param name="IntentionalWalk">Intentional walks per PA.</param>
/// <param name="SacrificeHit">Sacrifice hits per PA.</param>
/// <param name="SacrificeFly">Sacrifice flies per PA.</param>
/// <param name="DoublePlay">Double plays grounded into per AB − SO − H.</param>
/// <param name="StealAttempt">Steal attempts per 1B + BB + HBP.</param>
/// <param name="StealSuccess">Stolen bases per attempt.</param>
public sealed record CountingRates(
    double IntentionalWalk, double SacrificeHit, double SacrificeFly, double DoublePlay, double StealAttempt, double StealSuccess)
{
    /// <summary>Intraclass correlation of a season's steal attempts around that rate.</summary>
    public double StealAttemptOverdispersion { get; init; }

    /// <summary>Intraclass correlation of a season's successes.</summary>
    public double StealSuccessOverdispersion { get; init; }

    /// <summary>The most that a correlation becomes: more is not one.</summary>
    private const double MostOverdispersion = 0.9;

    private delegate (double? Successes, double Trials) Count(StatLine line);

    /// <summary>The rates of a hitter before a season.</summary>
    /// <param name="history">His lines; those of the season and later are not read.</param>
    /// <param name="season">The season.</param>
    /// <param name="model">Strengths, weights and league rates.</param>
    /// <exception cref="InvalidInputException">A rate's trials are not the ones it is defined by, or it has no league rate.</exception>
    public static CountingRates Of(PlayerHistory history, int season, CountingModel model)
    {
        var attempts = Of(history, season, model.StealAttempts, "stealAttempts", "1B+BB+HBP", line => (line.SB + line.CS, TimesOnFirst(line)));
        var successes = Of(history, season, model.StealSuccess, "stealSuccess", "attempts", line => (line.SB, line.SB + line.CS ?? 0));
        return new CountingRates(
            Of(history, season, model.IntentionalWalks, "intentionalWalks", "PA", line => (line.IBB, line.PA)).Rate,
            Of(history, season, model.SacrificeHits, "sacrificeHits", "PA", line => (line.SH, line.PA)).Rate,
            Of(history, season, model.SacrificeFlies, "sacrificeFlies", "PA", line => (line.SF, line.PA)).Rate,
            Of(history, season, model.DoublePlays, "doublePlays", "AB-SO-H", line => (line.GIDP, line.AB - line.SO - line.H)).Rate,
            attempts.Rate,
            successes.Rate)
        {
            StealAttemptOverdispersion = attempts.Overdispersion,
            StealSuccessOverdispersion = successes.Overdispersion,
        };
    }

    /// <summary>A model's league rate of the last season before one: what a forecast may know of it.</summary>
    /// <exception cref="InvalidInputException">The model has none.</exception>
    public static double LeagueRate(RateModel model, string name, int season)
    {
        for (int back = season - 1; back > season - 30; back--)
        {
            if (model.League.TryGetValue(back, out double rate)) return rate;
        }

        throw new InvalidInputException(FormattableString.Invariant($"The model's counting.{name}.league has no season before {season}. Add the league's rate of {season - 1}."));
    }

    private static double TimesOnFirst(StatLine line) =>
        line.H - line.Doubles - line.Triples - line.HR + line.BB + (line.HBP ?? 0);

    private static (double Rate, double Overdispersion) Of(PlayerHistory history, int season, RateModel model, string name, string per, Count count)
    {
        if (!string.Equals(model.Per, per, StringComparison.Ordinal))
            throw new InvalidInputException($"The model's counting.{name}.per is '{model.Per}'. Expected '{per}', the trials this rate is defined by; set it so.");
        double league = LeagueRate(model, name, season);
        double catching = Math.Min((history.LastSeasonPositions ?? history.CareerPositions).C, 1);
        double prior = model.CatcherFactor is { } factor ? league * (1 + (catching * (factor - 1))) : league;
        if (model.PriorAge is { } age) prior *= PortableMath.Exp(model.AgeLogSlopePerYear * (history.AgeInJuly(season) - age));
        double successes = model.Strength * prior, trials = model.Strength;
        foreach (var line in history.Lines)
        {
            int ago = season - line.Season;
            if (ago < 1 || ago > model.Weights.Count || Levels.Parse(line.Level, line.League) != Level.MLB) continue;
            var (made, tried) = count(line);
            if (made is not { } known) continue;

            // What he did then, in the league's terms of now and at his age of now.
            double then = model.League.GetValueOrDefault(line.Season, league);
            double scale = league / then * PortableMath.Exp(model.AgeLogSlopePerYear * ago);
            double weight = model.Weights[ago - 1];
            successes += weight * known * scale;
            trials += weight * tried;
        }

        double rate = successes / trials;
        double overdispersion = model.Overdispersion + (model.UnknownOverdispersion * model.Strength / trials);
        if (model.OverdispersionPower != 0 && rate > 0) overdispersion *= PortableMath.Exp(model.OverdispersionPower * PortableMath.Log(rate / league));
        return (rate, Math.Min(overdispersion, MostOverdispersion));
    }
}
