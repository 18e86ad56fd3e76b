using System.Numerics;
using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation;

/// <summary>Refuses a plan that cannot be drawn, saying what is wrong with which player; NaN fails every check.</summary>
internal static class PlanCheck
{
    private const int Components = Baseball.Components.Count;

    /// <summary>Throws <see cref="ArgumentException"/> at the first fault.</summary>
    public static void Check(SimulationPlan plan)
    {
        if (!(plan.Draws >= 1 && plan.Draws <= StreamAddress.MaximumDraws))
            throw new ArgumentException($"plan: found {plan.Draws} draws; expected 1 to {StreamAddress.MaximumDraws}.");
        if (plan.Players.Count == 0)
            throw new ArgumentException("plan: found no players; expected at least one.");
        Within("plan: league logits", plan.LeagueLogits, Components, -100, 100);
        Within("plan: league shock", plan.LeagueShock, Components, 0, 10);
        if (plan.StealLeague is { } steals)
        {
            Within("plan: the league's steals", [steals.Attempt, steals.Success], 2, 0, 1);
            Within("plan: shock of the league's steals", [steals.AttemptShock, steals.SuccessShock], 2, 0, 10);
        }

        ValuePlanCheck.Check(plan);
        foreach (PlayerPair pair in plan.Pairs)
        {
            if (!(pair.A >= 0 && pair.A < plan.Players.Count && pair.B >= 0 && pair.B < plan.Players.Count))
                throw new ArgumentException($"plan: found the pair ({pair.A}, {pair.B}); expected indices below {plan.Players.Count}.");
        }

        var subjects = new Dictionary<ulong, string>();
        foreach (PlayerPlan player in plan.Players)
        {
            Check(player);
            ulong subject = StreamAddress.Subject(player.Id);
            if (subject == StreamPurpose.LeagueSubject || !string.Equals(subjects.GetValueOrDefault(subject, player.Id), player.Id, StringComparison.Ordinal))
                throw new ArgumentException($"player '{player.Id}': his streams are those of '{subjects.GetValueOrDefault(subject, "the league")}'; change one identifier.");
            subjects[subject] = player.Id;
        }

        RoomCheck.Check(plan);
    }

    private static void Check(PlayerPlan player)
    {
        string where = $"player '{player.Id}'";
        Finite($"{where}: center", player.Center, Components);
        Within($"{where}: home effect", player.HomeEffect, Components, -100, 100);
        Finite($"{where}: Cholesky factor", player.Cholesky, Components * Components);
        Finite($"{where}: gain", player.Gain, Components);
        Finite($"{where}: gain loading", player.GainLoading, Components);
        Check(where, player.PlateAppearances);
        SmallRates rates = player.SmallRates;
        Within($"{where}: small rates", [rates.IntentionalWalk, rates.SacrificeHit, rates.SacrificeFly, rates.DoublePlay, rates.StealAttempt, rates.StealSuccess], 6, 0, 1);
        if (rates.StealAttempts is not null || rates.StealSuccesses is not null)
        {
            Within($"{where}: equally likely steal attempts", rates.StealAttempts ?? [], BetaAtoms.Count, 0, 1);
            Within($"{where}: equally likely successes", rates.StealSuccesses ?? [], BetaAtoms.Count, 0, 1);
        }

        if (!(rates.IntentionalWalk + rates.SacrificeHit <= 1))
            throw new ArgumentException($"{where}: found intentional walks and sacrifice hits in {rates.IntentionalWalk + rates.SacrificeHit} of the plate appearances; expected at most 1.");
        if (!(rates.SacrificeFly + rates.DoublePlay <= 1))
            throw new ArgumentException($"{where}: found sacrifice flies and double plays in {rates.SacrificeFly + rates.DoublePlay} of the outs in play; expected at most 1.");
        if (!double.IsFinite(player.ParkWoba))
            throw new ArgumentException($"{where}: found a park wOBA of {player.ParkWoba}; expected a finite number.");
        if (player.RunsAndGames is { } laws)
            Check(where, laws);
        if (player.Value is { } value)
            ValuePlanCheck.Check(where, value);
        foreach (EventPlan e in player.Events)
        {
            if (double.IsNaN(e.Threshold) || !player.Groups.HasFlag(Baseball.StatInfo.Of(e.Stat).Group))
                throw new ArgumentException($"{where}: the event '{e.Text}' cannot be counted; expected a statistic that is simulated and a threshold that is a number.");
        }
    }

    private static void Check(string where, PlateAppearanceLaw law)
    {
        int length = law.Cumulative.Length;
        if (!(length >= 1 && length <= PlateAppearanceBlock.MaximumTrials + 1))
            throw new ArgumentException($"{where}: found a law of {length - 1} plate appearances at most; expected 0 to {PlateAppearanceBlock.MaximumTrials}.");
        Cumulative($"{where}: plate appearances", law.Cumulative, length);
        Finite($"{where}: shift by plate appearances", law.Shift, length);
        Finite($"{where}: shrink by plate appearances", law.Shrink, length);
    }

    private static void Check(string where, RunsAndGames laws)
    {
        foreach ((string name, RunsPlan law) in ((string, RunsPlan)[])[("runs", laws.Runs), ("runs batted in", laws.RunsBattedIn)])
        {
            Within($"{where}: {name} per plate appearance", [law.PerPlateAppearance], 1, -100, 100);
            Within($"{where}: weights of {name}", law.Weights, Talent.RunsLaw.Rates.Count, -100, 100);
            Within($"{where}: variance of {name}", [law.VarianceFloor, law.VariancePerPa], 2, 0, 100);
        }

        Within($"{where}: games by plate appearances", [laws.Games.Intercept, laws.Games.Linear, laws.Games.Quadratic], 3, -1000, 1000);
        Within($"{where}: standard deviation of games", [laws.Games.StandardDeviation], 1, 0, 1000);
        Within($"{where}: most games", [laws.MostGames], 1, 1, 1000);
    }

    private static void Finite(string what, double[] values, int length) => Within(what, values, length, double.MinValue, double.MaxValue);

    /// <summary>A table P(X ≤ k), k = 0 … length − 1.</summary>
    public static void Cumulative(string what, double[] table, int length)
    {
        Within($"{what}, cumulative", table, length, 0, 1);
        bool nondecreasing = IsNondecreasing(table);
        for (int k = 1; k < length && !nondecreasing; k++)
        {
            if (!(table[k] >= table[k - 1]))
                throw new ArgumentException($"{what}: P(X <= {k}) is {table[k]}, less than P(X <= {k - 1}); expected a nondecreasing table.");
        }

        if (!(table[^1] == 1))
            throw new ArgumentException($"{what}: found P(X <= {length - 1}) = {table[^1]}; expected 1 at the largest.");
    }

    /// <summary>So many numbers within [low, high].</summary>
    public static void Within(string what, double[] values, int length, double low, double high)
    {
        if (values.Length != length)
            throw new ArgumentException($"{what}: found {values.Length} numbers; expected {length}.");
        if (AllWithin(values, low, high))
            return;
        foreach (double value in values)
        {
            if (!(value >= low && value <= high))
                throw new ArgumentException($"{what}: found {value}; expected a number from {low} to {high}.");
        }
    }

    /// <summary>Whole vectors at a time: plans hold tables of hundreds of numbers, and a short run would wait for their check.</summary>
    private static bool AllWithin(ReadOnlySpan<double> values, double low, double high)
    {
        int i = 0;
        for (; i <= values.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var several = new Vector<double>(values[i..]);
            if (!Vector.GreaterThanOrEqualAll(several, new Vector<double>(low)) || !Vector.LessThanOrEqualAll(several, new Vector<double>(high)))
                return false;
        }

        for (; i < values.Length; i++)
        {
            if (!(values[i] >= low && values[i] <= high))
                return false;
        }

        return true;
    }

    private static bool IsNondecreasing(ReadOnlySpan<double> values)
    {
        int i = 1;
        for (; i <= values.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            if (!Vector.GreaterThanOrEqualAll(new Vector<double>(values[i..]), new Vector<double>(values[(i - 1)..])))
                return false;
        }

        for (; i < values.Length; i++)
        {
            if (!(values[i] >= values[i - 1]))
                return false;
        }

        return true;
    }
}
