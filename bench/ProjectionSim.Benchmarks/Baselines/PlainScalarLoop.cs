namespace ProjectionSim.Benchmarks.Baselines;

/// <summary>
/// The plain way to play plate appearances, the baseline "scalar loop": one <see cref="Random.NextDouble"/> a plate
/// appearance and a linear search over the cumulative outcome probabilities. Unseeded, because .NET's seeded generator
/// is an older and slower one: the baseline is the best that a plain loop gets.
/// </summary>
internal sealed class PlainScalarLoop
{
    private readonly Random random = new();

    /// <summary>Plays a season.</summary>
    /// <param name="cumulative">Cumulative probabilities of the eight outcomes; the last is 1.</param>
    /// <param name="plateAppearances">How many plate appearances.</param>
    /// <param name="counts">Eight counts, added to.</param>
    public void Play(ReadOnlySpan<double> cumulative, int plateAppearances, Span<int> counts)
    {
        for (var i = 0; i < plateAppearances; i++)
        {
            var u = random.NextDouble();
            var outcome = 0;
            while (outcome < cumulative.Length - 1 && u >= cumulative[outcome])
                outcome++;
            counts[outcome]++;
        }
    }
}
