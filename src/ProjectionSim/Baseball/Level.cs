using System.Text.Json.Serialization;

namespace ProjectionSim.Baseball;

/// <summary>
/// A rung of affiliated baseball. The numeric values are the order in which one season's lines are filtered:
/// Triple-A first, the majors last.
/// </summary>
public enum Level
{
    /// <summary>Triple-A.</summary>
    AAA = 0,

    /// <summary>Double-A.</summary>
    AA = 1,

    /// <summary>High-A.</summary>
    [JsonStringEnumMemberName("A+")]
    HighA = 2,

    /// <summary>Single-A (full season).</summary>
    A = 3,

    /// <summary>Short-season A, rookie and complex leagues.</summary>
    R = 4,

    /// <summary>The major leagues.</summary>
    MLB = 5,
}

/// <summary>Names of levels as sources write them.</summary>
public static class Levels
{
    /// <summary>How many levels there are, the majors included.</summary>
    public const int Count = 6;

    /// <summary>All levels in filtering order.</summary>
    public static IReadOnlyList<Level> All { get; } = Enum.GetValues<Level>();

    /// <summary>The name of a level as tables and files write it: AAA, AA, A+, A, R, MLB.</summary>
    public static string Name(this Level level) => level == Level.HighA ? "A+" : level.ToString();

    /// <summary>
    /// The model's level of a level name and league; null where the model does not use the line (Dominican Summer League,
    /// fall, winter, foreign and independent leagues). Short-season A-, Rk, FRk, CPX are R.
    /// </summary>
    /// <exception cref="FormatException">The level is not one that any known source writes.</exception>
    public static Level? Parse(string level, string? league) => level switch
    {
        "MLB" => Level.MLB,
        "AAA" => Level.AAA,
        "AA" => Level.AA,
        "A+" => Level.HighA,
        "A" => Level.A,
        "A-" or "R" or "Rk" or "FRk" or "CPX" => string.Equals(league, "DSL", StringComparison.Ordinal) ? null : Level.R,
        "DSL" or "Fal" or "Fgn" or "WRk" or "Ind" => null,
        _ => throw new FormatException($"'{level}' is not a level. Expected MLB, AAA, AA, A+, A, A-, R, Rk, FRk, CPX (or DSL, Fal, Fgn, WRk, Ind, which are not used)."),
    };

    /// <summary>Whether <paramref name="level"/> is a name that <see cref="Parse"/> knows.</summary>
    public static bool IsKnown(string level) => level is "MLB" or "AAA" or "AA" or "A+" or "A" or "A-" or "R" or "Rk" or "FRk" or "CPX" or "DSL" or "Fal" or "Fgn" or "WRk" or "Ind";
}
