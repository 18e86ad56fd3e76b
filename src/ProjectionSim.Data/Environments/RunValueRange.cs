using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Environments;

/// <summary>What a season's run values can be, wherever they come from.</summary>
/// <param name="Key">The value's key in an environment file.</param>
/// <param name="Column">Its column in a table of weights.</param>
/// <param name="Value">The value.</param>
/// <param name="Low">The least that it can be.</param>
/// <param name="High">The most.</param>
/// <param name="Meaning">Unit and usual size, for the reader.</param>
internal readonly record struct RunValueRange(string Key, string Column, double Value, double Low, double High, string Meaning)
{
    private const string Weight = "Weights are in wOBA points, about .7 for a walk and 2 for a home run.";

    /// <summary>Whether the value lies in its range; false for NaN.</summary>
    public bool Holds => Value >= Low && Value <= High;

    /// <summary>A season's values with their ranges.</summary>
    public static IReadOnlyList<RunValueRange> Of(RunValues values) =>
    [
        new("leagueWoba", "wOBA", values.LeagueWoba, 0.2, 0.5, "It is a fraction like .313."),
        new("wobaScale", "wOBAScale", values.WobaScale, 0.5, 2, "It is wOBA points per run per PA."),
        new("walk", "wBB", values.Walk, 0.3, 1.5, Weight),
        new("hitByPitch", "wHBP", values.HitByPitch, 0.3, 1.5, Weight),
        new("single", "w1B", values.Single, 0.3, 1.5, Weight),
        new("double", "w2B", values.Double, values.Single, 2.5, "A double is worth no less than a single."),
        new("triple", "w3B", values.Triple, values.Double, 3, "A triple is worth no less than a double."),
        new("homeRun", "wHR", values.HomeRun, values.Triple, 3.5, "A home run is worth no less than a triple."),
        new("stolenBase", "runSB", values.StolenBase, 0, 1, "It is in runs, about .2."),
        new("caughtStealing", "runCS", values.CaughtStealing, -1.5, 0, "It is in runs, about -.4."),
        new("runsPerPlateAppearance", "R/PA", values.RunsPerPlateAppearance, 0.05, 0.25, "It is about .12."),
        new("runsPerWin", "R/W", values.RunsPerWin, 5, 15, "It is about 10."),
    ];
}
