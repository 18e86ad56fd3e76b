using ProjectionSim.Baseball;

namespace ProjectionSim.Evaluation.Sweep;

/// <summary>Which combinations of the axes' values a sweep runs.</summary>
public static class SweepDesign
{
    /// <summary>The most points of one sweep.</summary>
    public const int MostPoints = 100_000;

    /// <summary>Every combination; the last axis changes fastest.</summary>
    /// <exception cref="InvalidInputException">There are too many.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Grid(IReadOnlyList<SweepAxis> axes)
    {
        var count = axes.Aggregate(1L, (product, axis) => Math.Min(product * axis.Values.Count, long.MaxValue / 100_000));
        if (count > MostPoints) throw new InvalidInputException($"The grid has {count} points, at most {MostPoints} are run. Give fewer values, or --sample for a Latin hypercube.");
        IEnumerable<IReadOnlyList<string>> points = [[]];
        foreach (var axis in axes) points = points.SelectMany(point => axis.Values, (point, value) => (IReadOnlyList<string>)[.. point, value]);
        return [.. points];
    }

    /// <summary>The first values together, then the second, and so on.</summary>
    /// <exception cref="InvalidInputException">The axes differ in length.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Zip(IReadOnlyList<SweepAxis> axes)
    {
        if (axes.Any(axis => axis.Values.Count != axes[0].Values.Count))
            throw new InvalidInputException($"--zip takes axes of one length; these have {string.Join(", ", axes.Select(axis => $"{axis.Path} {axis.Values.Count}"))}.");
        return [.. Enumerable.Range(0, axes[0].Values.Count).Select(i => (IReadOnlyList<string>)[.. axes.Select(axis => axis.Values[i])])];
    }

    /// <summary>
    /// A Latin hypercube: each axis is cut into as many strata as there are points and every stratum is used once. Random words are
    /// addressed by seed, axis and point, so another axis changes none of these.
    /// </summary>
    /// <param name="axes">Ranges are sampled evenly inside a stratum; listed values as evenly as they come.</param>
    /// <param name="points">How many, 2 or more.</param>
    /// <param name="seed">The seed.</param>
    public static IReadOnlyList<IReadOnlyList<string>> LatinHypercube(IReadOnlyList<SweepAxis> axes, int points, ulong seed)
    {
        if (points is < 2 or > MostPoints) throw new InvalidInputException($"--sample {points}: expected 2 to {MostPoints} points.");
        var columns = axes.Select((axis, a) => Column(axis, (uint)a, points, seed)).ToArray();
        return [.. Enumerable.Range(0, points).Select(i => (IReadOnlyList<string>)[.. columns.Select(column => column[i])])];
    }

    private static string[] Column(SweepAxis axis, uint number, int points, ulong seed)
    {
        var words = Enumerable.Range(0, points).Select(i =>
        {
            var at = EvaluationStream.At(seed, EvaluationPurpose.Hypercube, number, (uint)i);
            return (Key: EvaluationStream.Uniform(ref at), Inside: EvaluationStream.Uniform(ref at));
        }).ToArray();
        var order = Enumerable.Range(0, points).OrderBy(i => words[i].Key).ToArray();
        var column = new string[points];
        for (var stratum = 0; stratum < points; stratum++)
        {
            var share = (stratum + words[order[stratum]].Inside) / points;
            column[order[stratum]] = axis.Range is { } range
                ? SweepAxis.Text(range.Low + ((range.High - range.Low) * share))
                : axis.Values[Math.Min((int)(share * axis.Values.Count), axis.Values.Count - 1)];
        }

        return column;
    }
}
