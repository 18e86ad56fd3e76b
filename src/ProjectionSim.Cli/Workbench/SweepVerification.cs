using System.Globalization;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Data.Golden;
using ProjectionSim.Evaluation.Golden;
using ProjectionSim.Evaluation.Sweep;

namespace ProjectionSim.Cli.Workbench;

/// <summary>A recorded sweep run again, its points by the code of <c>projsim sweep</c>, or recorded.</summary>
internal static class SweepVerification
{
    /// <summary>Whether every point of the record is the grid's and agrees to the last bit; says the first difference else.</summary>
    public static bool Verify(string file, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var golden = GoldenFile.LoadSweep(file);
        var recorded = golden.Points.GetEnumerator();
        var draws = 0L;
        foreach (var (values, projection) in Run(file, golden.Config, golden.Set, golden.Vary, options, cancellation))
        {
            var difference = !recorded.MoveNext() || !recorded.Current.Values.SequenceEqual(values, StringComparer.Ordinal)
                ? "not the point on record; the grid changed."
                : GoldenComparison.FirstDifference(recorded.Current, projection);
            draws = projection.Provenance.Draws;
            if (difference is null) continue;
            terminal.Error.WriteLine($"{file}: at {string.Join(", ", values)}: {difference}");
            return false;
        }

        if (recorded.MoveNext())
        {
            terminal.Error.WriteLine($"{file}: at {string.Join(", ", recorded.Current.Values)}: on record and not in the grid.");
            return false;
        }

        if (!options.Quiet)
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: the same bits, a sweep of {golden.Points.Count} points of {draws} draws"));
        return true;
    }

    /// <summary>Writes the record anew.</summary>
    public static void Record(string file, GoldenRequest request, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var points = Run(file, request.Config, request.Set, request.Vary!, options, cancellation).Select(point => GoldenComparison.RecordPoint(point.Values, point.Projection));
        GoldenFile.Save(file, new GoldenSweep { Config = request.Config, Set = request.Set, Vary = request.Vary!, Points = [.. points] });
        if (!options.Quiet)
            terminal.Out.WriteLine($"{file}: recorded");
    }

    private static IEnumerable<(IReadOnlyList<string> Values, Projection Projection)> Run(
        string file, string config, IReadOnlyList<string> set, IReadOnlyList<string> vary, CommonOptions options, CancellationToken cancellation)
    {
        var template = InputTemplate.Read(GoldenFile.ConfigPath(file, config));
        var plain = template.Load(set);
        SweepAxis[] axes = [.. vary.Select(SweepAxis.Parse)];
        foreach (var values in SweepDesign.Grid(axes))
            yield return (values, Projector.Project(template.Load(SweepOverrides.Of(set, axes, values, plain)), options.Threads, null, cancellation, SimdVariable.Read()));
    }
}
