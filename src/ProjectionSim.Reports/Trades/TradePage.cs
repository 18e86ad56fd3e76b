using System.Globalization;
using ProjectionSim.Reports.Pages;
using ProjectionSim.Reports.Wording;
using ProjectionSim.Trades;

namespace ProjectionSim.Reports.Trades;

/// <summary>A trade's answer for reading: the words, the futures, what one would have to believe.</summary>
public static class TradePage
{
    private const int NameWidth = 26;

    /// <summary>The page, at most 80 columns wide.</summary>
    public static Page Of(TradeResult result)
    {
        var answer = TradeAnswer.Of(result);
        var blocks = new List<Block> { new Paragraph(answer[0], Tone.Strong) };
        blocks.AddRange(answer.Skip(1).Select(text => new Paragraph(text)));
        blocks.Add(new Heading($"The room's wins above replacement: {Year(result.Seasons.First)}, and all years of control through {Year(result.Seasons.Last)}"));
        blocks.Add(Wins(result));
        blocks.Add(new Heading("Surplus: worth of the wins less pay and what is given up (million $)"));
        blocks.Add(Money(result));
        if (result.BreakEvens.Count > 0)
        {
            blocks.Add(new Heading($"What you would have to believe instead of \"{result.Futures[result.Preferred].Name}\""));
            blocks.Add(Beliefs(result));
            blocks.Add(new Paragraph("Pr: how likely the model holds a value beyond the break-even. none: no value in the model's 1% to 99% (or the range given) turns the choice.", Tone.Note));
            if (result.BreakEvens.Any(one => one.Value is not null)) blocks.AddRange(Sureness(result));
        }

        if (result.Questions.Count > 0)
        {
            blocks.Add(new Heading("Probabilities, with their Monte Carlo standard error (points)"));
            blocks.Add(new Table(
                [ColumnGroup.Single("event", isText: true), ColumnGroup.Single("Pr"), ColumnGroup.Single("+/-")],
                [.. result.Questions.Select(one => new Row([PlainText.Shorten(PlainText.Clean(one.Event), 58), StatFormat.Probability(one.Probability), StatFormat.ProbabilityError(one.MonteCarloError)]))]));
        }

        blocks.Add(new Paragraph(
            "Futures share players, leagues and prices draw by draw. gain: surplus beyond the first future's. best: how often a future has the highest surplus. regret: expected loss against the best of each draw. " +
            "A replacement costs the least pay and adds no wins.", Tone.Note));
        var p = result.Provenance;
        blocks.Add(new Paragraph(
            string.Create(CultureInfo.InvariantCulture, $"{StatFormat.Count(p.Draws)} draws, seed {p.Seed}, sampler {p.SamplerVersion}, projsim {p.ToolVersion}; config {p.ConfigHash[..12]}, model {p.ModelHash[..12]}, environment {p.EnvironmentHash[..12]}."),
            Tone.Note));
        return new Page(blocks);
    }

    private static Table Wins(TradeResult result) => new(
        [ColumnGroup.Single("future", isText: true), new("this season", [new("mean"), new("10%"), new("90%")]), new("under control", [new("mean"), new("10%"), new("90%")])],
        [.. result.Futures.Select((future, f) => new Row(
            [Name(future), .. Numbers(future.FirstWins), .. Numbers(future.Wins)], f == result.Preferred))]);

    private static Table Money(TradeResult result) => new(
        [
            ColumnGroup.Single("future", isText: true), new("surplus", [new("mean"), new("10%"), new("90%")]), new("gain", [new("mean"), new("Pr>0")]), ColumnGroup.Single("best"),
            ColumnGroup.Single("regret"),
        ],
        [.. result.Futures.Select((future, f) => new Row(
            [
                Name(future), TradeFormat.Millions(future.Value.Mean), TradeFormat.Millions(future.Value.P10), TradeFormat.Millions(future.Value.P90),
                f == 0 ? "" : TradeFormat.Millions(future.Gain.Mean), f == 0 ? "" : Percent(future.GainProbability), Percent(future.BestProbability), TradeFormat.Millions(future.Regret),
            ], f == result.Preferred))]);

    private static Table Beliefs(TradeResult result) => new(
        [ColumnGroup.Single("belief", isText: true), ColumnGroup.Single("model"), ColumnGroup.Single("break-even"), ColumnGroup.Single("Pr"), ColumnGroup.Single("then", isText: true)],
        [.. result.BreakEvens.Select(one => new Row(
            [
                PlainText.Shorten(PlainText.Clean(one.Name), NameWidth), TradeFormat.Belief(one.Unit, one.Model), At(one), one.Probability is { } p ? Percent(p) : StatFormat.Nothing,
                one.Rival is { } rival ? PlainText.Shorten(PlainText.Clean(rival), 20) : "",
            ]))]);

    /// <summary>How far each break-even is known, and what draws of another seed say of it.</summary>
    private static Block[] Sureness(TradeResult result) =>
    [
        new Heading("How sure the break-evens are"),
        new Table(
            [ColumnGroup.Single("belief", isText: true), ColumnGroup.Single("break-even"), ColumnGroup.Single("+/-"), new("gain there", [new("million $"), new("+/-")])],
            [.. result.BreakEvens.Where(one => one.Value is not null).Select(one => new Row(
                [
                    PlainText.Shorten(PlainText.Clean(one.Name), NameWidth), TradeFormat.Belief(one.Unit, one.Value!.Value), one.Error is > 0 and var error ? TradeFormat.Error(one.Unit, error) : StatFormat.Nothing,
                    one.Again is { } again ? TradeFormat.Millions(again.Gain) : StatFormat.Nothing, one.Again is { } there ? StatFormat.Number(there.MonteCarloError, 1) : StatFormat.Nothing,
                ]))]),
        new Paragraph(
            "+/-: standard error, or half the last bracket of a number that the run was repeated with. gain there: what the future that then leads gains at the break-even, in as many draws of another seed " +
            "that it was not found in; nothing within its error, that of both looks, where the break-even is right." + NotBorneOut(result), Tone.Note),
    ];

    private static string NotBorneOut(TradeResult result)
    {
        string[] doubtful = [.. result.BreakEvens.Where(one => one.Again is { BearsOut: false }).Select(one => PlainText.Clean(one.Name))];
        return doubtful.Length == 0 ? "" : $" Not borne out by them, more than three errors from nothing: {string.Join(", ", doubtful)}.";
    }

    private static string At(BreakEven one) => one.Value is { } value ? (one.RivalAbove ? "> " : "< ") + TradeFormat.Belief(one.Unit, value) : "none";

    private static string[] Numbers(Spread spread) => [StatFormat.Number(spread.Mean, 1), StatFormat.Number(spread.P10, 1), StatFormat.Number(spread.P90, 1)];

    private static string Name(FutureResult future) => PlainText.Shorten(PlainText.Clean(future.Name), NameWidth);

    private static string Percent(double p) => StatFormat.Probability(p);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
