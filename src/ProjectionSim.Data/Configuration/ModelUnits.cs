namespace ProjectionSim.Data.Configuration;

/// <summary>What the numbers of a model file are measured in, by their path.</summary>
internal static class ModelUnits
{
    /// <summary>Whether a number is a variance of a component's log-odds.</summary>
    public static bool IsVariance(IReadOnlyList<string> steps) =>
        steps[0] == "components" && steps[^1] is "variance" or "variancePerYear" or "mlbNoise" or "noise";

    /// <summary>The unit; empty for a plain coefficient.</summary>
    public static string Of(IReadOnlyList<string> steps) => steps[0] switch
    {
        "components" => OfComponent(steps),
        "features" => OfFeature(steps),
        "wobaLevel" => steps[^1] == "intercept" ? "wOBA" : "wOBA/1",
        "playingTime" => OfPlayingTime(steps),
        "counting" => OfCounting(steps),
        "callUpPlateAppearances" => "PA",
        "unknownSacrificeFliesPerPa" => "per PA",
        "fittedThrough" or "firstSeason" => "season",
        "seasonScale" => "times",
        _ => "",
    };

    private static string OfComponent(IReadOnlyList<string> steps) => steps[^1] switch
    {
        "variancePerYear" => "logit^2/yr",
        _ when IsVariance(steps) => "logit^2",
        "leagueShock" or "parkScale" => "logit (sd)",
        "ageSlope" => "log/5 yr",
        "ownSquared" => "1/logit",
        "slope" => "log/logit",
        _ when steps.Contains("agingPerYear") || steps.Contains("multiYearAgingPerYear") => "logit/yr",
        _ when steps.Contains("on") || steps.Contains("callUpOn") => "logit/logit",
        _ => "logit",
    };

    private static string OfFeature(IReadOnlyList<string> steps) => steps[^1] switch
    {
        "strength" => "trials",
        "lineDriveStrength" => "balls in play",
        "flyBallStrength" => "fly balls",
        "minorCareerHalf" => "PA",
        _ when steps.Contains("statcastWeights") || steps.Contains("minorWeights") => "weight",
        _ => "",
    };

    private static string OfPlayingTime(IReadOnlyList<string> steps) => steps[1] switch
    {
        "roles" or "maximumPa" => "PA",
        "hurdle" or "mean" => "logit",
        "games" => "games",
        "joint" when steps[2] == "shift" => "wOBA",
        "joint" when steps[2] == "direction" => "times",
        "joint" when steps[2] is "kappaAt" or "kappaDecay" => "PA",
        "debut" when steps[2] is "minimumPa" or "expectedPa" => "PA",
        "debut" when steps[2] is "hurdle" or "mean" => "logit",
        "longAbsence" when steps[2] != "concentration" => "share",
        _ => "",
    };

    private static string OfCounting(IReadOnlyList<string> steps) => steps[^1] switch
    {
        "strength" => "trials",
        "residualStrength" => "PA",
        "ageLogSlopePerYear" => "log/yr",
        "priorAge" => "yr",
        "leagueShock" => "logit (sd)",
        "runsKept" or "runsBattedInKept" or "ownRunsKept" or "ownRunsBattedInKept" => "share",
        _ when steps.Contains("weights") || steps.Contains("residualWeights") => "weight",
        _ when steps.Contains("league") => "rate",
        _ => "",
    };
}
