using System.Globalization;
using CsvHelper;
using ProjectionSim.Baseball;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Explain;

/// <summary>The steps of an explanation as CSV: one row a step, log-odds relative to the league.</summary>
public static class ExplainCsv
{
    /// <summary>Writes header and steps.</summary>
    public static void Write(Explanation explanation, TextWriter writer)
    {
        using var csv = CsvText.Open(writer);
        string[] header =
        [
            "player", "step", "season", "level", "league", "team", "pa", "weight", "raw_woba", "neutral_woba", "worth_woba",
            .. Components.All.Select(c => $"worth_{c.ShortName()}"), "woba", "change",
            .. Components.All.Select(c => $"mean_{c.ShortName()}"), .. Components.All.Select(c => $"sd_{c.ShortName()}"),
        ];
        foreach (var name in header)
            csv.WriteField(name);
        csv.NextRecord();
        foreach (var step in explanation.Steps())
            WriteStep(csv, explanation, step);
    }

    private static void WriteStep(CsvWriter csv, Explanation explanation, WaterfallStep step)
    {
        var line = step.Line;
        csv.WriteField(CsvText.Guard(explanation.Player.Id));
        csv.WriteField(step.Kind.ToString());
        csv.WriteField(step.Season.ToString(CultureInfo.InvariantCulture));
        csv.WriteField(line?.Level.Name() ?? "");
        csv.WriteField(CsvText.Guard(PlainText.Clean(line?.League ?? "")));
        csv.WriteField(CsvText.Guard(PlainText.Clean(line?.Team ?? "")));
        foreach (var number in (double?[])[line?.PlateAppearances, line?.Weight, line?.RawWoba, line?.NeutralWoba, line?.WobaEquivalentPa])
            CsvText.WriteNumber(csv, number ?? double.NaN);
        for (var c = 0; c < Components.Count; c++)
            CsvText.WriteNumber(csv, line?.MlbEquivalentPa[c] ?? double.NaN);
        CsvText.WriteNumber(csv, step.Woba);
        CsvText.WriteNumber(csv, step.Change ?? double.NaN);
        foreach (var mean in step.Mean)
            CsvText.WriteNumber(csv, mean);
        for (var c = 0; c < Components.Count; c++)
            CsvText.WriteNumber(csv, step.StandardDeviation?[c] ?? double.NaN);
        csv.NextRecord();
    }
}
