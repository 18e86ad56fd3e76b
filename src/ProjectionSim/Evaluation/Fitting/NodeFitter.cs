namespace ProjectionSim.Evaluation.Fitting;

/// <summary>Maximum predictive likelihood of one component's hyper-parameters.</summary>
internal static class NodeFitter
{
    /// <summary>The posterior mode over a component's histories, started at <paramref name="start"/> or the prior's centre.</summary>
    public static PosteriorMode Fit(NodeSequences data, NodePriors priors, double convexity, CancellationToken cancellation, double[]? start = null)
    {
        var likelihood = new NodeLikelihood(data, convexity);
        var (mean, spread) = priors.ToVectors();
        return MaximumPosterior.Find(
            new PosteriorProblem
            {
                Names = NodeParameter.Names,
                LogLikelihood = (point, gradient) => likelihood.Evaluate(point, gradient),
                PriorMean = mean,
                PriorStandardDeviation = spread,
                Start = start,
            },
            cancellation);
    }
}
