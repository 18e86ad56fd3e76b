using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ProjectionSim.Evaluation;

namespace ProjectionSim.Reports.Backtests;

/// <summary>Writes a backtest as tidy CSV: one row a pool, system and statistic; or one row a player-season.</summary>
public static class BacktestCsv
{
    /// <summary>Point scores of every system.</summary>
    public static void WriteScores(BacktestReport report, TextWriter writer)
    {
        using var csv = Open(writer);
        foreach (var name in (string[])["pool", "system", "stat", "n", "rmse", "rmseWeighted", "mae", "maeWeighted", "r", "slope", "rmseRaw", "rmseWeightedRaw", "maeRaw", "maeWeightedRaw", "meanError"])
            csv.WriteField(name);
        csv.NextRecord();
        foreach (var pool in report.Pools)
        {
            foreach (var system in pool.Systems)
            {
                foreach (var stat in ScoredStats.All.Where(system.Scores.ContainsKey))
                {
                    var s = system.Scores[stat];
                    csv.WriteField(BacktestNames.Of(pool.Pool));
                    csv.WriteField(system.Name);
                    csv.WriteField(stat.Name());
                    csv.WriteField(s.N);
                    foreach (var number in (double[])[s.Rmse, s.RmseWeighted, s.Mae, s.MaeWeighted, s.Correlation, s.Slope, s.RmseRaw, s.RmseWeightedRaw, s.MaeRaw, s.MaeWeightedRaw, s.MeanError])
                        Number(csv, number);
                    csv.NextRecord();
                }
            }
        }
    }

    /// <summary>
    /// One row a player-season with what happened, every system's forecasts and our PIT. It is the user's own file: where a published
    /// system was read its numbers are in it.
    /// </summary>
    public static void WriteDetails(BacktestResult result, TextWriter writer)
    {
        using var csv = Open(writer);
        foreach (var name in (string[])["playerID", "season", "PA", "PAx", "careerPAx", "catcherShare", "callUp", "playedLately", "prospect"]) csv.WriteField(name);
        foreach (var stat in ScoredStats.All.Where(stat => stat != ScoredStat.PA)) csv.WriteField($"actual_{stat.Name()}");
        foreach (var system in result.Systems)
        {
            foreach (var stat in ScoredStats.All) csv.WriteField($"{system}_{stat.Name()}");
        }

        foreach (var stat in ScoredStats.Judged) csv.WriteField($"pit_{stat.Name()}");
        csv.WriteField("pit_PA");
        csv.WriteField("wOBA_givenPA");
        csv.NextRecord();
        foreach (var hitter in result.Hitters) WriteHitter(csv, hitter, result.Systems);
    }

    private static void WriteHitter(CsvWriter csv, ScoredHitter hitter, IReadOnlyList<string> systems)
    {
        csv.WriteField(hitter.PlayerId);
        csv.WriteField(hitter.Season);
        csv.WriteField(hitter.PA);
        csv.WriteField(hitter.ModelPA);
        Number(csv, hitter.CareerPa);
        Number(csv, hitter.CatcherShare);
        foreach (var flag in (ReadOnlySpan<bool>)[hitter.IsCallUp, hitter.PlayedLately, hitter.IsProspect]) csv.WriteField(flag ? 1 : 0);
        foreach (var stat in ScoredStats.All.Where(stat => stat != ScoredStat.PA)) Number(csv, hitter.Actual[(int)stat]);
        foreach (var system in systems)
        {
            foreach (var stat in ScoredStats.All) Number(csv, hitter.Forecasts[system][(int)stat]);
        }

        foreach (var stat in ScoredStats.Judged)
            Number(csv, hitter.Judgement?.Points.TryGetValue(stat, out var point) == true ? point.Pit : double.NaN);
        Number(csv, hitter.PlayingTime?.Pit ?? double.NaN);
        Number(csv, hitter.Judgement?.MeanWoba ?? double.NaN);
        csv.NextRecord();
    }

    private static CsvWriter Open(TextWriter writer) => new(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);

    private static void Number(CsvWriter csv, double value) => csv.WriteField(double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "");
}
