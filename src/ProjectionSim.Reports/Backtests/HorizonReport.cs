using System.Globalization;
using ProjectionSim.Evaluation;
using ProjectionSim.Reports.Json;
using ProjectionSim.Reports.Pages;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Backtests;

/// <summary>A backtest of paths several years ahead, for reading and for programs.</summary>
public static class HorizonReport
{
    /// <summary>The page, at most 80 columns wide.</summary>
    public static Page Of(IReadOnlyList<HorizonScore> scores, string title, double minPa)
    {
        var systems = scores.SelectMany(score => score.Rmse.Keys).Distinct(StringComparer.Ordinal).ToArray();
        string least = minPa.ToString(CultureInfo.InvariantCulture);
        return new Page(
        [
            new Heading(title),
            new Heading($"wOBA, {least}+ PA: PA-weighted RMSE in points, and the paths' calibration"),
            new Table(
                [Column("ahead"), Column("n"), .. systems.Select(Column), Column("80%"), Column("PIT"), Column("log")],
                [.. scores.Select(score => new Row(
                [
                    Years(score), StatFormat.Count(score.N), .. systems.Select(name => Number(score.Rmse.GetValueOrDefault(name, double.NaN) * 1000, 2)),
                    Number(score.Coverage80 * 100, 1), Number(score.PitMean, 3), Number(score.LogScore, 3),
                ]))]),
            new Heading("Playing time of hitters with PA in the last three seasons"),
            new Table(
                [Column("ahead"), Column("n"), new("PA", [new("RMSE"), new("last's"), new("mean"), new("actual")]), new("out of majors", [new("Pr"), new("actual")]), new("half lost", [new("Pr"), new("actual")])],
                [.. scores.Select(score => new Row(
                [
                    Years(score), StatFormat.Count(score.PlayingTimeN), Number(score.PaRmse, 1), Number(score.LastPaRmse, 1), Number(score.MeanPa.Forecast, 0),
                    Number(score.MeanPa.Actual, 0), Percent(score.Out.Forecast), Percent(score.Out.Actual), Percent(score.Attrition.Forecast), Percent(score.Attrition.Actual),
                ]))]),
            new Paragraph(
                "Forecast from what was known so many years before the season's end: 2 years ahead of 2023 means through 2021. Each system's mean error of a season is removed. " +
                "80%: coverage of wOBA given the actual PA, the league's change known. PIT: mean of where the actual wOBA fell (.5 is centred); log: mean log density. last's: last season's PA as the forecast.", Tone.Note),
        ]);
    }

    /// <summary>Tidy CSV: a row a distance and number.</summary>
    public static void WriteCsv(IReadOnlyList<HorizonScore> scores, TextWriter writer)
    {
        using var csv = CsvText.Open(writer);
        foreach (var name in (string[])["ahead", "measure", "system", "value"]) csv.WriteField(name);
        csv.NextRecord();
        foreach (var score in scores)
        {
            foreach (var (system, rmse) in score.Rmse) Row(score.Ahead, "rmse", system, rmse);
            (string Name, double Value)[] own =
            [
                ("n", score.N), ("coverage80", score.Coverage80), ("pitMean", score.PitMean), ("logScore", score.LogScore), ("paN", score.PlayingTimeN), ("paRmse", score.PaRmse),
                ("lastPaRmse", score.LastPaRmse), ("paMean", score.MeanPa.Forecast), ("paActual", score.MeanPa.Actual), ("out", score.Out.Forecast), ("outActual", score.Out.Actual),
                ("attrition", score.Attrition.Forecast), ("attritionActual", score.Attrition.Actual),
            ];
            foreach (var (name, value) in own) Row(score.Ahead, name, HorizonBacktest.Own, value);
        }

        void Row(int ahead, string measure, string system, double value)
        {
            csv.WriteField(ahead);
            csv.WriteField(measure);
            csv.WriteField(system);
            CsvText.WriteNumber(csv, value);
            csv.NextRecord();
        }
    }

    /// <summary>JSON for other programs: an array of distances under "ahead". Names and their order are a contract; additions may come.</summary>
    public static void WriteJson(IReadOnlyList<HorizonScore> scores, IReadOnlyList<int> seasons, string model, BacktestSettings settings, TextWriter writer)
    {
        var document = new
        {
            seasons,
            minPa = settings.MinPa,
            model,
            draws = settings.Draws,
            seed = settings.Seed,
            ahead = scores.Select(score => new
            {
                years = score.Ahead,
                n = score.N,
                systems = score.Rmse.Select(system => new { name = system.Key, rmseWeighted = system.Value }),
                calibration = new { coverage80 = score.Coverage80, pitMean = score.PitMean, logScore = score.LogScore },
                PA = new { n = score.PlayingTimeN, rmse = score.PaRmse, rmseLastSeason = score.LastPaRmse, mean = score.MeanPa.Forecast, actual = score.MeanPa.Actual },
                outOfMajors = new { probability = score.Out.Forecast, actual = score.Out.Actual },
                halfLost = new { probability = score.Attrition.Forecast, actual = score.Attrition.Actual },
            }),
        };
        PlainJson.Write(document, writer);
    }

    private static ColumnGroup Column(string header) => ColumnGroup.Single(header);

    private static string Years(HorizonScore score) => score.Ahead.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value, int decimals) => StatFormat.Number(value, decimals);

    private static string Percent(double value) => (value * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
