using ProjectionSim.Baseball;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>The hyper-parameters of every component: prior, drift, levels, noise, forecast offsets.</summary>
internal static class TalentBlock
{
    private const string Method =
        "Maximum predictive likelihood: log density of every scored MLB season, binomial over normal log-odds, one step ahead of a scalar filter, with weak normal priors (on the logarithm of a variance, whose standard error is that of its logarithm).";

    /// <summary>One component refitted: its numbers and the record of the fit.</summary>
    public static (ComponentModel Model, FitBlockRecord Record) Fit(
        CareerSequences careers, Component component, ComponentModel start, FitOptions options, CancellationToken cancellation)
    {
        var data = careers.For(component);
        var priors = options.AgingComponents.Contains(component)
            ? options.Priors
            : options.Priors with { AgingSpread = 0, DriftAgeSlopeSpread = 0 };
        var mode = NodeFitter.Fit(data, priors, options.NoiseConvexity, cancellation);
        return (Apply(start, mode.Estimate), new FitBlockRecord
        {
            Block = $"{FitBlock.Talent.Name()}.{component.ShortName()}",
            Method = Method,
            Sample = data.Scored,
            LogLikelihood = mode.LogLikelihood,
            BaseLogLikelihood = new NodeLikelihood(data, options.NoiseConvexity).Evaluate(priors.ToVectors().Mean, []),
            Parameters = Enumerable.Range(0, NodeParameter.Count).Where(k => mode.StandardError[k] > 0).ToDictionary(
                k => NodeParameter.Names[k],
                k => new FittedParameter(NodeParameter.IsLogVariance(k) ? Math.Exp(mode.Estimate[k]) : mode.Estimate[k], mode.StandardError[k])),
            Notes = mode.Notes,
        });
    }

    /// <summary>The optimiser's vector of a component's numbers.</summary>
    public static double[] Vector(ComponentModel model)
    {
        var vector = new double[NodeParameter.Count];
        vector[NodeParameter.PriorVariance] = Math.Log(model.Prior.Variance);
        vector[NodeParameter.DriftVariance] = Math.Log(model.Drift.VariancePerYear);
        vector[NodeParameter.DriftAgeSlope] = model.Drift.AgeSlope;
        foreach (var level in Levels.All)
        {
            vector[NodeParameter.Noise + (int)level] = Math.Log(level == Level.MLB ? model.MlbNoise : model.Levels[level].Noise);
            if (level != Level.MLB)
                vector[NodeParameter.LevelOffset + (int)level] = model.Levels[level].Offset;
        }

        vector[NodeParameter.PacificCoastLeague] = model.PacificCoastLeague;
        EntryCovariates.Coefficients(model.Prior).CopyTo(vector, NodeParameter.Entry);
        vector[NodeParameter.Forecast] = model.Forecast.LogPlateAppearances;
        vector[NodeParameter.Forecast + 1] = model.Forecast.NoMlb;
        vector[NodeParameter.Forecast + 2] = model.Forecast.Catcher;
        vector[NodeParameter.Forecast + 3] = model.Forecast.Age;
        for (var k = 0; k < NodeParameter.AgingCount; k++)
            vector[NodeParameter.Aging + k] = model.Drift.AgingPerYear.GetValueOrDefault((int)NodeParameter.AgingKnots[k]);
        return vector;
    }

    private static ComponentModel Apply(ComponentModel model, double[] v) => model with
    {
        Source = "The records talent, parks, leagueShock and recalibration of the fit say how each number was estimated and on what.",
        Prior = PriorOf(v),
        Drift = model.Drift with
        {
            VariancePerYear = Variance(v[NodeParameter.DriftVariance]),
            AgeSlope = FitNumbers.Round(v[NodeParameter.DriftAgeSlope]),
            AgingPerYear = Enumerable.Range(0, NodeParameter.AgingCount)
                .ToDictionary(k => (int)NodeParameter.AgingKnots[k], k => FitNumbers.Round(v[NodeParameter.Aging + k])),
        },
        MlbNoise = Variance(v[NodeParameter.Noise + (int)Level.MLB]),
        Levels = Levels.All.Where(l => l != Level.MLB).ToDictionary(l => l, l => new LevelModel
        {
            Offset = FitNumbers.Round(v[NodeParameter.LevelOffset + (int)l]),
            Noise = Variance(v[NodeParameter.Noise + (int)l]),
        }),
        PacificCoastLeague = FitNumbers.Round(v[NodeParameter.PacificCoastLeague]),
        Forecast = new ForecastOffsets
        {
            LogPlateAppearances = FitNumbers.Round(v[NodeParameter.Forecast]),
            NoMlb = FitNumbers.Round(v[NodeParameter.Forecast + 1]),
            Catcher = FitNumbers.Round(v[NodeParameter.Forecast + 2]),
            Age = FitNumbers.Round(v[NodeParameter.Forecast + 3]),
        },
    };

    private static EntryPrior PriorOf(double[] v)
    {
        double At(int k) => FitNumbers.Round(v[NodeParameter.Entry + k]);
        return new EntryPrior
        {
            Variance = Variance(v[NodeParameter.PriorVariance]),
            Intercept = At(0),
            MinorsEntryAge = At(1),
            MlbEntry = At(2),
            MlbEntryAge = At(3),
            Catcher = At(4),
            MiddleInfield = At(5),
            CenterField = At(6),
            Corner = At(7),
            BatsLeft = At(8),
            BatsSwitch = At(9),
            Height = At(10),
            Weight = At(11),
        };
    }

    private static double Variance(double log) => FitNumbers.RoundVariance(Math.Exp(log));
}
