namespace ProjectionSim.Numerics;

/// <summary>A function that is linear between knots and constant outside them.</summary>
public sealed class PiecewiseLinear
{
    private readonly double[] knots, values;

    /// <summary>The function through (knot, value) pairs.</summary>
    public PiecewiseLinear(IReadOnlyDictionary<int, double> points)
    {
        knots = points.Keys.Order().Select(knot => (double)knot).ToArray();
        values = points.OrderBy(point => point.Key).Select(point => point.Value).ToArray();
        if (knots.Length == 0) throw new ArgumentException("A piecewise linear function needs at least one knot.", nameof(points));
    }

    /// <summary>The value at x.</summary>
    public double At(double x)
    {
        if (x <= knots[0]) return values[0];
        for (int i = 1; i < knots.Length; i++)
        {
            if (x <= knots[i]) return values[i - 1] + (values[i] - values[i - 1]) * ((x - knots[i - 1]) / (knots[i] - knots[i - 1]));
        }

        return values[^1];
    }
}
