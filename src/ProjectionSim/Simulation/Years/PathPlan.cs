using ProjectionSim.PlayingTime;

namespace ProjectionSim.Simulation.Years;

/// <summary>
/// How a player's seasons go on after the first: talent walks from what the first season's draw has, playing time follows from the
/// path. Matrices are 7×7, row-major; log-odds relative to the plan's centre.
/// </summary>
/// <remarks>
/// With a season's talent d ~ N(0, Σ), Σ = P + V, what outlasts it is P Σ⁻¹ d + chol(P − P Σ⁻¹ P) z. Every later year adds expected
/// aging, the player's own aging (one draw a path), drift, and for that season alone the noise V.
/// </remarks>
public sealed record PathPlan
{
    /// <summary>P Σ⁻¹: what a season's deviation says of lasting talent.</summary>
    public required double[] Persistence { get; init; }

    /// <summary>Lower factor of P − P Σ⁻¹ P: what it leaves open.</summary>
    public required double[] PersistenceFactor { get; init; }

    /// <summary>Lower factor of the covariance of the player's own aging a year.</summary>
    public required double[] OwnAgingFactor { get; init; }

    /// <summary>Standard deviations of the noise of one season's talent.</summary>
    public required double[] SeasonNoise { get; init; }

    /// <summary>The derivative of wOBA by the seven log-odds.</summary>
    public required double[] Gradient { get; init; }

    /// <summary>wOBA at the centre, in the league before its shocks.</summary>
    public required double CenterWoba { get; init; }

    /// <summary>The league's wOBA before its shocks.</summary>
    public required double LeagueWoba { get; init; }

    /// <summary>Variance of wOBA in one plate appearance.</summary>
    public required double WobaVariance { get; init; }

    /// <summary>Variance of lasting talent's wOBA before the first season: what the club does not know of it.</summary>
    public required double LastingWobaVariance { get; init; }

    /// <summary>Variance of the season noise's wOBA.</summary>
    public required double NoiseWobaVariance { get; init; }

    /// <summary>The years after the first.</summary>
    public required IReadOnlyList<PathStep> Steps { get; init; }

    /// <summary>Playing time along the path.</summary>
    public required PathPlayingTime PlayingTime { get; init; }

    /// <summary>His last seasons, for breakout and collapse; null without seasons in the majors.</summary>
    public PathBaseline? Baseline { get; init; }
}

/// <summary>One later year.</summary>
public sealed record PathStep
{
    /// <summary>Expected change of the seven log-odds from the year before.</summary>
    public required double[] Aging { get; init; }

    /// <summary>Lower factor of the drift's covariance.</summary>
    public required double[] DriftFactor { get; init; }

    /// <summary>Expected change of wOBA.</summary>
    public required double AgingWoba { get; init; }

    /// <summary>Variance that drift and own aging add to wOBA.</summary>
    public required double DriftWobaVariance { get; init; }

    /// <summary>The rates around the outcomes, aged.</summary>
    public required SmallRates SmallRates { get; init; }

    /// <summary>The glove as it is believed of this year; the path's own glove keeps its place in that belief. Null where no value is drawn.</summary>
    public ValuePlan? Value { get; init; }
}

/// <summary>Playing time along a path: the statistical law, fed with the path's own past.</summary>
public sealed record PathPlayingTime
{
    /// <summary>The law.</summary>
    public required PlayingTimeForecaster Law { get; init; }

    /// <summary>Its quantiles.</summary>
    public required PlateAppearanceQuantiles Quantiles { get; init; }

    /// <summary>What was known of the player before the first season.</summary>
    public required PlayingTimeEvidence Evidence { get; init; }

    /// <summary>Expected games at a season's plate appearances.</summary>
    public required GamesCurve Games { get; init; }

    /// <summary>The most games a season has.</summary>
    public required int MostGames { get; init; }

    /// <summary>Correlation of a season's plate appearances and the wOBA that they are played with, given what the club expected.</summary>
    public required double Correlation { get; init; }
}

/// <summary>A player's last seasons before the projection, weighted.</summary>
/// <param name="Pa">Plate appearances a season.</param>
/// <param name="RunsRatio">Runs per plate appearance over the league's, park included; NaN where too few plate appearances tell.</param>
public sealed record PathBaseline(double Pa, double RunsRatio);
