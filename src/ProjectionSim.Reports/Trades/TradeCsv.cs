using ProjectionSim.Trades;

namespace ProjectionSim.Reports.Trades;

/// <summary>Writes a trade's answer as tidy CSV: a row a number that is asked for.</summary>
public static class TradeCsv
{
    /// <summary>Rows of kind "future", "information", "belief" and "question".</summary>
    public static void Write(TradeResult result, TextWriter writer)
    {
        using var csv = CsvText.Open(writer);
        foreach (var name in (string[])["kind", "name", "measure", "mean", "sd", "mcse", "p10", "p50", "p90"]) csv.WriteField(name);
        csv.NextRecord();
        foreach (var future in result.Futures)
        {
            foreach (var (measure, spread) in ((string, Spread)[])
                [("wins first season", future.FirstWins), ("wins", future.Wins), ("surplus", future.Value), ("gain", future.Gain)])
                Row("future", future.Name, measure, spread.Mean, spread.StandardDeviation, spread.MonteCarloError, spread.P10, spread.P50, spread.P90);
            Row("future", future.Name, "pr best", future.BestProbability);
            Row("future", future.Name, "pr gain", future.GainProbability);
            Row("future", future.Name, "regret", future.Regret);
        }

        Row("information", "perfect", "value", result.PerfectInformation);
        if (result.Waiting is { } waiting) Row("information", $"{waiting.Player}, {waiting.PlateAppearances} PA", "value", waiting.Value);
        foreach (var one in result.BreakEvens)
        {
            Row("belief", one.Name, "model", one.Model);
            if (one.Value is { } value) Row("belief", one.Name, one.RivalAbove ? "break-even, above" : "break-even, below", value, double.NaN, one.Error ?? double.NaN);
            if (one.Again is { } again) Row("belief", one.Name, "gain there, other draws", again.Gain, double.NaN, again.MonteCarloError);
            if (one.Probability is { } probability) Row("belief", one.Name, "pr beyond", probability);
        }

        foreach (var one in result.Questions) Row("question", one.Event, "pr", one.Probability, double.NaN, one.MonteCarloError);

        void Row(string kind, string name, string measure, params double[] numbers)
        {
            csv.WriteField(kind);
            csv.WriteField(CsvText.Guard(name));
            csv.WriteField(measure);
            for (var i = 0; i < 6; i++) CsvText.WriteNumber(csv, i < numbers.Length ? numbers[i] : double.NaN);
            csv.NextRecord();
        }
    }
}
