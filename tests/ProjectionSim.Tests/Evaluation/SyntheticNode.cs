using ProjectionSim.Baseball;
using ProjectionSim.Evaluation.Fitting;

namespace ProjectionSim.Tests.Evaluation;

/// <summary>Careers drawn from the state-space model itself, with known hyper-parameters.</summary>
internal static class SyntheticNode
{
    private const double League = -1.2;

    /// <summary>The hyper-parameters that make the data.</summary>
    public static double[] Truth { get; } = MakeTruth();

    /// <summary>Careers of eight to fourteen seasons: minors first, then the majors.</summary>
    public static NodeSequences Make(int players, int seed, bool minorLeagues = true)
    {
        var random = new Random(seed);
        var data = new NodeSequences();
        for (var i = 0; i < players; i++)
            AddPlayer(data, random, minorLeagues);
        return data;
    }

    private static double[] MakeTruth()
    {
        var truth = new double[NodeParameter.Count];
        truth[NodeParameter.PriorVariance] = Math.Log(.08);
        truth[NodeParameter.DriftVariance] = Math.Log(.01);
        truth[NodeParameter.DriftAgeSlope] = .1;
        for (var l = 0; l < Levels.Count; l++)
            truth[NodeParameter.Noise + l] = Math.Log(.02 + .015 * l);
        truth[NodeParameter.Noise + (int)Level.MLB] = Math.Log(.012);
        for (var l = 0; l < Levels.Count - 1; l++)
            truth[NodeParameter.LevelOffset + l] = .1 - .08 * l;
        truth[NodeParameter.PacificCoastLeague] = .15;
        for (var k = 0; k < NodeParameter.EntryCount; k++)
            truth[NodeParameter.Entry + k] = .1 * Math.Cos(k);
        truth[NodeParameter.Forecast] = .05;
        truth[NodeParameter.Forecast + 1] = -.04;
        truth[NodeParameter.Forecast + 3] = -.03;
        truth[NodeParameter.Aging] = .02;
        truth[NodeParameter.Aging + 3] = -.02;
        return truth;
    }

    private static void AddPlayer(NodeSequences data, Random random, bool minorLeagues)
    {
        var minors = minorLeagues ? random.Next(1, 6) : 0;
        var majors = random.Next(4, 10);
        var age = 19 + 8 * random.NextDouble();
        double[] entry = [1, minors > 0 ? (age - 21) / 3 : 0, minors > 0 ? 0 : 1, minors > 0 ? 0 : (age - 26) / 5, .. Enumerable.Range(0, 8).Select(_ => random.NextDouble())];
        data.BeginPlayer(entry);
        var talent = Math.Sqrt(Math.Exp(Truth[NodeParameter.PriorVariance])) * Normal(random);
        for (var k = 0; k < entry.Length; k++)
            talent += Truth[NodeParameter.Entry + k] * entry[k];
        for (var y = 0; y < minors + majors; y++, age++)
        {
            if (y > 0)
                talent += Drift(data, random, age - .5);
            if (y < minors)
                Line(data, random, talent, (Level)random.Next(0, 5), random.Next(0, 3) / 2.0, random.Next(50, 500), null);
            else
                Line(data, random, talent, Level.MLB, 0, random.Next(60, 600), [random.NextDouble() - .5, y == minors ? 1 : 0, entry[4], (age - 28) / 5]);
        }
    }

    private static double Drift(NodeSequences data, Random random, double age)
    {
        data.AddDrift(age);
        var youth = Math.Clamp((27 - age) / 5, -2, 2);
        var variance = Math.Exp(Truth[NodeParameter.DriftVariance] + Truth[NodeParameter.DriftAgeSlope] * youth);
        return MathNet.Numerics.Interpolate.Linear(NodeParameter.AgingKnots, Truth.AsSpan(NodeParameter.Aging, 5).ToArray()).Interpolate(Math.Clamp(age, 20, 37))
            + Math.Sqrt(variance) * Normal(random);
    }

    private static void Line(NodeSequences data, Random random, double talent, Level level, double pacific, int trials, double[]? covariates)
    {
        var noise = Math.Sqrt(Math.Exp(Truth[NodeParameter.Noise + (int)level])) * Normal(random);
        var logit = League + talent + noise;
        if (level != Level.MLB)
            logit += Truth[NodeParameter.LevelOffset + (int)level] + Truth[NodeParameter.PacificCoastLeague] * pacific;
        if (covariates is not null)
        {
            // What the forecast offsets describe is known before the season and not carried by the filter, so the line
            // itself is seen net of it.
            for (var k = 0; k < covariates.Length; k++)
                logit += Truth[NodeParameter.Forecast + k] * covariates[k];
        }

        var rate = 1 / (1 + Math.Exp(-logit));
        var successes = Enumerable.Range(0, trials).Count(_ => random.NextDouble() < rate);
        var offset = League;
        if (covariates is not null)
        {
            data.AddForecast(successes, trials, League, covariates);
            for (var k = 0; k < covariates.Length; k++)
                offset += Truth[NodeParameter.Forecast + k] * covariates[k];
        }

        data.AddLine(level, successes, trials, offset, pacific);
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
