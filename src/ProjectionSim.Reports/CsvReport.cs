using ProjectionSim.Baseball;

namespace ProjectionSim.Reports;

/// <summary>Writes a projection as tidy CSV: one row a distribution, an event or a comparison. Numbers are invariant.</summary>
public static class CsvReport
{
    /// <summary>
    /// Rows of kind "observed" and "talent" (a distribution each) and "event" (its probability as the mean). Where no draw counts a
    /// number is empty.
    /// </summary>
    public static void WriteDistributions(Projection projection, TextWriter writer) => WriteDistributions(new ProjectionStream(projection), writer);

    /// <summary>The same of a projection whose players are read one after the other.</summary>
    public static void WriteDistributions(ProjectionStream projection, TextWriter writer)
    {
        using var csv = new DistributionCsv(writer, projection.Provenance.Draws);
        foreach (var player in projection.Players)
            csv.Write(player);
    }

    /// <summary>One row a pair, kind and statistic.</summary>
    public static void WriteHeadToHead(Projection projection, TextWriter writer) =>
        WriteHeadToHead(projection.HeadToHead.OrderBy(h => h.Kind), writer);

    /// <summary>The same of comparisons in an order of their own.</summary>
    public static void WriteHeadToHead(IEnumerable<HeadToHead> comparisons, TextWriter writer)
    {
        using var csv = CsvText.Open(writer);
        foreach (var name in (string[])["a", "scenario_a", "b", "scenario_b", "kind", "stat", "n", "pr", "tie", "mcse", "mean", "p10", "p50", "p90"])
            csv.WriteField(name);
        csv.NextRecord();
        foreach (var pair in comparisons)
        {
            foreach (var text in (string[])[pair.A, pair.ScenarioA, pair.B, pair.ScenarioB])
                csv.WriteField(CsvText.Guard(text));
            csv.WriteField(pair.Kind == HeadToHeadKind.Observed ? "observed" : "talent");
            csv.WriteField(StatInfo.Of(pair.Stat).Name);
            csv.WriteField(pair.N);
            var d = pair.Difference;
            foreach (var number in (double[])[pair.Probability, pair.TieProbability, pair.MonteCarloError, d.Mean, d.Percentile(10), d.Percentile(50), d.Percentile(90)])
                CsvText.WriteNumber(csv, number);
            csv.NextRecord();
        }
    }
}
