using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.Simulation.Years;
using ProjectionSim.Talent;

namespace ProjectionSim.Trades;

/// <summary>Plays a club's futures out and weighs them: all share players, leagues and prices draw by draw.</summary>
public static class Trade
{
    private const double Thousand = 0.001;
    private const int MostRerunDraws = 10_000;

    /// <summary>Answers a trade's question.</summary>
    /// <param name="input">The trade and its base.</param>
    /// <param name="threads">Threads; no number depends on them.</param>
    /// <param name="drawsDone">Told how many draws are done, from any thread.</param>
    /// <param name="cancel">Ends the run early, with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="InvalidInputException">A player, a belief or a question cannot be used.</exception>
    public static TradeResult Run(TradeInput input, int threads, IProgress<long>? drawsDone, CancellationToken cancel)
    {
        var plan = TradePlanner.Of(input.Config, input.Base);
        var draws = Draw(plan, threads, drawsDone, cancel);
        string[] names = [.. input.Config.Futures.Select(future => future.Name)];
        var futures = Futures(draws, names);
        int[] order = [.. Enumerable.Range(0, futures.Length).OrderByDescending(f => futures[f].Value.Mean)];
        int preferred = order[0], runner = order[1];
        return new TradeResult
        {
            Provenance = ProvenanceOf(input, plan),
            Club = input.Config.Club,
            Seasons = (plan.FirstSeason, plan.FirstSeason + input.Config.Seasons - 1),
            Futures = futures,
            Preferred = preferred,
            Runner = runner,
            Lead = Spread.Of([.. draws.Value[preferred].Zip(draws.Value[runner], (a, b) => a - b)], Thousand),
            PerfectInformation = InformationValue.Perfect(draws.Value) * Thousand,
            Waiting = input.Config.Waiting is { } waiting
                ? new WaitingResult(NameOf(input.Base, waiting.Player), waiting.PlateAppearances, InformationValue.Sample(draws.Value, draws.Signals) * Thousand)
                : null,
            BreakEvens = Again(
                [.. input.Config.Beliefs.Select((belief, b) => BreakEvenOf(belief, plan.Beliefs[b], draws, names, preferred, input, threads, cancel) with { Name = belief.Name })],
                plan, names, preferred, input, threads, cancel),
            Questions = [.. input.Config.Questions.Select((question, q) => Probability(question.Name, draws.Questions[q]))],
        };
    }

    /// <summary>Draws every future.</summary>
    internal static TradeDraws Draw(TradePlan plan, int threads, IProgress<long>? drawsDone, CancellationToken cancel)
    {
        var questions = new (long Hits, long Draws)[plan.Questions.Count];
        var draws = new TradeDraws(plan.Futures.Count, plan.Draws)
        {
            Beliefs = [.. plan.Beliefs.Select(belief => belief.IsDrawn ? new double[plan.Draws] : null)],
            Signals = plan.Waiting is null ? [] : [.. Enumerable.Range(0, TradeFold.Signals).Select(_ => new double[plan.Draws])],
            Questions = questions,
        };
        for (int f = 0; f < plan.Futures.Count; f++)
        {
            int future = f;
            var sample = plan.Waiting is { } waiting && waiting.Future == f ? waiting.Sample : null;
            var part = drawsDone is null ? null : new Part(drawsDone, plan.Draws, f, plan.Futures.Count);
            PathRunner.Run(plan.Futures[f], threads, SimdForms.Best, () => new TradeFold(plan, draws, future), Deliver, part, cancel, sample);
        }

        return draws;

        void Deliver(TradeFold fold)
        {
            for (int q = 0; q < questions.Length; q++) questions[q] = (questions[q].Hits + fold.Hits[q], questions[q].Draws + fold.Possible[q]);
        }
    }

    private static FutureResult[] Futures(TradeDraws draws, string[] names)
    {
        int count = names.Length, n = draws.Draws;
        double[] best = new double[count];
        long[] regret = new long[count];
        for (int draw = 0; draw < n; draw++)
        {
            int most = int.MinValue, ties = 0;
            for (int f = 0; f < count; f++)
            {
                int value = draws.Value[f][draw];
                ties = value > most ? 1 : value == most ? ties + 1 : ties;
                most = Math.Max(most, value);
            }

            for (int f = 0; f < count; f++)
            {
                if (draws.Value[f][draw] == most) best[f] += 1.0 / ties;
                regret[f] += most - draws.Value[f][draw];
            }
        }

        return [.. names.Select((name, f) =>
        {
            int[] gain = [.. draws.Value[f].Zip(draws.Value[0], (a, b) => a - b)];
            return new FutureResult
            {
                Name = name,
                FirstWins = Spread.Of(draws.FirstWins[f], Thousand),
                Wins = Spread.Of(draws.Wins[f], Thousand),
                Value = Spread.Of(draws.Value[f], Thousand),
                Gain = Spread.Of(gain, Thousand),
                BestProbability = best[f] / n,
                GainProbability = (double)gain.Count(one => one > 0) / n,
                Regret = (double)regret[f] / n * Thousand,
            };
        })];
    }

    /// <summary>
    /// Break-evens that the draws were read for, looked at again in as many draws of another seed: beliefs that are drawn and
    /// probabilities in one more run, numbers of the model in a run at the value found.
    /// </summary>
    private static BreakEven[] Again(
        BreakEven[] found, TradePlan plan, string[] names, int preferred, TradeInput input, int threads, CancellationToken cancel)
    {
        var other = input.Config with { Seed = plan.Seed + 1, Questions = [], Waiting = null };
        var draws = new Lazy<TradeDraws>(() => Draw(TradePlanner.Of(other, input.Base, plan.Draws), threads, null, cancel));
        return [.. found.Select((one, b) => one.Value is not { } value || one.Rival is null ? one : one with { Again = Check(b, value, Array.IndexOf(names, one.Rival)) })];

        BreakEvenCheck? Check(int b, double value, int rival)
        {
            var belief = input.Config.Beliefs[b];
            if (belief.Given is not null) return null;
            if (!plan.Beliefs[b].IsDrawn)
            {
                var there = Draw(TradePlanner.Of(other with { Beliefs = [] }, BaseAt(belief, value, input), plan.Draws), threads, null, cancel);
                return BreakEvenChecks.Run(there.Value[rival], there.Value[preferred], Math.Min(plan.Draws, MostRerunDraws));
            }

            double[] drawn = draws.Value.Beliefs[b]!;
            return plan.Beliefs[b].Event is null
                ? BreakEvenChecks.Drawn(value, found[b].Error ?? 0, drawn, draws.Value.Value[rival], draws.Value.Value[preferred])
                : BreakEvenChecks.Probability(value, drawn, draws.Value.Value[rival], draws.Value.Value[preferred]);
        }
    }

    /// <summary>The base with a belief about a number of it at a value.</summary>
    private static ProjectionInput BaseAt(Belief belief, double value, TradeInput input) => belief.LevelWeight is { } level
        ? input.Base with { Model = Reweighted(input.Base.Model, level, value) }
        : input.Rebase?.Invoke(belief.Set!, value) ?? throw new InvalidInputException($"The belief '{belief.Name}' sets {belief.Set}, which this run cannot load again.");

    private static BreakEven BreakEvenOf(
        Belief belief, BeliefPlan plan, TradeDraws draws, string[] names, int preferred, TradeInput input, int threads, CancellationToken cancel)
    {
        int index = input.Config.Beliefs.ToList().IndexOf(belief);
        if (plan.Event is not null) return BreakEvens.Probability(belief.Name, draws.Beliefs[index]!, draws.Value, names, preferred);
        if (plan.IsDrawn) return BreakEvens.Drawn(belief.Name, UnitOf(plan), draws.Beliefs[index]!, draws.Value, names, preferred);

        if (belief.Given is { } given)
        {
            int priced = Array.IndexOf(names, given);
            double[] means = [.. draws.Value.Select(values => InformationValue.Mean(values) * Thousand)];
            var found = BreakEvens.Price(belief.Name, input.Config.Futures[priced].GivenMoney!, priced, means, names, preferred);
            int[] between = draws.Value[priced == preferred ? Array.IndexOf(names, found.Rival) : preferred];
            return found with { Error = BreakEvenChecks.Mean([.. draws.Value[priced].Zip(between, (a, b) => (double)a - b)]).Error * Thousand };
        }

        double standing = belief.LevelWeight is not null ? 1 : input.NumberAt?.Invoke(belief.Set!) ?? double.NaN;
        return BreakEvens.Rerun(
            belief.Name, belief.LevelWeight is not null ? BeliefUnit.Times : BeliefUnit.Plain, standing, belief.From!.Value, belief.To!.Value, MeansAt, names, preferred);

        double[] MeansAt(double value)
        {
            cancel.ThrowIfCancellationRequested();
            var again = Draw(TradePlanner.Of(input.Config with { Beliefs = [], Questions = [], Waiting = null }, BaseAt(belief, value, input), Math.Min(draws.Draws, MostRerunDraws)), threads, null, cancel);
            return [.. again.Value.Select(InformationValue.Mean)];
        }
    }

    /// <summary>The model with a minor level's lines weighing so many times as much: its noise is divided by it.</summary>
    /// <exception cref="InvalidInputException">There is no such level.</exception>
    internal static HitterModel Reweighted(HitterModel model, string level, double weight)
    {
        var which = Levels.All.Where(one => one != Level.MLB && string.Equals(one.Name(), level, StringComparison.Ordinal)).Select(one => (Level?)one).FirstOrDefault()
            ?? throw new InvalidInputException($"A belief is of the weight of the level '{level}'. Expected one of {string.Join(", ", Levels.All.Where(one => one != Level.MLB).Select(one => one.Name()))}.");
        if (!(weight > 0)) throw new InvalidInputException($"A belief tries the weight {weight} of {level}. Expected a number above 0.");
        return model with
        {
            Components = ComponentSet<ComponentModel>.From(c => model.Components[c] with
            {
                Levels = model.Components[c].Levels.ToDictionary(one => one.Key, one => one.Key == which ? one.Value with { Noise = one.Value.Noise / weight } : one.Value),
            }),
        };
    }

    private static BeliefUnit UnitOf(BeliefPlan plan)
    {
        if (plan.Skill is not null) return BeliefUnit.Percentile;
        if (plan.Money is { } money) return money == 0 ? BeliefUnit.Money : BeliefUnit.Percent;
        var info = StatInfo.Of(plan.Talent ?? plan.Observed!.Value);
        return info.AsPercent ? BeliefUnit.Percent : info.IsRate && info.Decimals >= 3 ? BeliefUnit.Rate : info.Decimals == 0 ? BeliefUnit.Count : BeliefUnit.Plain;
    }

    private static EventProbability Probability(string name, (long Hits, long Draws) counted)
    {
        double p = counted.Draws == 0 ? double.NaN : (double)counted.Hits / counted.Draws;
        return new EventProbability(name, p, Math.Sqrt(p * (1 - p) / counted.Draws));
    }

    private static string NameOf(ProjectionInput input, string player) =>
        input.Config.Players.First(one => string.Equals(one.Id, player, StringComparison.Ordinal)).Name;

    private static Provenance ProvenanceOf(TradeInput input, TradePlan plan) =>
        ProjectionBuilder.ProvenanceOf(input.Base, plan.Futures[0]) with { ConfigHash = input.ConfigHash };

    private sealed class Part(IProgress<long> whole, long draws, int done, int parts) : IProgress<long>
    {
        public void Report(long value) => whole.Report(((draws * done) + value) / parts);
    }
}
