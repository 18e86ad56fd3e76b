using System.Globalization;
using ProjectionSim.Reports.Charts;
using ProjectionSim.Reports.Wording;
using ProjectionSim.Reports.Workbench;
using ProjectionSim.Trades;

namespace ProjectionSim.Reports.Trades;

/// <summary>A trade's page: the answer, the futures' surplus and wins as intervals, how often each is best, what one would have to believe.</summary>
public static class TradeReport
{
    /// <summary>The page with its figures.</summary>
    public static WorkbenchReport Of(TradeResult result) => new()
    {
        Command = "trade",
        Page = TradePage.Of(result),
        Figures =
        [
            new WorkbenchFigure(
                "Surplus of each future (million $)",
                Intervals(result, "Surplus", f => f.Value, TradeFormat.Millions) with { Rules = [new ValueMark(0, "0")] },
                "Dots: means; lines: eight in ten of the simulated futures. Worth of the wins less pay and what is given up."),
            new WorkbenchFigure(
                string.Create(CultureInfo.InvariantCulture, $"Wins above replacement through {result.Seasons.Last}"),
                Intervals(result, "Wins", f => f.Wins, v => StatFormat.Number(v, 1)),
                "Dots: means; lines: eight in ten of the simulated futures."),
            new WorkbenchFigure(
                "How often each future is the best",
                new BarChart("Probability of being the best", "Share of the simulated futures in which each has the highest surplus.", [.. result.Futures.Select((f, i) =>
                    new Bar(Name(f), f.BestProbability, StatFormat.Probability(f.BestProbability), 0) { IsStrong = i == result.Preferred })])),
        ],
        Tables = [],
    };

    private static IntervalChart Intervals(TradeResult result, string title, Func<FutureResult, Spread> of, Func<double, string> format) => new(
        $"{title} of the futures", $"Mean and 80 % interval of each of {StatFormat.Count(result.Futures.Count)} futures.",
        [.. result.Futures.Select((f, i) => new IntervalRow(Name(f), [new IntervalPoint(of(f).Mean, of(f).P10, of(f).P90, 0)], format(of(f).Mean), i == result.Preferred))],
        format);

    private static string Name(FutureResult future) => PlainText.Shorten(PlainText.Clean(future.Name), 36);
}
