namespace ProjectionSim.Trades;

/// <summary>The answer to a trade's question.</summary>
public sealed record TradeResult
{
    /// <summary>What it depends on.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The club.</summary>
    public required string Club { get; init; }

    /// <summary>The first season, and the last one looked at.</summary>
    public required (int First, int Last) Seasons { get; init; }

    /// <summary>The futures, in the config's order; the first is to leave things as they are.</summary>
    public required IReadOnlyList<FutureResult> Futures { get; init; }

    /// <summary>The future with the highest expected surplus.</summary>
    public required int Preferred { get; init; }

    /// <summary>The future with the next highest.</summary>
    public required int Runner { get; init; }

    /// <summary>Surplus of the preferred future beyond the next one's, draw by draw.</summary>
    public required Spread Lead { get; init; }

    /// <summary>Expected value of knowing everything before choosing, in millions.</summary>
    public required double PerfectInformation { get; init; }

    /// <summary>Waiting for more plate appearances; null: not asked.</summary>
    public WaitingResult? Waiting { get; init; }

    /// <summary>What one would have to believe.</summary>
    public required IReadOnlyList<BreakEven> BreakEvens { get; init; }

    /// <summary>The config's questions.</summary>
    public required IReadOnlyList<EventProbability> Questions { get; init; }
}

/// <summary>One future's numbers; money in millions of dollars.</summary>
public sealed record FutureResult
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The room's wins above replacement this season.</summary>
    public required Spread FirstWins { get; init; }

    /// <summary>The same over the years of control.</summary>
    public required Spread Wins { get; init; }

    /// <summary>Surplus value: worth of the wins less pay beyond the least and what is given up, discounted.</summary>
    public required Spread Value { get; init; }

    /// <summary>Surplus beyond the first future's, draw by draw.</summary>
    public required Spread Gain { get; init; }

    /// <summary>Probability of being the best; ties are shared.</summary>
    public required double BestProbability { get; init; }

    /// <summary>Probability of more surplus than the first future has.</summary>
    public required double GainProbability { get; init; }

    /// <summary>Expected loss against the best future of each draw, from choosing this one.</summary>
    public required double Regret { get; init; }
}

/// <summary>A distribution in four numbers.</summary>
/// <param name="Mean">Mean.</param>
/// <param name="StandardDeviation">Standard deviation.</param>
/// <param name="MonteCarloError">Standard error of the mean.</param>
/// <param name="P10">10 % quantile.</param>
/// <param name="P50">Median.</param>
/// <param name="P90">90 % quantile.</param>
public sealed record Spread(double Mean, double StandardDeviation, double MonteCarloError, double P10, double P50, double P90)
{
    /// <summary>Of integers in a unit.</summary>
    public static Spread Of(ReadOnlySpan<int> values, double unit)
    {
        int[] sorted = values.ToArray();
        Array.Sort(sorted);
        Int128 sum = 0;
        UInt128 squares = 0;
        foreach (int value in sorted)
        {
            sum += value;
            squares += (UInt128)((Int128)value * value);
        }

        double n = sorted.Length;
        UInt128 magnitude = (UInt128)Int128.Abs(sum);
        double variance = n < 2 ? 0 : (double)(((UInt128)sorted.Length * squares) - (magnitude * magnitude)) / n / (n - 1);
        double sd = Math.Sqrt(variance) * unit;
        return new Spread((double)sum / n * unit, sd, sd / Math.Sqrt(n), At(0.1), At(0.5), At(0.9));

        double At(double share) => sorted[(int)Math.Min(share * sorted.Length, sorted.Length - 1)] * unit;
    }
}

/// <summary>The worth of waiting.</summary>
/// <param name="Player">The player's name.</param>
/// <param name="PlateAppearances">How many plate appearances more.</param>
/// <param name="Value">Expected value of what they would show, in millions.</param>
public sealed record WaitingResult(string Player, int PlateAppearances, double Value);
