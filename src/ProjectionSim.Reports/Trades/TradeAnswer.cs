using System.Globalization;
using ProjectionSim.Reports.Wording;
using ProjectionSim.Trades;

namespace ProjectionSim.Reports.Trades;

/// <summary>The answer to a trade's question in words: what the numbers carry and no more.</summary>
public static class TradeAnswer
{
    private const double Clear = 0.75, Close = 0.5, Errors = 2;

    /// <summary>The choice, its worth, what would change it: a sentence or two each, the first the answer.</summary>
    public static IReadOnlyList<string> Of(TradeResult result)
    {
        var best = result.Futures[result.Preferred];
        var next = result.Futures[result.Runner];
        var sentences = new List<string> { Choice(result, best, next), Worth(result, best, next) };
        sentences.Add(Beliefs(result));
        if (result.Waiting is { } waiting)
            sentences.Add($"Waiting for {waiting.PlateAppearances.ToString(CultureInfo.InvariantCulture)} more PA of {waiting.Player} would be worth {Money(waiting.Value)} if nothing were lost by it, of {Money(result.PerfectInformation)} that knowing everything would be.");
        return sentences;
    }

    /// <summary>Whether the draws tell the two best futures apart at all.</summary>
    internal static bool IsTied(TradeResult result) => !(Math.Abs(result.Lead.Mean) > Errors * result.Lead.MonteCarloError);

    private static string Choice(TradeResult result, FutureResult best, FutureResult next)
    {
        if (IsTied(result))
            return $"A toss-up: so many draws do not tell \"{best.Name}\" and \"{next.Name}\" apart.";
        var probability = StatFormat.Percent(best.BestProbability);
        if (best.BestProbability >= Clear) return $"\"{best.Name}\" is the better choice: it is the best of {Count(result)} in {probability} of the simulated futures.";
        return best.BestProbability >= Close
            ? $"\"{best.Name}\" is more likely than not the better choice: it is the best of {Count(result)} in {probability} of the simulated futures."
            : $"\"{best.Name}\" has the highest expected value, but no choice stands out: it is the best of {Count(result)} in only {probability} of the simulated futures.";
    }

    private static string Worth(TradeResult result, FutureResult best, FutureResult next)
    {
        var years = result.Seasons.First == result.Seasons.Last ? $"In {Year(result.Seasons.First)}" : $"From {Year(result.Seasons.First)} to {Year(result.Seasons.Last)}";
        var room = $"{years} it is worth {Money(best.Value.Mean)} beyond what it costs, with {Number(best.FirstWins.Mean)} wins above replacement in the first season";
        return $"{room}. That is {Money(result.Lead.Mean)} more than \"{next.Name}\" on average, between {Money(result.Lead.P10)} and {Money(result.Lead.P90)} in 80% of the draws.";
    }

    private static string Beliefs(TradeResult result)
    {
        if (result.BreakEvens.Count == 0) return "No beliefs were asked about.";
        var turning = result.BreakEvens.Where(one => one.Value is not null).ToArray();
        if (turning.Length == 0) return $"None of the {result.BreakEvens.Count.ToString(CultureInfo.InvariantCulture)} beliefs asked about turns the choice within the range looked at.";
        var likely = turning.Where(one => one.Probability is not null).MaxBy(one => one.Probability) ?? turning[0];
        var side = likely.RivalAbove ? "above" : "below";
        var held = likely.Probability is { } p ? $", which the model holds {StatFormat.Percent(p)} likely" : $", where the model has {Spoken(likely.Unit, likely.Model)}";
        return $"To prefer \"{likely.Rival}\" you would have to believe that {likely.Name} is {side} {Spoken(likely.Unit, likely.Value!.Value)}{held}.";
    }

    /// <summary>A belief's value as a sentence has it: tables write "5th pctile".</summary>
    private static string Spoken(BeliefUnit unit, double value)
    {
        var text = TradeFormat.Belief(unit, value);
        return unit == BeliefUnit.Percentile ? $"the {text.Replace("pctile", "percentile", StringComparison.Ordinal)}" : text;
    }

    private static string Count(TradeResult result) => result.Futures.Count == 2 ? "the two" : result.Futures.Count.ToString(CultureInfo.InvariantCulture);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => StatFormat.Number(value, 1);

    private static string Money(double millions) => TradeFormat.Money(millions);
}
