using ProjectionSim.Baseball;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>
/// The first and second stage: each component's forecast on all seven, call-ups apart, then with further evidence and a spread that depends
/// on the level.
/// </summary>
internal static class RecalibrationBlock
{
    private const int N = Components.Count, Linear = 2 * (N + 1);
    private const string SpreadSlope = "spreadSlope";

    /// <summary>What the second stage adds to each component besides its square: the features that have a reason to speak of it.</summary>
    private static readonly Dictionary<Component, string[]> Features = new()
    {
        [Component.HitByPitch] = ["hasStatcast"],
        [Component.Walk] = ["hasStatcast", "chase"],
        [Component.Strikeout] = ["hasStatcast", "outOfZoneContact"],
        [Component.HomeRun] = ["hasStatcast", "expectedMinusActualWoba", "minorHomeRunsPerFlyBall"],
        [Component.HitInPlay] = ["hasStatcast", "expectedMinusActualWoba", "sprintSpeed", "minorLineDrives"],
        [Component.ExtraBase] = ["hasStatcast", "launchAngle", "sprintSpeed"],
        [Component.Triple] = ["hasStatcast", "sprintSpeed"],
    };

    /// <summary>Both stages of one component and the records of their fits.</summary>
    public static (ComponentModel Model, IReadOnlyList<FitBlockRecord> Records) Fit(
        IReadOnlyList<FitCase> scored, Component component, ComponentModel start, FitOptions options, CancellationToken cancellation)
    {
        var features = Features[component];
        var (first, _, firstRecord) = Stage(scored, component, [], false, options, cancellation);
        var (second, spread, secondRecord) = Stage(scored, component, features, true, options, cancellation);
        return (start with { Recalibration = first, SecondStage = second, Spread = spread }, [firstRecord, secondRecord]);
    }

    private static (Recalibration, PredictiveSpread?, FitBlockRecord) Stage(
        IReadOnlyList<FitCase> scored, Component component, string[] features, bool squared, FitOptions options, CancellationToken cancellation)
    {
        var rows = scored.Select(h => Row(h, component, features, squared, options.SpreadLimit)).Where(r => r.Trials > 0).ToArray();
        var names = Names(component, features, squared);
        var mean = new double[names.Length];
        mean[1 + (int)component] = 1;
        double[] spread = [.. names.Select((name, k) => k < Linear ? options.RecalibrationSpread : name == SpreadSlope ? options.SpreadSlopeSpread : options.FeatureSpread)];
        var mode = RecalibrationFitter.Fit(rows, names, mean, spread, cancellation);
        var ofLevel = squared ? new PredictiveSpread { Slope = FitNumbers.Round(mode.Estimate[^1]), Limit = options.SpreadLimit } : null;
        return (Apply(mode.Estimate, features, squared), ofLevel, new FitBlockRecord
        {
            Block = $"{FitBlock.Recalibration.Name()}.{(squared ? "secondStage" : "firstStage")}.{component.ShortName()}",
            Method = FormattableString.Invariant($"Likelihood of binomial counts over normal log-odds, the law that is simulated, with the predictive variance given; normal priors of spread {options.RecalibrationSpread} around identity{(squared ? FormattableString.Invariant($", {options.FeatureSpread} on further terms, {options.SpreadSlopeSpread} on the slope of the spread") : "")}."),
            Sample = rows.Length,
            LogLikelihood = mode.LogLikelihood,
            BaseLogLikelihood = RecalibrationFitter.LogLikelihood(rows, mean, []),
            Parameters = names.Select((name, k) => (name, k)).ToDictionary(p => p.name, p => new FittedParameter(mode.Estimate[p.k], mode.StandardError[p.k])),
            Notes = mode.Notes,
        });
    }

    private static RecalibrationRow Row(FitCase hitter, Component component, string[] features, bool squared, double limit)
    {
        var c = (int)component;
        var forecast = hitter.Forecast;
        var evidence = FitCase.Evidence(hitter.Target.Actual!);
        var design = new double[Linear + (squared ? 1 + features.Length : 0)];
        design[0] = 1;
        forecast.Raw.CopyTo(design, 1);
        if (forecast.Terms.IsCallUp)
            design.AsSpan(0, N + 1).CopyTo(design.AsSpan(N + 1));
        if (squared)
            design[Linear] = forecast.Raw[c] * forecast.Raw[c];
        for (var k = 0; k < features.Length; k++)
            design[Linear + 1 + k] = forecast.Features[features[k]];
        return new RecalibrationRow(design, evidence.Successes[c], evidence.Trials[c], forecast.LeagueLogits[c], forecast.Covariance[c * N + c], Math.Clamp(forecast.Raw[c], -limit, limit));
    }

    private static string[] Names(Component component, string[] features, bool squared) =>
    [
        "intercept", .. Components.All.Select(c => $"on.{c.ShortName()}"),
        "callUpIntercept", .. Components.All.Select(c => $"callUpOn.{c.ShortName()}"),
        .. squared ? (string[])["ownSquared", .. features, SpreadSlope] : [],
    ];

    private static Recalibration Apply(double[] v, string[] features, bool squared) => new()
    {
        Intercept = FitNumbers.Round(v[0]),
        On = ComponentSet<double>.From(c => FitNumbers.Round(v[1 + (int)c])),
        CallUpIntercept = FitNumbers.Round(v[N + 1]),
        CallUpOn = ComponentSet<double>.From(c => FitNumbers.Round(v[N + 2 + (int)c])),
        OwnSquared = squared ? FitNumbers.Round(v[Linear]) : 0,
        Features = features.Select((name, k) => (name, k)).ToDictionary(f => f.name, f => FitNumbers.Round(v[Linear + 1 + f.k]), StringComparer.Ordinal),
    };
}
