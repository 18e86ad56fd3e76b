namespace ProjectionSim.Numerics;

/// <summary>
/// Independent standard normals from a sequence of words (Marsaglia and Bray, SIAM Review 1964: the polar method): square root and
/// logarithm only, the same on every machine. Takes as many words as it needs; the kernel's <see cref="NormalPair"/> always four.
/// </summary>
public static class PolarNormals
{
    /// <summary>Fills <paramref name="normals"/>.</summary>
    public static void Fill(ref Xoshiro128 words, Span<double> normals)
    {
        for (int i = 0; i < normals.Length; i += 2)
        {
            double u, v, square;
            do
            {
                u = (2 * Uniform(ref words)) - 1;
                v = (2 * Uniform(ref words)) - 1;
                square = (u * u) + (v * v);
            }
            while (square >= 1);
            double scale = Math.Sqrt(-2 * PortableMath.Log(square) / square);
            normals[i] = u * scale;
            if (i + 1 < normals.Length) normals[i + 1] = v * scale;
        }
    }

    /// <summary>A uniform number of 0..1, never 0 or 1: (word + ½) / 2³².</summary>
    public static double Uniform(ref Xoshiro128 words) => (words.Next() + .5) * (1.0 / 4294967296.0);
}
