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
    [InlineData("futures[1].depthChart.members[0].share.mean=2", "0 to 1")]
    [InlineData("futures[1].depthChart.members[2]={\"player\":\"wongco01\",\"share\":{\"mean\":0.5,\"sd\":0.1}}", "members alone")]
    [InlineData("futures[1].depthChart.members[0].player=wongco01", "no place for")]
    [InlineData("futures[1].depthChart.club=NYY", "BOS")]
    [InlineData("waiting.plateAppearances=0", "1 to 1000")]
    [InlineData("waiting.player=nobody", "no future has")]
    [InlineData("beliefs=[{\"name\":\"x\"}]", "Expected one of them")]
    [InlineData("beliefs=[{\"name\":\"x\",\"talent\":\"K%\"}]", "names no player")]
    [InlineData("beliefs=[{\"name\":\"x\",\"player\":\"rushida01\",\"talent\":\"HR\"}]", "true-talent")]
    [InlineData("beliefs=[{\"name\":\"x\",\"levelWeight\":\"AAA\"}]", "from")]
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
