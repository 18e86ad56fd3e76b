using ProjectionSim.Evaluation;

namespace ProjectionSim.Reports.Backtests;

/// <summary>Names of pools and subsets in JSON, CSV and gates.</summary>
public static class BacktestNames
{
    /// <summary>A pool: all, callUps, catchers, debutants.</summary>
    public static string Of(BacktestPool pool) => Camel(pool.ToString());

    /// <summary>A subset: pa400, callUps, catchers, debutants, pa100To200, pa200To400.</summary>
    public static string Of(CalibrationSubset subset) => Camel(subset.ToString());

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
