using System.Text;
using System.Text.Json;
using ProjectionSim.Evaluation;

namespace ProjectionSim.Reports.Backtests;

/// <summary>Writes a backtest as JSON for other programs. Names and their order are a contract; additions may come.</summary>
public static class BacktestJson
{
    /// <summary>Writes the report, one document and a line end.</summary>
    public static void Write(BacktestReport report, IReadOnlyList<GateResult> gates, TextWriter writer)
    {
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            WriteHead(json, report);
            WritePools(json, report);
            WriteDifferences(json, report);
            json.WritePropertyName("calibration");
            WriteCalibration(json, report.Calibration);
            json.WriteStartObject("calibrationBySubset");
            foreach (var (subset, calibration) in report.CalibrationBySubset)
            {
                json.WritePropertyName(BacktestNames.Of(subset));
                WriteCalibration(json, calibration);
            }

            json.WriteEndObject();
            json.WriteStartObject("logScorePerPa");
            foreach (var name in (ReadOnlySpan<string>)[BacktestScorer.Own, Baselines.MarcelName, Baselines.LeagueName])
            {
                if (report.LogScorePerPa.TryGetValue(name, out var score)) Number(json, name, score);
            }

            json.WriteEndObject();
            WriteJoint(json, report.Joint);
            WriteGamesMissed(json, report.GamesMissed);
            WriteTail(json, report, gates);
            json.WriteEndObject();
        }

        writer.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        writer.Write('\n');
    }

    private static void WriteHead(Utf8JsonWriter json, BacktestReport report)
    {
        json.WriteStartArray("seasons");
        foreach (var season in report.Seasons) json.WriteNumberValue(season);
        json.WriteEndArray();
        Number(json, "minPa", report.Settings.MinPa);
        json.WriteString("model", report.Model);
        json.WriteNumber("fittedThrough", report.FittedThrough);
        json.WriteBoolean("inSample", report.InSample);
        json.WriteNumber("draws", report.Settings.Draws);
        json.WriteNumber("seed", report.Settings.Seed);
    }

    private static void WritePools(Utf8JsonWriter json, BacktestReport report)
    {
        json.WriteStartArray("pools");
        foreach (var pool in report.Pools)
        {
            json.WriteStartObject();
            json.WriteString("pool", BacktestNames.Of(pool.Pool));
            json.WriteStartArray("systems");
            foreach (var system in pool.Systems)
            {
                json.WriteStartObject();
                json.WriteString("name", system.Name);
                json.WriteNumber("n", system.N);
                WriteScore(json, "wOBA", system.Scores.GetValueOrDefault(ScoredStat.WOBA));
                json.WriteStartObject("components");
                foreach (var stat in ScoredStats.All.Where(stat => stat is not (ScoredStat.WOBA or ScoredStat.PA)))
                {
                    if (system.Scores.TryGetValue(stat, out var score)) WriteScore(json, stat.Name(), score);
                }

                json.WriteEndObject();
                WriteScore(json, "PA", system.Scores.GetValueOrDefault(ScoredStat.PA));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteScore(Utf8JsonWriter json, string name, PointScore? score)
    {
        if (score is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("n", score.N);
        Number(json, "rmse", score.Rmse);
        Number(json, "rmseWeighted", score.RmseWeighted);
        Number(json, "mae", score.Mae);
        Number(json, "maeWeighted", score.MaeWeighted);
        Number(json, "r", score.Correlation);
        Number(json, "slope", score.Slope);
        json.WriteBoolean("biasRemoved", true);
        Number(json, "rmseRaw", score.RmseRaw);
        Number(json, "rmseWeightedRaw", score.RmseWeightedRaw);
        Number(json, "maeRaw", score.MaeRaw);
        Number(json, "maeWeightedRaw", score.MaeWeightedRaw);
        Number(json, "meanError", score.MeanError);
        json.WriteEndObject();
    }

    private static void WriteDifferences(Utf8JsonWriter json, BacktestReport report)
    {
        json.WriteStartArray("differences");
        foreach (var difference in report.Differences)
        {
            json.WriteStartObject();
            json.WriteString("pool", BacktestNames.Of(difference.Pool));
            json.WriteString("a", difference.A);
            json.WriteString("b", difference.B);
            json.WriteString("stat", difference.Stat.Name());
            Number(json, "rmseWeightedDifference", difference.Paired.Difference);
            Number(json, "low90", difference.Paired.Low90);
            Number(json, "high90", difference.Paired.High90);
            Number(json, "prBetter", difference.Paired.ProbabilityBetter);
            json.WriteNumber("n", difference.Paired.N);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCalibration(Utf8JsonWriter json, IReadOnlyDictionary<ScoredStat, CalibrationScore> calibration)
    {
        json.WriteStartObject();
        foreach (var stat in ScoredStats.All)
        {
            if (!calibration.TryGetValue(stat, out var score)) continue;
            json.WriteStartObject(stat.Name());
            Number(json, "coverage50", score.Coverage50);
            Number(json, "coverage80", score.Coverage80);
            Number(json, "coverage90", score.Coverage90);
            Number(json, "pitP", score.PitP);
            Number(json, "pitMean", score.PitMean);
            Number(json, "crps", score.MeanCrps);
            json.WriteNumber("n", score.N);
            json.WriteStartArray("pitTenths");
            foreach (var count in score.PitTenths) json.WriteNumberValue(count);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteJoint(Utf8JsonWriter json, JointReport? joint)
    {
        if (joint is null)
        {
            json.WriteNull("playingTimeAndPerformance");
            return;
        }

        json.WriteStartObject("playingTimeAndPerformance");
        Number(json, "minPa", joint.MinPa);
        Number(json, "simulatedCorrelation", joint.SimulatedCorrelation);
        Number(json, "actualCorrelation", joint.ActualCorrelation);
        Number(json, "simulatedWobaUnder200", joint.SimulatedWobaUnder200);
        Number(json, "actualWobaUnder200", joint.ActualWobaUnder200);
        json.WriteEndObject();
    }

    private static void WriteGamesMissed(Utf8JsonWriter json, GamesMissedReport? missed)
    {
        if (missed is null)
        {
            json.WriteNull("gamesMissed");
            return;
        }

        json.WriteStartObject("gamesMissed");
        foreach (var row in missed.Rows)
        {
            json.WriteStartObject(row.Catchers ? "catchers" : "others");
            json.WriteNumber("n", row.N);
            Number(json, "mean", row.Mean);
            Number(json, "rmse", row.Rmse);
            Number(json, "pastMeanRmse", row.ConstantRmse);
            Number(json, "coverage50", row.Inside[0]);
            Number(json, "coverage80", row.Inside[1]);
            Number(json, "coverage90", row.Inside[2]);
            Number(json, "pitMean", row.PitMean);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteTail(Utf8JsonWriter json, BacktestReport report, IReadOnlyList<GateResult> gates)
    {
        json.WriteStartObject("lacking");
        foreach (var (name, count) in report.Lacking) json.WriteNumber(name, count);
        json.WriteEndObject();
        WriteDefense(json, report.Defense);
        json.WriteStartArray("gates");
        foreach (var gate in gates)
        {
            json.WriteStartObject();
            json.WriteString("gate", gate.Gate);
            Number(json, "found", gate.Found);
            Number(json, "bound", gate.Bound);
            json.WriteBoolean("met", gate.IsMet);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in report.Notes) json.WriteStringValue(note);
        json.WriteEndArray();
    }

    private static void WriteDefense(Utf8JsonWriter json, IReadOnlyList<SkillScore> scores)
    {
        if (scores.Count == 0) return;
        json.WriteStartArray("defense");
        foreach (var score in scores)
        {
            json.WriteStartObject();
            json.WriteString("skill", score.Skill);
            json.WriteNumber("n", score.N);
            json.WriteString("unit", score.Unit);
            Number(json, "perTrials", score.Trials);
            Number(json, "rmse", score.Own);
            Number(json, "rmseLastSeason", score.Last);
            Number(json, "rmseLeague", score.League);
            Number(json, "correlation", score.Correlation);
            Number(json, "coverage80", score.Coverage80);
            Number(json, "pitMean", score.PitMean);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // JSON has no NaN: a number that the rows do not give is null.
    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}
