using ProjectionSim.Baseball;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>
/// The hyper-parameters of one component in the order of the optimiser's vector. Variances are held as logarithms; the
/// rest in log-odds.
/// </summary>
internal static class NodeParameter
{
    /// <summary>Logarithm of the variance of true talent at entry.</summary>
    public const int PriorVariance = 0;

    /// <summary>Logarithm of the drift variance per year at age 27.</summary>
    public const int DriftVariance = 1;

    /// <summary>Change of the drift variance's logarithm per five years of youth.</summary>
    public const int DriftAgeSlope = 2;

    /// <summary>Logarithms of the noise of a line, by level in filtering order (the majors last).</summary>
    public const int Noise = 3;

    /// <summary>Offsets of the five minor levels.</summary>
    public const int LevelOffset = Noise + Levels.Count;

    /// <summary>The Pacific Coast League's offset.</summary>
    public const int PacificCoastLeague = LevelOffset + Levels.Count - 1;

    /// <summary>Coefficients of the entry covariates.</summary>
    public const int Entry = PacificCoastLeague + 1;

    /// <summary>How many entry covariates there are.</summary>
    public const int EntryCount = 12;

    /// <summary>Coefficients of the forecast covariates.</summary>
    public const int Forecast = Entry + EntryCount;

    /// <summary>How many forecast covariates there are.</summary>
    public const int ForecastCount = 4;

    /// <summary>Expected change a year at the aging knots.</summary>
    public const int Aging = Forecast + ForecastCount;

    /// <summary>How many aging knots there are.</summary>
    public const int AgingCount = 5;

    /// <summary>Length of the vector.</summary>
    public const int Count = Aging + AgingCount;

    /// <summary>Ages of the aging knots.</summary>
    public static IReadOnlyList<double> AgingKnots { get; } = [20, 24, 28, 32, 37];

    /// <summary>The property of the model file that each entry of the vector is, without the component.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "prior.variance", "drift.variancePerYear", "drift.ageSlope",
        .. Levels.All.Select(l => l == Level.MLB ? "mlbNoise" : $"levels.{l.Name()}.noise"),
        .. Levels.All.Where(l => l != Level.MLB).Select(l => $"levels.{l.Name()}.offset"),
        "pacificCoastLeague",
        "prior.intercept", "prior.minorsEntryAge", "prior.mlbEntry", "prior.mlbEntryAge", "prior.catcher", "prior.middleInfield",
        "prior.centerField", "prior.corner", "prior.batsLeft", "prior.batsSwitch", "prior.height", "prior.weight",
        "forecast.logPlateAppearances", "forecast.noMlb", "forecast.catcher", "forecast.age",
        .. AgingKnots.Select(a => $"drift.agingPerYear.{a}"),
    ];

    /// <summary>Whether the entry is the logarithm of a variance.</summary>
    public static bool IsLogVariance(int index) => index is PriorVariance or DriftVariance or (>= Noise and < LevelOffset);
}
