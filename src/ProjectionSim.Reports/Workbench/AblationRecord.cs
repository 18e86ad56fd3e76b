using System.Globalization;
using System.Text.Json;
using ProjectionSim.Evaluation;
using ProjectionSim.Evaluation.Ablations;

namespace ProjectionSim.Reports.Workbench;

/// <summary>Reads an ablation back from the report.json that it wrote: the page of one needs no seasons of the past again.</summary>
public static class AblationRecord
{
    /// <summary>The report that was written.</summary>
    /// <param name="json">Its text.</param>
    /// <param name="source">What an error calls it.</param>
    /// <exception cref="InvalidDataException">It is no report of an ablation, or one of an older version that recorded less.</exception>
    public static WorkbenchReport Read(string json, string source)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.GetProperty("command").GetString() != "ablate") throw new InvalidDataException($"{source}: found a report of '{root.GetProperty("command").GetString()}', expected one of 'ablate'.");
            var facts = new AblationFacts
            {
                Seasons = [.. root.GetProperty("seasons").EnumerateArray().Select(s => int.Parse(s.GetString()!, CultureInfo.InvariantCulture))],
                MinPa = root.GetProperty("minPa").GetDouble(),
                Model = root.GetProperty("model").GetString()!,
                FittedThrough = root.GetProperty("fittedThrough").GetInt32(),
                InSample = root.GetProperty("inSample").GetBoolean(),
                Draws = root.GetProperty("draws").GetInt32(),
                Seed = root.GetProperty("seed").GetUInt64(),
            };
            return AblationPage.Of([.. root.GetProperty("parts").EnumerateArray().GroupBy(row => row.GetProperty("without").GetString()!, StringComparer.Ordinal).Select(Result)], facts);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"{source}: not the report of an ablation as this version writes it ({e.Message}). Repeat the run with 'projsim rerun'.", e);
        }
    }

    private static AblationResult Result(IGrouping<string, JsonElement> part)
    {
        var first = part.First();
        var known = part.ToDictionary(row => Enum.Parse<BacktestPool>(row.GetProperty("pool").GetString()!), row => row);
        return new AblationResult
        {
            Name = part.Key,
            Costs = [.. Enum.GetValues<BacktestPool>().Select(pool => known.TryGetValue(pool, out var row) ? Cost(pool, row) : new AblationCost(pool, double.NaN, null))],
            LogScore = Number(first, "logScorePerPa"),
            LogScoreChange = Number(first, "logScoreChange"),
            Coverage80 = Number(first, "coverage80"),
            PaRmse = Number(first, "paRmse"),
        };
    }

    private static AblationCost Cost(BacktestPool pool, JsonElement row) => new(
        pool,
        Number(row, "rmse"),
        new PairedDifference(Number(row, "cost"), Number(row, "low90"), Number(row, "high90"), Number(row, "probabilityBetter"), row.GetProperty("n").GetInt32()));

    /// <summary>A number that was not finite is null in the file.</summary>
    private static double Number(JsonElement row, string name) => row.GetProperty(name) is { ValueKind: not JsonValueKind.Null } number ? number.GetDouble() : double.NaN;
}
