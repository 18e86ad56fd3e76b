using ProjectionSim.Baseball;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>
/// The weak normal priors of a component's hyper-parameters: wide enough that any constant the data speak of is theirs,
/// narrow enough that the others stay near nothing.
/// </summary>
public sealed record NodePriors
{
    /// <summary>Centre and spread of the variance of true talent at entry (the spread is of its logarithm).</summary>
    public double PriorVariance { get; init; } = .05;

    /// <inheritdoc cref="PriorVariance"/>
    public double PriorVarianceSpread { get; init; } = 2;

    /// <summary>Centre and spread of the drift variance a year.</summary>
    public double DriftVariance { get; init; } = .005;

    /// <inheritdoc cref="DriftVariance"/>
    public double DriftVarianceSpread { get; init; } = 2;

    /// <summary>Spread of the drift variance's age slope.</summary>
    public double DriftAgeSlopeSpread { get; init; } = .2;

    /// <summary>Centre and spread of the noise of an MLB line.</summary>
    public double MlbNoise { get; init; } = .01;

    /// <inheritdoc cref="MlbNoise"/>
    public double MlbNoiseSpread { get; init; } = 2;

    /// <summary>Centre and spread of the noise of a minor-league line.</summary>
    public double MinorNoise { get; init; } = .05;

    /// <summary>
    /// Spread of its logarithm: wider ones let a level that tells nothing run off to a noise that no real line has, which the forecast
    /// does not feel but everything drawn from the prior does.
    /// </summary>
    public double MinorNoiseSpread { get; init; } = .7;

    /// <summary>Spread of a level's offset.</summary>
    public double LevelOffsetSpread { get; init; } = .5;

    /// <summary>Spread of the Pacific Coast League's offset.</summary>
    public double PacificCoastLeagueSpread { get; init; } = .2;

    /// <summary>Spread of the entry coefficients.</summary>
    public double EntrySpread { get; init; } = .3;

    /// <summary>Spread of the forecast offsets.</summary>
    public double ForecastSpread { get; init; } = .1;

    /// <summary>Spread of the expected change a year at each aging knot; 0 holds it at none.</summary>
    public double AgingSpread { get; init; } = .03;

    /// <summary>The means and spreads in the order of the optimiser's vector.</summary>
    internal (double[] Mean, double[] Spread) ToVectors()
    {
        var mean = new double[NodeParameter.Count];
        var spread = new double[NodeParameter.Count];
        (mean[NodeParameter.PriorVariance], spread[NodeParameter.PriorVariance]) = (Math.Log(PriorVariance), PriorVarianceSpread);
        (mean[NodeParameter.DriftVariance], spread[NodeParameter.DriftVariance]) = (Math.Log(DriftVariance), DriftVarianceSpread);
        spread[NodeParameter.DriftAgeSlope] = DriftAgeSlopeSpread;
        for (var l = 0; l < Levels.Count; l++)
        {
            var mlb = l == (int)Level.MLB;
            (mean[NodeParameter.Noise + l], spread[NodeParameter.Noise + l]) =
                mlb ? (Math.Log(MlbNoise), MlbNoiseSpread) : (Math.Log(MinorNoise), MinorNoiseSpread);
        }

        spread.AsSpan(NodeParameter.LevelOffset, Levels.Count - 1).Fill(LevelOffsetSpread);
        spread[NodeParameter.PacificCoastLeague] = PacificCoastLeagueSpread;
        spread.AsSpan(NodeParameter.Entry, NodeParameter.EntryCount).Fill(EntrySpread);
        spread.AsSpan(NodeParameter.Forecast, NodeParameter.ForecastCount).Fill(ForecastSpread);
        spread.AsSpan(NodeParameter.Aging, NodeParameter.AgingCount).Fill(AgingSpread);
        return (mean, spread);
    }
}
