using ProjectionSim.Baseball;
using ProjectionSim.Valuation;

namespace ProjectionSim.Talent;

/// <summary>The league that a forecast's rates are expressed in: log-odds, run values, and the majors' season noise.</summary>
internal sealed class ForecastLeague
{
    private const int N = Components.Count;

    /// <summary>A league by its log-odds.</summary>
    public ForecastLeague(int season, double[] logits, RunValues values, double[] noise)
    {
        Season = season;
        Logits = logits;
        Values = values;
        Noise = noise;
        LeagueWoba = Valuation.Woba.Of(OutcomeRates.FromLogOdds(logits), values);
    }

    /// <summary>The season.</summary>
    public int Season { get; }

    /// <summary>Seven log-odds.</summary>
    public double[] Logits { get; }

    /// <summary>Run values.</summary>
    public RunValues Values { get; }

    /// <summary>Seven variances of a season's talent around the player's.</summary>
    public double[] Noise { get; }

    /// <summary>wOBA of the league's rates.</summary>
    public double LeagueWoba { get; }

    /// <summary>Σ = P + diag(v).</summary>
    public double[] Predictive(double[] covariance)
    {
        double[] sum = (double[])covariance.Clone();
        for (int c = 0; c < N; c++) sum[c * N + c] += Noise[c];
        return sum;
    }

    /// <summary>Mean outcome rates at deviations with a predictive covariance.</summary>
    public OutcomeRates Rates(ReadOnlySpan<double> deviations, ReadOnlySpan<double> covariance)
    {
        Span<double> logOdds = stackalloc double[N];
        Span<double> variance = stackalloc double[N];
        for (int c = 0; c < N; c++)
        {
            logOdds[c] = Logits[c] + deviations[c];
            variance[c] = covariance[c * N + c];
        }

        return OutcomeRates.Mean(logOdds, variance);
    }

    /// <summary>Mean wOBA at deviations with a predictive covariance.</summary>
    public double Woba(ReadOnlySpan<double> deviations, ReadOnlySpan<double> covariance) => Valuation.Woba.Of(Rates(deviations, covariance), Values);

    /// <summary>The derivative of wOBA by the seven deviations.</summary>
    public double[] Gradient(ReadOnlySpan<double> deviations)
    {
        Span<double> logOdds = stackalloc double[N];
        for (int c = 0; c < N; c++) logOdds[c] = Logits[c] + deviations[c];
        return Valuation.Woba.Gradient(logOdds, Values);
    }
}
