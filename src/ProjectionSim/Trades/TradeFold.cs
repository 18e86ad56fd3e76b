using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.Simulation;
using ProjectionSim.Simulation.Years;
using ProjectionSim.Summaries;

namespace ProjectionSim.Trades;

/// <summary>One thread's work on one future: wins of its members by season, then what they are worth, written to the draws' own places.</summary>
internal sealed class TradeFold : IPathFold
{
    private const int Size = SeasonBlock.Size;
    private readonly TradePlan plan;
    private readonly TradeDraws draws;
    private readonly int future;
    private readonly TradeMember[] members;
    private readonly int years;
    private readonly int[] wins;
    private readonly double[] believed, signalled;
    private readonly int[] compared;
    private readonly MoneyDraws money;
    private readonly double[] contract;
    private readonly EventTally?[] beliefEvents, questionEvents;
    private readonly int winsPerUnit;
    private readonly uint[] draw = [.. Enumerable.Range(0, Size).Select(i => (uint)i)];
    private readonly double[] normals = new double[6 * Size];

    public TradeFold(TradePlan plan, TradeDraws draws, int future)
    {
        this.plan = plan;
        this.draws = draws;
        this.future = future;
        members = [.. plan.Config.Futures[future].Members];
        years = plan.Config.Seasons;
        wins = new int[members.Length * years * Size];
        believed = new double[plan.Beliefs.Count * Size];
        signalled = new double[Signals * Size];
        compared = new int[2 * plan.Questions.Count * Size];
        contract = new double[members.Length * Size];
        money = new MoneyDraws(plan.Config.Money, plan.Seed);
        beliefEvents = [.. plan.Beliefs.Select(belief => belief.Event is { } e ? new EventTally(e) : null)];
        questionEvents = [.. plan.Questions.Select(question => question.Event is { } e ? new EventTally(e) : null)];
        Hits = new long[plan.Questions.Count];
        Possible = new long[plan.Questions.Count];

        // Wins are held in thousandths, in whatever unit the statistic is.
        winsPerUnit = (int)Math.Round(0.001 / HistogramShape.Of(Stat.WAR).Unit);
    }

    /// <summary>Rates that a sample shows: wOBA, K%, ISO, BB%.</summary>
    public static int Signals => 4;

    public long[] Hits { get; }

    public long[] Possible { get; }

    /// <inheritdoc/>
    public void Season(int player, int year, SeasonBlock block, PathBlock path, LeagueBlock league)
    {
        ReadOnlySpan<int> war = block.Observed.AsSpan((int)Stat.WAR * Size, Size);
        Span<int> place = wins.AsSpan(((player * years) + year) * Size, Size);
        for (int row = 0; row < block.Count; row++)
            place[(int)block.Draw[row]] = war[row] == SeasonBlock.NoValue ? 0 : war[row];
        if (year == 0)
        {
            for (int b = 0; b < plan.Beliefs.Count; b++) Believe(b, player, block);
        }

        for (int q = 0; q < plan.Questions.Count; q++) Ask(q, player, year, block);
    }

    /// <inheritdoc/>
    public void Sample(SeasonBlock block)
    {
        Stat[] shown = [Stat.WOBA, Stat.KPercent, Stat.ISO, Stat.BBPercent];
        for (int s = 0; s < shown.Length; s++)
        {
            ReadOnlySpan<int> column = block.Observed.AsSpan((int)shown[s] * Size, Size);
            for (int row = 0; row < block.Count; row++)
                signalled[(s * Size) + (int)block.Draw[row]] = column[row] == SeasonBlock.NoValue ? 0 : column[row] * 1e-6;
        }
    }

    /// <inheritdoc/>
    public void EndBlock(long first, int count)
    {
        money.DrawMarket(first, count);
        for (int m = 0; m < members.Length; m++)
            money.Own($"pay {members[m].Player}", first, count).CopyTo(contract.AsSpan(m * Size, count));
        ReadOnlySpan<double> given = money.Own($"given {plan.Config.Futures[future].Name}", first, count);
        for (int i = 0; i < count; i++) Value(first + i, i, given[i]);
        for (int b = 0; b < plan.Beliefs.Count; b++)
        {
            var belief = plan.Beliefs[b];
            if (belief.Money is { } which && future == 0)
            {
                for (int i = 0; i < count; i++)
                    draws.Beliefs[b]![first + i] = which == 0 ? money.Price(i) : which == 1 ? money.Growth(i) : money.Discount(i);
            }
            else if (belief.Skill is { } skill && belief.Future == future)
            {
                Percentiles(b, belief, skill, first, count);
            }
            else if (belief.Future == future)
            {
                believed.AsSpan(b * Size, count).CopyTo(draws.Beliefs[b].AsSpan((int)first, count));
            }
        }

        if (plan.Waiting?.Future == future)
        {
            for (int s = 0; s < Signals; s++) signalled.AsSpan(s * Size, count).CopyTo(draws.Signals[s].AsSpan((int)first, count));
        }

        for (int q = 0; q < plan.Questions.Count; q++) Compare(q, count);
    }

    /// <summary>A catcher's true skill, read again from the streams that the season was drawn from.</summary>
    private void Percentiles(int b, BeliefPlan belief, int skill, long first, int count)
    {
        var player = plan.Futures[future].Players[belief.Member];
        if (player.Value?.Catching is not { } catching) return;
        SkillPlan law = skill == 0 ? catching.Framing : skill == 1 ? catching.Blocking : catching.Throwing;
        NormalStage.Normals<Lanes1>(plan.Seed, StreamAddress.Subject(player.Id), StreamPurpose.Catching, first, draw, normals, count, pairs: 3);
        for (int i = 0; i < count; i++)
            draws.Beliefs[b]![first + i] = NormalLaw.Cumulative((law.Mean + (law.StandardDeviation * normals[(2 * skill * Size) + i])) / belief.Spread);
    }

    private void Believe(int b, int player, SeasonBlock block)
    {
        var belief = plan.Beliefs[b];
        if (belief.Future != future || belief.Member != player || belief.Skill is not null) return;
        Stat stat = belief.Talent ?? belief.Observed ?? belief.Event!.Stat;
        ReadOnlySpan<int> column = belief.Talent is null
            ? block.Observed.AsSpan((int)stat * Size, Size)
            : block.Talent.AsSpan((stat - Stat.AVG) * Size, Size);
        double unit = HistogramShape.Of(stat).Unit;
        for (int row = 0; row < block.Count; row++)
        {
            int value = column[row];
            believed[(b * Size) + (int)block.Draw[row]] = beliefEvents[b] is { } tally
                ? tally.Holds(value) is { } holds ? holds ? 1 : 0 : double.NaN
                : value == SeasonBlock.NoValue ? double.NaN : value * unit;
        }
    }

    private void Ask(int q, int player, int year, SeasonBlock block)
    {
        var question = plan.Questions[q];
        if (question.Future != future || question.Year != year) return;
        if (question.Event is not null)
        {
            if (question.Member != player) return;
            questionEvents[q]!.Fold(block.Observed.AsSpan(questionEvents[q]!.Column * Size, block.Count));
            var taken = questionEvents[q]!.Take();
            Hits[q] += taken.Hits;
            Possible[q] += taken.Draws;
            return;
        }

        if (player != question.Member && player != question.Versus) return;
        int side = player == question.Member ? 0 : 1;
        ReadOnlySpan<int> column = block.Observed.AsSpan((int)question.Stat * Size, Size);
        for (int row = 0; row < block.Count; row++)
            compared[(((2 * q) + side) * Size) + (int)block.Draw[row]] = column[row];
    }

    private void Compare(int q, int count)
    {
        var question = plan.Questions[q];
        if (question.Future != future || question.Event is not null) return;
        for (int i = 0; i < count; i++)
        {
            int a = compared[(2 * q * Size) + i], b = compared[(((2 * q) + 1) * Size) + i];
            if (a == SeasonBlock.NoValue || b == SeasonBlock.NoValue) continue;
            Possible[q]++;
            Hits[q] += a > b ? 1 : 0;
        }
    }

    /// <summary>
    /// What a draw is worth: wins at their season's price less pay beyond the least, discounted; less what is given up. A year of
    /// arbitration pays its share of what his last two seasons of the path were worth; who was worth nothing is let go, and his
    /// place then costs and gives what a replacement does.
    /// </summary>
    private void Value(long at, int i, double given)
    {
        var model = plan.Config.Money;
        var one = plan.Config.Futures[future];
        double price = money.Price(i), value = 0;
        int first = 0, total = 0;
        for (int m = 0; m < members.Length; m++)
        {
            double factor = 1, priceThen = price;
            for (int year = 0; year < Math.Min(members[m].Pay.Count, years); year++)
            {
                int war = Wins(m, year, i) / winsPerUnit;
                if (PayOf(m, year, i, priceThen) is not { } pay) break;
                if (year == 0) first += war;
                total += war;
                value += factor * ((war * 0.001 * priceThen) - (pay - model.MinimumSalary));
                factor /= 1 + money.Discount(i);
                priceThen *= 1 + money.Growth(i);
            }
        }

        if (one.GivenWins is { } wins) value -= price * (wins.Mean + (wins.Sd * given));
        if (one.GivenMoney is { } dollars) value -= dollars.Mean + (dollars.Sd * given);
        draws.FirstWins[future][at] = first;
        draws.Wins[future][at] = total;
        draws.Value[future][at] = (int)Math.Floor((Math.Clamp(value, -1e6, 1e6) * 1000) + 0.5);
    }

    private int Wins(int member, int year, int i) => wins[(((member * years) + year) * Size) + i];

    /// <summary>Pay in millions; null where the club lets him go.</summary>
    private double? PayOf(int m, int year, int i, double price)
    {
        var pay = members[m].Pay[year];
        double least = plan.Config.Money.MinimumSalary;
        if (pay.Contract is { } signed) return Math.Max(signed + (pay.Spread * contract[(m * Size) + i]), least);
        if (pay.Arbitration is not { } service) return least;
        double past = Wins(m, year - 1, i) / winsPerUnit * 0.001;
        if (year > 1) past = (past + (Wins(m, year - 2, i) / winsPerUnit * 0.001)) / 2;
        return past > 0 ? Math.Max(money.Arbitration(service, i) * price * past, least) : null;
    }
}
