using ProjectionSim.Reports;
using ProjectionSim.Reports.Trades;
using ProjectionSim.Trades;

namespace ProjectionSim.Tests.Trades;

/// <summary>What the words may say for clear, close and tied numbers.</summary>
public sealed class TradeAnswerTests
{
    [Fact]
    public void A_clear_case_is_called_the_better_choice()
    {
        var answer = TradeAnswer.Of(Result(.86, lead: 12, error: .1));
        Assert.StartsWith("\"trade\" is the better choice: it is the best of the two in 86% of the simulated futures.", answer[0], StringComparison.Ordinal);
        Assert.Contains("worth $20.0 million", answer[1], StringComparison.Ordinal);
        Assert.Contains("$12.0 million more than \"keep\"", answer[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_close_case_is_called_more_likely_than_not() =>
        Assert.Contains("more likely than not", TradeAnswer.Of(Result(.58, lead: 2, error: .1))[0], StringComparison.Ordinal);

    [Fact]
    public void A_leader_that_is_seldom_best_is_said_not_to_stand_out() =>
        Assert.Contains("no choice stands out", TradeAnswer.Of(Result(.38, lead: 2, error: .1))[0], StringComparison.Ordinal);

    [Fact]
    public void Numbers_that_the_draws_do_not_tell_apart_are_called_a_toss_up()
    {
        var answer = TradeAnswer.Of(Result(.51, lead: .1, error: .1));
        Assert.Contains("toss-up", answer[0], StringComparison.Ordinal);
        Assert.DoesNotContain("better choice", answer[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_turn_it_is_the_belief_that_the_model_holds_likeliest()
    {
        var result = Result(.7, lead: 5, error: .1) with
        {
            BreakEvens =
            [
                new BreakEven { Name = "his true K%", Unit = BeliefUnit.Percent, Model = .28, Value = .35, Range = (.2, .4), Rival = "keep", RivalAbove = true, Probability = .04 },
                new BreakEven { Name = "his framing", Unit = BeliefUnit.Rate, Model = 0, Value = -.5, Range = (-1, 1), Rival = "keep", RivalAbove = false, Probability = .21 },
            ],
        };
        Assert.Contains(TradeAnswer.Of(result), text => text.Contains("To prefer \"keep\" you would have to believe that his framing is below -.500, which the model holds 21% likely", StringComparison.Ordinal));
    }

    [Fact]
    public void Beliefs_that_turn_nothing_are_said_to_turn_nothing()
    {
        var result = Result(.9, lead: 5, error: .1) with { BreakEvens = [new BreakEven { Name = "x", Unit = BeliefUnit.Plain, Model = 0, Value = null, Range = (0, 1) }] };
        Assert.Contains(TradeAnswer.Of(result), text => text.StartsWith("None of the 1 beliefs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_fits_80_columns_and_the_document_its_schema()
    {
        var result = Result(.7, lead: 5, error: .1);
        using var text = new StringWriter { NewLine = "\n" };
        ConsoleReport.Write(TradePage.Of(result), TextStyle.Plain, text);
        Assert.All(text.ToString().Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        using var json = new StringWriter { NewLine = "\n" };
        TradeJson.Write(result, json);
        var schema = await NJsonSchema.JsonSchema.FromJsonAsync(TradeJson.Schema(), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(json.ToString()));
    }

    private static TradeResult Result(double best, double lead, double error)
    {
        Spread Money(double mean) => new(mean, 10, error, mean - 13, mean, mean + 13);
        Spread wins = new(2.1, 1, .01, .9, 2.1, 3.4);
        FutureResult Future(string name, double mean, double probability) => new()
        {
            Name = name,
            FirstWins = wins,
            Wins = wins,
            Value = Money(mean),
            Gain = Money(mean - 20 + lead),
            BestProbability = probability,
            GainProbability = .6,
            Regret = 1,
        };
        return new TradeResult
        {
            Provenance = new Provenance
            {
                ToolVersion = "0.1.0",
                SamplerVersion = "1",
                Seed = 1,
                Draws = 10_000,
                ConfigHash = new string('a', 64),
                ModelHash = new string('b', 64),
                EnvironmentHash = new string('c', 64),
            },
            Club = "BOS",
            Seasons = (2026, 2031),
            Futures = [Future("keep", 20 - lead, 1 - best), Future("trade", 20, best)],
            Preferred = 1,
            Runner = 0,
            Lead = Money(lead),
            PerfectInformation = 3,
            BreakEvens = [],
            Questions = [new EventProbability("Wong at or above his 2024 wOBA", .16, .001)],
        };
    }
}
