using ProjectionSim.Numerics;

namespace ProjectionSim.Reports.Charts;

/// <summary>
/// The density of a histogram, lightly smoothed for the eye: a normal kernel of 0.9 sd n^-1/5 (Silverman's rule), at least half a bin.
/// With 100,000 draws that is a tenth of a standard deviation, less than anybody can read off a figure.
/// </summary>
internal static class DensityCurve
{
    private const double Reach = 4;

    /// <summary>Density at equally spaced values from low to high; all zero for no draws.</summary>
    public static double[] Of(StatDistribution distribution, double low, double high, int points)
    {
        var density = new double[points];
        if (distribution.N == 0 || distribution.Bins.Length == 0)
            return density;
        var width = distribution.BinWidth;
        var bandwidth = Math.Max(.9 * distribution.StandardDeviation * Math.Pow(distribution.N, -.2), width * .75);
        var step = (high - low) / (points - 1);
        bandwidth = Math.Max(bandwidth, step * .75);
        var norm = 1 / (distribution.N * bandwidth * Math.Sqrt(2 * Math.PI));

        // A count lies on its value, a rate anywhere in its bin.
        var offset = width >= 1 ? 0 : width / 2;
        for (var bin = 0; bin < distribution.Bins.Length; bin++)
        {
            if (distribution.Bins[bin] == 0)
                continue;
            var centre = distribution.BinStart + (bin * width) + offset;
            var first = Math.Max(0, (int)Math.Ceiling((centre - (Reach * bandwidth) - low) / step));
            var last = Math.Min(points - 1, (int)Math.Floor((centre + (Reach * bandwidth) - low) / step));
            for (var i = first; i <= last; i++)
            {
                var z = (low + (i * step) - centre) / bandwidth;
                density[i] += distribution.Bins[bin] * norm * PortableMath.Exp(-.5 * z * z);
            }
        }

        return density;
    }
}
