using ProjectionSim.Baseball;

namespace ProjectionSim.Talent;

/// <summary>The linear recalibration of seven forecast deviations, compiled from a model: matrix, call-up interaction, square, features.</summary>
public sealed class Recalibrator
{
    private const int N = Components.Count;
    private readonly double[] intercept = new double[N], callUpIntercept = new double[N], ownSquared = new double[N];
    private readonly double[][] on = new double[N][], callUpOn = new double[N][], features = new double[N][];

    /// <summary>Takes each component's recalibration.</summary>
    /// <param name="stages">The first or the second stage of every component.</param>
    /// <exception cref="InvalidInputException">A coefficient names a feature that does not exist.</exception>
    public Recalibrator(ComponentSet<Recalibration> stages)
    {
        foreach (var component in Components.All)
        {
            int c = (int)component;
            var stage = stages[component];
            intercept[c] = stage.Intercept;
            callUpIntercept[c] = stage.CallUpIntercept;
            ownSquared[c] = stage.OwnSquared;
            on[c] = stage.On.ToArray();
            callUpOn[c] = stage.CallUpOn.ToArray();
            features[c] = new double[ForecastFeatures.Names.Count];
            foreach (var (name, coefficient) in stage.Features) features[c][ForecastFeatures.IndexOf(name)] = coefficient;
        }
    }

    /// <summary>The recalibrated deviations.</summary>
    /// <param name="raw">Seven deviations before.</param>
    /// <param name="isCallUp">Whether the call-up interaction applies.</param>
    /// <param name="featureValues">Features in the order of <see cref="ForecastFeatures.Names"/>; empty for none.</param>
    public double[] Apply(ReadOnlySpan<double> raw, bool isCallUp, ReadOnlySpan<double> featureValues)
    {
        double[] result = new double[N];
        for (int c = 0; c < N; c++)
        {
            double sum = intercept[c];
            for (int k = 0; k < N; k++) sum += on[c][k] * raw[k];
            if (isCallUp)
            {
                double extra = callUpIntercept[c];
                for (int k = 0; k < N; k++) extra += callUpOn[c][k] * raw[k];
                sum += extra;
            }

            sum += ownSquared[c] * raw[c] * raw[c];
            for (int k = 0; k < featureValues.Length; k++) sum += features[c][k] * featureValues[k];
            result[c] = sum;
        }

        return result;
    }
}
