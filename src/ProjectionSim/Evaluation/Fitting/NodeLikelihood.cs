namespace ProjectionSim.Evaluation.Fitting;

/// <summary>
/// The predictive log-likelihood of one component: every scored season's log density, binomial over normal log-odds, given all that
/// came before it in the scalar filter, with its gradient by a backward sweep (adjoint) through each player's steps.
/// </summary>
/// <param name="data">The histories.</param>
/// <param name="convexity">How much of the rise of a rate's mean from a line's own noise the filter takes off, 0..1.</param>
internal sealed class NodeLikelihood(NodeSequences data, double convexity)
{
    private const double LowestLogit = -9, HighestLogit = 3;

    private readonly double[] _parameters = new double[NodeParameter.Count];
    private readonly double[] _noise = new double[Baseball.Levels.Count];
    private Tape[] _tape = new Tape[64];

    /// <summary>The state before a step and what its two Newton passes saw.</summary>
    private struct Tape
    {
        public double M, P, Residual1, Residual2, Raw1, Raw2, Weight1, Weight2, Curve1, Curve2, Gain1, Gain2, Total1, Total2;
        public bool Free1, Free2;
    }

    /// <summary>
    /// The log-likelihood at <paramref name="parameters"/>; <paramref name="gradient"/> (same length, or empty to leave it
    /// out) is overwritten.
    /// </summary>
    public double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient)
    {
        parameters.CopyTo(_parameters);
        for (var l = 0; l < _noise.Length; l++)
            _noise[l] = Math.Exp(_parameters[NodeParameter.Noise + l]);
        gradient.Clear();
        double sum = 0;
        for (var player = 0; player < data.Players; player++)
        {
            var steps = data.Steps(player);
            if (_tape.Length < steps.Length + 1)
                _tape = new Tape[2 * (steps.Length + 1)];
            sum += Forward(data.Entry(player), steps);
            if (!gradient.IsEmpty)
                Backward(data.Entry(player), steps, gradient);
        }

        return sum;
    }

    private double Forward(ReadOnlySpan<double> entry, ReadOnlySpan<NodeStep> steps)
    {
        double m = 0, p = Math.Exp(_parameters[NodeParameter.PriorVariance]), sum = 0;
        for (var k = 0; k < entry.Length; k++)
            m += _parameters[NodeParameter.Entry + k] * entry[k];
        for (var i = 0; i < steps.Length; i++)
        {
            ref readonly var step = ref steps[i];
            ref var tape = ref _tape[i];
            tape.M = m;
            tape.P = p;
            switch (step.Kind)
            {
                case NodeStepKind.Drift:
                    m += Aging(step);
                    p += DriftVariance(step);
                    break;
                case NodeStepKind.Forecast:
                    sum += ForecastDensity(step, m, p).LogDensity;
                    break;
                default:
                    Observe(step, ref tape);
                    m += tape.Gain2 * (tape.Gain1 * tape.Residual1 + tape.Residual2);
                    p -= tape.Gain2 * p;
                    break;
            }
        }

        return sum;
    }

    private double Aging(in NodeStep step)
    {
        var low = _parameters[NodeParameter.Aging + step.Knot];
        return low + step.KnotShare * (_parameters[NodeParameter.Aging + step.Knot + 1] - low);
    }

    private double DriftVariance(in NodeStep step) =>
        Math.Exp(_parameters[NodeParameter.DriftVariance] + _parameters[NodeParameter.DriftAgeSlope] * step.Youth);

    private double ForecastMean(in NodeStep step, double m) => step.Offset + m
        + _parameters[NodeParameter.Forecast] * step.X0 + _parameters[NodeParameter.Forecast + 1] * step.X1
        + _parameters[NodeParameter.Forecast + 2] * step.X2 + _parameters[NodeParameter.Forecast + 3] * step.X3;

    /// <summary>Log density of a scored season, with slopes in the log-odds mean and in the predictive variance.</summary>
    private LogitNormalDensity.Value ForecastDensity(in NodeStep step, double m, double p) =>
        LogitNormalDensity.Evaluate(step.Successes, step.Trials, ForecastMean(step, m), p + _noise[^1]);

    private void Observe(in NodeStep step, ref Tape tape)
    {
        var offset = step.Offset + (step.Level < Baseball.Levels.Count - 1 ? _parameters[NodeParameter.LevelOffset + step.Level] : 0)
            + _parameters[NodeParameter.PacificCoastLeague] * step.PacificCoast;
        var noise = _noise[step.Level];
        Pass(step, offset + tape.M, tape.P, noise, out tape.Residual1, out tape.Raw1, out tape.Weight1, out tape.Curve1, out tape.Gain1, out tape.Total1, out tape.Free1);
        var x = tape.M + tape.Gain1 * tape.Residual1;
        Pass(step, offset + x, tape.P, noise, out tape.Residual2, out tape.Raw2, out tape.Weight2, out tape.Curve2, out tape.Gain2, out tape.Total2, out tape.Free2);
    }

    private void Pass(
        in NodeStep step, double logit, double p, double noise,
        out double residual, out double raw, out double weight, out double curve, out double gain, out double total, out bool free)
    {
        free = logit is > LowestLogit and < HighestLogit;
        var rate = Sigmoid(Math.Clamp(logit, LowestLogit, HighestLogit));
        weight = step.Trials * rate * (1 - rate);
        curve = 1 - 2 * rate;
        raw = (step.Successes - step.Trials * rate) / weight;
        residual = raw - convexity * noise * curve / 2;
        total = p + noise + 1 / weight;
        gain = p / total;
    }

    private void Backward(ReadOnlySpan<double> entry, ReadOnlySpan<NodeStep> steps, Span<double> gradient)
    {
        double m = 0, p = 0;
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            ref readonly var step = ref steps[i];
            ref var tape = ref _tape[i];
            switch (step.Kind)
            {
                case NodeStepKind.Drift:
                    BackDrift(step, m, p, gradient);
                    break;
                case NodeStepKind.Forecast:
                    BackForecast(step, ref tape, ref m, ref p, gradient);
                    break;
                default:
                    BackObserve(step, ref tape, ref m, ref p, gradient);
                    break;
            }
        }

        gradient[NodeParameter.PriorVariance] += p * Math.Exp(_parameters[NodeParameter.PriorVariance]);
        for (var k = 0; k < entry.Length; k++)
            gradient[NodeParameter.Entry + k] += m * entry[k];
    }

    private void BackDrift(in NodeStep step, double m, double p, Span<double> gradient)
    {
        gradient[NodeParameter.Aging + step.Knot] += m * (1 - step.KnotShare);
        gradient[NodeParameter.Aging + step.Knot + 1] += m * step.KnotShare;
        var q = p * DriftVariance(step);
        gradient[NodeParameter.DriftVariance] += q;
        gradient[NodeParameter.DriftAgeSlope] += q * step.Youth;
    }

    private void BackForecast(in NodeStep step, ref Tape tape, ref double m, ref double p, Span<double> gradient)
    {
        var (_, byEta, byVariance) = ForecastDensity(step, tape.M, tape.P);
        m += byEta;
        p += byVariance;
        gradient[NodeParameter.Noise + Baseball.Levels.Count - 1] += byVariance * _noise[^1];
        gradient[NodeParameter.Forecast] += byEta * step.X0;
        gradient[NodeParameter.Forecast + 1] += byEta * step.X1;
        gradient[NodeParameter.Forecast + 2] += byEta * step.X2;
        gradient[NodeParameter.Forecast + 3] += byEta * step.X3;
    }

    /// <summary>
    /// From the slopes in the updated mean and variance to those before the update:
    /// m' = m + K₂ z₂, P' = P (1 − K₂), z₂ = x₁ − m + r₂, x₁ = m + K₁ r₁, K = P / (P + V + 1/w).
    /// </summary>
    private void BackObserve(in NodeStep step, ref Tape tape, ref double m, ref double p, Span<double> gradient)
    {
        var z2 = tape.Gain1 * tape.Residual1 + tape.Residual2;
        var gain2 = m * z2 - p * tape.P;
        var byZ2 = m * tape.Gain2;
        var byM = m - byZ2;
        var byP = p * (1 - tape.Gain2);
        var total2 = -gain2 * tape.Gain2 / tape.Total2;
        byP += gain2 / tape.Total2 + total2;
        var logit2 = tape.Free2 ? byZ2 * Slope(step, tape.Raw2, tape.Curve2, tape.Weight2) - total2 * tape.Curve2 / tape.Weight2 : 0;

        var byX1 = byZ2 + logit2;
        byM += byX1;
        var gain1 = byX1 * tape.Residual1;
        var byR1 = byX1 * tape.Gain1;
        var total1 = -gain1 * tape.Gain1 / tape.Total1;
        byP += gain1 / tape.Total1 + total1;
        var logit1 = tape.Free1 ? byR1 * Slope(step, tape.Raw1, tape.Curve1, tape.Weight1) - total1 * tape.Curve1 / tape.Weight1 : 0;
        byM += logit1;

        gradient[NodeParameter.Noise + step.Level] +=
            (total1 + total2 - convexity * (byR1 * tape.Curve1 + byZ2 * tape.Curve2) / 2) * _noise[step.Level];
        if (step.Level < Baseball.Levels.Count - 1)
            gradient[NodeParameter.LevelOffset + step.Level] += logit1 + logit2;
        gradient[NodeParameter.PacificCoastLeague] += (logit1 + logit2) * step.PacificCoast;
        m = byM;
        p = byP;
    }

    /// <summary>The slope of a pass's residual in the log-odds: of (s − n p)/w, less that of the convexity V (1 − 2p)/2.</summary>
    private double Slope(in NodeStep step, double raw, double curve, double weight) =>
        convexity * _noise[step.Level] * weight / step.Trials - (1 + raw * curve);

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
