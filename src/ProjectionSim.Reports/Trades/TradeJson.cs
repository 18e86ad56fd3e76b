using ProjectionSim.Reports.Json;
using ProjectionSim.Trades;

namespace ProjectionSim.Reports.Trades;

/// <summary>Writes a trade's answer as JSON: the same answer gives the same bytes.</summary>
public static class TradeJson
{
    /// <summary>Writes the answer, one document and a line end.</summary>
    public static void Write(TradeResult result, TextWriter writer) => JsonText.Write(Document(result), ReportJsonContext.Default.TradeDocument, writer);

    /// <summary>The JSON Schema of what <see cref="Write"/> writes.</summary>
    public static string Schema() => JsonReport.SchemaOf(ReportJsonContext.Default.TradeDocument, "A club's futures, weighed");

    private static TradeDocument Document(TradeResult result) => new()
    {
        SchemaVersion = TradeDocument.CurrentVersion,
        Provenance = JsonReport.Document(result.Provenance),
        Answer = TradeAnswer.Of(result),
        Club = result.Club,
        FirstSeason = result.Seasons.First,
        LastSeason = result.Seasons.Last,
        Preferred = result.Futures[result.Preferred].Name,
        Lead = Of(result.Lead),
        Futures = [.. result.Futures.Select(future => new FutureDocument
        {
            Name = future.Name,
            FirstSeasonWins = Of(future.FirstWins),
            Wins = Of(future.Wins),
            Surplus = Of(future.Value),
            Gain = Of(future.Gain),
            PrGain = future.GainProbability,
            PrBest = future.BestProbability,
            Regret = future.Regret,
        })],
        PerfectInformation = result.PerfectInformation,
        Waiting = result.Waiting is { } waiting ? new WaitingDocument { Player = waiting.Player, PlateAppearances = waiting.PlateAppearances, Value = waiting.Value } : null,
        BreakEvens = [.. result.BreakEvens.Select(Of)],
        Questions = [.. result.Questions.Select(one => new EventDocument { Event = one.Event, Pr = Finite(one.Probability) ?? 0, Mcse = Finite(one.MonteCarloError) ?? 0 })],
    };

    private static BreakEvenDocument Of(BreakEven one) => new()
    {
        Name = one.Name,
        Unit = one.Unit.ToString(),
        Model = Finite(one.Model),
        Value = one.Value,
        Error = one.Error is { } error ? Finite(error) : null,
        Rival = one.Rival,
        RivalAbove = one.RivalAbove,
        Pr = one.Probability,
        Range = [one.Range.Low, one.Range.High],
        NearDraws = one.NearDraws,
        Rerun = one.Rerun,
        Again = one.Again is { } again ? new BreakEvenCheckDocument { Gain = again.Gain, Mcse = again.MonteCarloError, Draws = again.Draws } : null,
    };

    private static SpreadDocument Of(Spread spread) => new()
    {
        Mean = spread.Mean,
        Sd = spread.StandardDeviation,
        Mcse = spread.MonteCarloError,
        P10 = spread.P10,
        P50 = spread.P50,
        P90 = spread.P90,
    };

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
