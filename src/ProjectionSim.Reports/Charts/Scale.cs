namespace ProjectionSim.Reports.Charts;

/// <summary>A straight scale: values of a statistic to pixels, clamped where asked for.</summary>
/// <param name="Low">Value at <paramref name="From"/>.</param>
/// <param name="High">Value at <paramref name="To"/>; above <paramref name="Low"/>.</param>
/// <param name="From">Pixel of the low end.</param>
/// <param name="To">Pixel of the high end.</param>
internal readonly record struct Scale(double Low, double High, double From, double To)
{
    /// <summary>A scale over a range; a range of nothing becomes a small one around it.</summary>
    public static Scale Of(double low, double high, double from, double to)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high))
            (low, high) = (0, 1);
        if (!(high > low))
        {
            var half = Math.Max(Math.Abs(low) * .05, 1e-3);
            (low, high) = (low - half, low + half);
        }

        return new Scale(low, high, from, to);
    }

    /// <summary>The value's pixel.</summary>
    public double At(double value) => From + ((value - Low) / (High - Low) * (To - From));

    /// <summary>The value's pixel, no further than the ends.</summary>
    public double Clamped(double value) => At(Math.Clamp(value, Low, High));

    /// <summary>Whether the value is on the scale.</summary>
    public bool Holds(double value) => value >= Low && value <= High;
}
