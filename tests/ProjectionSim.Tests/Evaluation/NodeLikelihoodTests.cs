using ProjectionSim.Baseball;
using ProjectionSim.Evaluation.Fitting;

namespace ProjectionSim.Tests.Evaluation;

public sealed class NodeLikelihoodTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Gradient_of_the_filter_agrees_with_finite_differences(double convexity)
    {
        var likelihood = new NodeLikelihood(SyntheticNode.Make(players: 40, seed: 3), convexity);
        var at = SyntheticNode.Truth;
        var gradient = new double[NodeParameter.Count];
        likelihood.Evaluate(at, gradient);

        for (var k = 0; k < at.Length; k++)
        {
            var up = (double[])at.Clone();
            var down = (double[])at.Clone();
            up[k] += 1e-5;
            down[k] -= 1e-5;
            var numeric = (likelihood.Evaluate(up, []) - likelihood.Evaluate(down, [])) / 2e-5;
            Assert.True(
                Math.Abs(numeric - gradient[k]) <= 1e-4 * (1 + Math.Abs(numeric)),
                $"{NodeParameter.Names[k]}: analytic {gradient[k]}, numeric {numeric}");
        }
    }

    [Fact]
    public void Fit_recovers_the_hyper_parameters_that_made_the_data()
    {
        var sequences = SyntheticNode.Make(players: 400, seed: 11);
        var fit = NodeFitter.Fit(sequences, new NodePriors(), 1, CancellationToken.None);
        var truth = SyntheticNode.Truth;

        for (var k = 0; k < truth.Length; k++)
        {
            // 36 parameters at five standard errors: a false alarm in 50,000 runs if the errors are right.
            Assert.True(
                Math.Abs(fit.Estimate[k] - truth[k]) <= 5 * fit.StandardError[k] + 1e-9,
                $"{NodeParameter.Names[k]}: {fit.Estimate[k]:f4} ± {fit.StandardError[k]:f4}, truth {truth[k]:f4}");
        }

        foreach (var k in new[] { NodeParameter.PriorVariance, NodeParameter.DriftVariance, NodeParameter.Noise + (int)Level.MLB })
            Assert.InRange(fit.StandardError[k], 0, .35);
        Assert.True(fit.LogLikelihood > new NodeLikelihood(sequences, 1).Evaluate(truth, []) - 1);
    }

    [Fact]
    public void A_constant_that_no_line_speaks_of_keeps_its_prior_and_says_so()
    {
        var sequences = SyntheticNode.Make(players: 60, seed: 5, minorLeagues: false);
        var priors = new NodePriors();
        var fit = NodeFitter.Fit(sequences, priors, 1, CancellationToken.None);

        var index = NodeParameter.Noise + (int)Level.AA;
        Assert.Equal(Math.Log(priors.MinorNoise), fit.Estimate[index], 6);
        Assert.Equal(priors.MinorNoiseSpread, fit.StandardError[index], 3);
        Assert.Contains("levels.AA.noise", fit.NotIdentified);
        Assert.DoesNotContain("prior.intercept", fit.NotIdentified);
    }

    [Fact]
    public void The_same_data_gives_the_same_estimates_bit_for_bit()
    {
        var first = NodeFitter.Fit(SyntheticNode.Make(players: 80, seed: 9), new NodePriors(), 1, CancellationToken.None);
        var second = NodeFitter.Fit(SyntheticNode.Make(players: 80, seed: 9), new NodePriors(), 1, CancellationToken.None);

        Assert.Equal(first.Estimate, second.Estimate);
        Assert.Equal(first.StandardError, second.StandardError);
    }

    [Fact]
    public void A_cancelled_fit_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => NodeFitter.Fit(SyntheticNode.Make(players: 5, seed: 1), new NodePriors(), 1, source.Token));
    }
}
