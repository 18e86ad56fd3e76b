using ProjectionSim.Baseball;

namespace ProjectionSim.PlayingTime;

/// <summary>A linear predictor over named features: coefficients of a model file lined up with a feature vector.</summary>
internal sealed class FeatureTable
{
    private readonly double[] coefficients;

    /// <summary>Lines up coefficients with names; a feature without a coefficient counts as 0.</summary>
    /// <param name="block">Where the coefficients stand in the model file.</param>
    /// <param name="names">The names, in the order of the feature vector.</param>
    /// <param name="byName">The coefficients.</param>
    /// <exception cref="InvalidInputException">A coefficient names a feature that does not exist.</exception>
    public FeatureTable(string block, string[] names, IReadOnlyDictionary<string, double> byName)
    {
        coefficients = new double[names.Length];
        foreach (var (name, value) in byName)
        {
            int index = Array.IndexOf(names, name);
            if (index < 0) throw new InvalidInputException($"The model's {block} names the feature '{name}'. Expected one of {string.Join(", ", names)}.");
            coefficients[index] = value;
        }
    }

    /// <summary>Σ coefficient · feature, in the order of the names.</summary>
    public double Predict(ReadOnlySpan<double> features)
    {
        double sum = 0;
        for (int i = 0; i < coefficients.Length; i++) sum += coefficients[i] * features[i];
        return sum;
    }
}
