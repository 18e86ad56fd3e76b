using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Numerics;
using ProjectionSim.Reports.Trades;
using ProjectionSim.Simulation;
using ProjectionSim.Simulation.Years;
using ProjectionSim.Trades;

namespace ProjectionSim.Tests.Trades;

/// <summary>The shipped trade, played with few draws.</summary>
public sealed class TradeTests
{
    private static readonly string[] Small = ["draws=700", "seasons=3", .. Shortened()];

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        var input = TradeFile.Load(null, [.. Small, "draws=9000", "beliefs=[]"]);
        Assert.Equal(Json(Trade.Run(input, 1, null, TestContext.Current.CancellationToken)), Json(Trade.Run(input, 3, null, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Probabilities_regret_and_information_add_up()
    {
        var result = Trade.Run(TradeFile.Load(null, [.. Small, "beliefs=[]"]), 1, null, TestContext.Current.CancellationToken);
        Assert.Equal(1, result.Futures.Sum(future => future.BestProbability), 9);
        Assert.Equal(0, result.Futures[0].Gain.Mean);
        Assert.Equal(result.PerfectInformation, result.Futures[result.Preferred].Regret, 9);
        Assert.All(result.Futures, future => Assert.True(future.Regret >= result.Futures[result.Preferred].Regret));
        Assert.InRange(result.Waiting!.Value, 0, result.PerfectInformation);
        Assert.All(result.Questions, question => Assert.InRange(question.Probability, 0, 1));
    }

    [Fact]
    public void A_future_that_is_given_a_fortune_is_always_best_and_nothing_more_is_worth_knowing()
    {
        var result = Trade.Run(TradeFile.Load(null, [.. Small, "beliefs=[]", "futures[1].givenMoney.mean=-5000"]), 1, null, TestContext.Current.CancellationToken);
        Assert.Equal(1, result.Preferred);
        Assert.Equal(1, result.Futures[1].BestProbability);
        Assert.Equal(0, result.PerfectInformation, 9);
        Assert.Equal(0, result.Waiting!.Value, 6);
    }

    [Fact]
    public void Two_futures_that_are_the_same_are_a_toss_up()
    {
        // The same members, pay and streams: every draw is worth the same.
        var input = TradeFile.Load(null, [.. Small, "beliefs=[]"]);
        var config = input.Config with { Futures = [input.Config.Futures[0], input.Config.Futures[0] with { Name = "the same again" }], Waiting = null, Questions = [] };
        var result = Trade.Run(input with { Config = config }, 1, null, TestContext.Current.CancellationToken);
        Assert.Equal(0, result.Lead.Mean);
        Assert.Equal(.5, result.Futures[0].BestProbability, 9);
        Assert.Contains("toss-up", TradeAnswer.Of(result)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_room_adds_up_to_its_starts_in_every_year()
    {
        var input = TradeFile.Load(null, [.. Small]);
        var plan = TradePlanner.Of(input.Config, input.Base).Futures[0];
        Assert.Equal(2, plan.LaterRooms.Count);
        var fold = new Starts(plan);
        PathRunner.Run(plan, 1, SimdForms.Best, () => fold, _ => { }, null, TestContext.Current.CancellationToken);
        Assert.Equal(700 * 3, fold.Seasons);
        Assert.True(fold.Most <= plan.Rooms[0].Starts);
        Assert.True(fold.Total(0) > .8 * plan.Rooms[0].Starts * 700);
    }

    [Theory]
    [InlineData("club=XYZ", "club")]
    [InlineData("seasons=0", "1 to 10")]
    [InlineData("draws=2000000", "1000000")]
    [InlineData("money.winPrice.mean=-1", "millions")]
    [InlineData("money.winPrice.sd=-1", "standard deviation")]
    [InlineData("money.arbitrationShares=[0.4]", "3")]
    [InlineData("futures=[]", "2 to 20")]
    [InlineData("futures[1].name=\"keep Wong\"", "no other future has")]
    [InlineData("futures[0].members=[]", "at least one")]
    [InlineData("futures[0].members[0].player=nobody", "player id")]
    [InlineData("futures[0].members[0].pay=[]", "1 to 6")]
    [InlineData("futures[0].members[0].pay=[{\"arbitration\":1}]", "first season")]
    [InlineData("futures[0].members[0].pay=[{\"minimum\":true,\"contract\":2}]", "one of contract")]
    [InlineData("futures[1].depthChart.members[0].share.mean=2", "futures[1].depthChart.members[0].share.mean, expected 0 to 1")]
    [InlineData("futures[1].depthChart.members[2]={\"player\":\"wongco01\",\"share\":{\"mean\":0.5,\"sd\":0.1}}", "members alone")]
    [InlineData("futures[1].depthChart.members[0].player=wongco01", "no place for")]
    [InlineData("futures[1].depthChart.club=NYY", "BOS")]
    [InlineData("waiting.plateAppearances=0", "1 to 1000")]
    [InlineData("waiting.player=nobody", "no future has")]
    [InlineData("beliefs=[{\"name\":\"x\"}]", "Expected one of them")]
    [InlineData("beliefs=[{\"name\":\"x\",\"talent\":\"K%\"}]", "names no player")]
    [InlineData("beliefs=[{\"name\":\"x\",\"player\":\"rushida01\",\"talent\":\"HR\"}]", "true-talent")]
    [InlineData("beliefs=[{\"name\":\"x\",\"levelWeight\":\"AAA\"}]", "from")]
    [InlineData("beliefs=[{\"name\":\"x\",\"levelWeight\":\"AAAA\",\"from\":0.5,\"to\":2}]", "AAA, AA")]
    [InlineData("beliefs=[{\"name\":\"x\",\"set\":\"model.components.strikeout.levels.AAA.nose\",\"from\":0.1,\"to\":0.2}]", "Did you mean 'model.components.strikeout.levels.AAA.noise'?")]
    [InlineData("beliefs=[{\"name\":\"x\",\"set\":\"model.components.strikeout.levels.AAA.noise\",\"from\":-0.1,\"to\":0.2}]", "beliefs[0].from")]
    [InlineData("beliefs=[{\"name\":\"x\",\"set\":\"a..b\",\"from\":0.1,\"to\":0.2}]", "empty step")]
    [InlineData("beliefs=[{\"name\":\"x\",\"money\":\"gold\"}]", "winPrice")]
    [InlineData("questions=[{\"name\":\"x\",\"player\":\"rushida01\"}]", "either an event")]
    [InlineData("questions=[{\"name\":\"x\",\"player\":\"rushida01\",\"event\":\"wRC+ >= 100\",\"season\":2040}]", "2026")]
    [InlineData("bogus=1", "bogus")]
    [InlineData("base.draws=0", "10000000000")]
    public void A_trade_that_cannot_be_weighed_is_refused_in_words(string set, string said) =>
        Assert.Contains(said, Assert.Throws<ConfigException>(() => TradeFile.Load(null, [set])).Message, StringComparison.Ordinal);

    [Fact]
    public void More_weight_of_a_level_is_less_noise_of_its_lines()
    {
        var model = TradeFile.Load(null, []).Base.Model;
        var heavier = Trade.Reweighted(model, "AAA", 2);
        Assert.Equal(model.Components.ToArray()[2].Levels[Level.AAA].Noise / 2, heavier.Components.ToArray()[2].Levels[Level.AAA].Noise);
        Assert.Equal(model.Components.ToArray()[2].Levels[Level.AA].Noise, heavier.Components.ToArray()[2].Levels[Level.AA].Noise);
        Assert.Throws<InvalidInputException>(() => Trade.Reweighted(model, "MLB", 2));
        Assert.Throws<InvalidInputException>(() => Trade.Reweighted(model, "AAA", 0));
    }

    [Fact]
    public void A_number_of_the_model_can_be_read_and_set_for_another_run()
    {
        const string path = "model.components.strikeout.levels.AAA.noise";
        var input = TradeFile.Load(null, []);
        double stands = input.Base.Model.Components.ToArray()[2].Levels[Level.AAA].Noise;
        Assert.Equal(stands, input.NumberAt!(path));
        Assert.Equal(.08, input.Rebase!(path, .08).Model.Components.ToArray()[2].Levels[Level.AAA].Noise);
        Assert.Contains("no number", Assert.Throws<ConfigException>(() => input.NumberAt!("model.components.nothing")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void At_the_price_that_breaks_even_a_run_of_its_own_gains_nothing()
    {
        string[] set = [.. Small, "beliefs=[{\"name\":\"asked\",\"given\":\"trade for Rushing\"}]", "questions=[]"];
        var found = Trade.Run(TradeFile.Load(null, set), 1, null, TestContext.Current.CancellationToken).BreakEvens[0];
        var again = Trade.Run(TradeFile.Load(null, [.. set, FormattableString.Invariant($"futures[1].givenMoney.mean={found.Value:R}")]), 1, null, TestContext.Current.CancellationToken);

        // Exact but for money held in thousandths of a million.
        Assert.Equal(again.Futures[1].Value.Mean, again.Futures.Where((_, f) => f != 1).Max(future => future.Value.Mean), .0006);
    }

    [Fact]
    public void At_a_drawn_break_even_the_draws_around_it_gain_nothing()
    {
        var input = TradeFile.Load(null, [.. Small, "draws=5000", "beliefs=[{\"name\":\"his wOBA\",\"player\":\"rushida01\",\"talent\":\"wOBA\"}]", "questions=[]"]);
        var plan = TradePlanner.Of(input.Config, input.Base);
        var draws = Trade.Draw(plan, 1, null, TestContext.Current.CancellationToken);
        string[] names = [.. input.Config.Futures.Select(future => future.Name)];

        // Priced so that the trade leads by a million on average: less of a hitter than expected turns the choice.
        int[] keep = draws.Value[0], dear = draws.Value[1];
        int price = (int)(dear.Average() - keep.Average()) - 1000;
        dear = Array.ConvertAll(dear, value => value - price);
        var found = BreakEvens.Drawn("his wOBA", BeliefUnit.Rate, draws.Beliefs[0]!, [keep, dear], names[..2], 1);
        int[] near = [.. Enumerable.Range(0, draws.Draws).Where(d => double.IsFinite(draws.Beliefs[0]![d])).OrderBy(d => Math.Abs(draws.Beliefs[0]![d] - found.Value!.Value)).Take(800)];
        double[] gain = [.. near.Select(d => (dear[d] - keep[d]) / 1000.0)];
        double average = gain.Average(), error = Math.Sqrt(gain.Average(g => (g - average) * (g - average)) / gain.Length);

        Assert.InRange(found.Value!.Value, found.Range.Low, found.Range.High);
        Assert.InRange(average, -4 * error, 4 * error);
    }

    [Fact]
    public void A_break_even_is_looked_at_again_in_other_draws_by_a_run_at_it_where_it_is_a_number_of_the_model()
    {
        // Half a million below the price that turns the choice, the trade's lead is small: his hitting or the weight of a level turns it, too.
        const string asked = "{\"name\":\"asked\",\"given\":\"trade for Rushing\"}";
        string[] set = [.. Small, "draws=2000", "questions=[]"];
        double price = Trade.Run(TradeFile.Load(null, [.. set, $"beliefs=[{asked}]"]), 2, null, TestContext.Current.CancellationToken).BreakEvens[0].Value!.Value;
        var found = Trade.Run(
            TradeFile.Load(null,
            [
                .. set, FormattableString.Invariant($"futures[1].givenMoney.mean={price - .5:R}"),
                $"beliefs=[{{\"name\":\"ISO\",\"player\":\"rushida01\",\"talent\":\"ISO\"}},{{\"name\":\"AAA\",\"levelWeight\":\"AAA\",\"from\":0.2,\"to\":5}},{asked}]",
            ]),
            2, null, TestContext.Current.CancellationToken).BreakEvens;

        Assert.All(found, one => Assert.NotNull(one.Value));
        Assert.All(found.Take(2), one => Assert.True(one.Again!.BearsOut, $"{one.Name}: {one.Again.Gain} +/- {one.Again.MonteCarloError}"));
        Assert.Equal(2_000, found[1].Again!.Draws);
        Assert.Null(found[2].Again);
        Assert.True(found[2].Error > 0);
    }

    [Fact]
    public void A_member_who_hits_badly_or_grows_old_starts_less_in_later_years()
    {
        var input = TradeFile.Load(null, ["draws=4000", "beliefs=[]", "questions=[]", .. Shortened(), "seasons=3"]);
        var plan = TradePlanner.Of(input.Config, input.Base).Futures[0];
        var fold = new ByHitting();
        PathRunner.Run(plan, 1, SimdForms.Best, () => fold, _ => { }, null, TestContext.Current.CancellationToken);

        // Standard error of a mean of 2,000 drawn starts: below 1.
        Assert.True(fold.Starts(worse: true, 2) < fold.Starts(worse: false, 2) - 5);
        Assert.Equal(fold.Starts(worse: true, 0), fold.Starts(worse: false, 0), 4.0);

        // Health is that of the year's age.
        double Lost(RoomPlan room) => room.Members[0].GamesLost.Sum(below => 1 - below);
        Assert.NotEqual(Lost(plan.Rooms[0]), Lost(plan.LaterRooms[1][0]));
    }

    /// <summary>Pay of three seasons at most, so that three seasons can be looked at.</summary>
    private static IEnumerable<string> Shortened()
    {
        var futures = TradeFile.Load(null, []).Config.Futures;
        for (int f = 0; f < futures.Count; f++)
        {
            for (int m = 0; m < futures[f].Members.Count; m++)
            {
                if (futures[f].Members[m].Pay.Count > 3)
                    yield return $"futures[{f}].members[{m}].pay=[{{\"minimum\":true}},{{\"minimum\":true}},{{\"arbitration\":1}}]";
            }
        }
    }

    private static string Json(TradeResult result)
    {
        using var writer = new StringWriter();
        TradeJson.Write(result, writer);
        return writer.ToString();
    }

    /// <summary>The first member's starts by year, of paths whose club thinks less of his bat at the end and of the others.</summary>
    private sealed class ByHitting : IPathFold
    {
        private readonly int[] _starts = new int[3 * SeasonBlock.Size];
        private readonly double[] _club = new double[SeasonBlock.Size];
        private readonly double[] _sums = new double[6], _counts = new double[2];

        public double Starts(bool worse, int year) => _sums[(2 * year) + (worse ? 1 : 0)] / _counts[worse ? 1 : 0];

        public void Season(int player, int year, SeasonBlock block, PathBlock path, LeagueBlock league)
        {
            if (player != 0) return;
            for (int row = 0; row < block.Count; row++)
                _starts[(year * SeasonBlock.Size) + (int)block.Draw[row]] = block.Observed[((int)Stat.GS * SeasonBlock.Size) + row];
            if (year == 2) path.ClubMean.CopyTo(_club, 0);
        }

        public void EndBlock(long first, int count)
        {
            for (int draw = 0; draw < count; draw++)
            {
                int worse = _club[draw] < 0 ? 1 : 0;
                _counts[worse]++;
                for (int year = 0; year < 3; year++) _sums[(2 * year) + worse] += _starts[(year * SeasonBlock.Size) + draw];
            }
        }
    }

    /// <summary>Starts of all members, draw by draw.</summary>
    private sealed class Starts(SimulationPlan plan) : IPathFold
    {
        private readonly int[] _starts = new int[10 * SeasonBlock.Size];
        private readonly long[] _totals = new long[10];

        public int Most { get; private set; }

        public long Seasons { get; private set; }

        public long Total(int year) => _totals[year];

        public void Season(int player, int year, SeasonBlock block, PathBlock path, LeagueBlock league)
        {
            for (int row = 0; row < block.Count; row++)
                _starts[(year * SeasonBlock.Size) + (int)block.Draw[row]] += block.Observed[((int)Stat.GS * SeasonBlock.Size) + row];
        }

        public void EndBlock(long first, int count)
        {
            for (int year = 0; year < plan.Players[0].Path!.Steps.Count + 1; year++)
            {
                for (int i = 0; i < count; i++)
                {
                    Most = Math.Max(Most, _starts[(year * SeasonBlock.Size) + i]);
                    _totals[year] += _starts[(year * SeasonBlock.Size) + i];
                    Seasons++;
                }
            }

            Array.Clear(_starts);
        }
    }
}
