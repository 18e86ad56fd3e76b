namespace ProjectionSim.Numerics;

/// <summary>
/// A binomial draw by its definition, a uniform number for each trial: exact to 2⁻³² in the probability, as slow as it is plain. The
/// kernel's plate appearances are drawn by bytes instead.
/// </summary>
public static class BinomialCount
{
    /// <summary>Successes in so many trials of probability <paramref name="p"/>.</summary>
    public static int Draw(ref Xoshiro128 words, int trials, double p)
    {
        int successes = 0;
        for (int i = 0; i < trials; i++)
        {
            if (PolarNormals.Uniform(ref words) < p) successes++;
        }

        return successes;
    }
}
