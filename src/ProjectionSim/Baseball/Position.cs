using System.Text.Json.Serialization;

namespace ProjectionSim.Baseball;

/// <summary>A position in the field, or that of the designated hitter.</summary>
public enum Position
{
    /// <summary>Catcher.</summary>
    C,

    /// <summary>First base.</summary>
    [JsonStringEnumMemberName("1B")]
    FirstBase,

    /// <summary>Second base.</summary>
    [JsonStringEnumMemberName("2B")]
    SecondBase,

    /// <summary>Third base.</summary>
    [JsonStringEnumMemberName("3B")]
    ThirdBase,

    /// <summary>Shortstop.</summary>
    SS,

    /// <summary>Left field.</summary>
    LF,

    /// <summary>Center field.</summary>
    CF,

    /// <summary>Right field.</summary>
    RF,

    /// <summary>Designated hitter.</summary>
    DH,
}

/// <summary>All positions, in the order of tables.</summary>
public static class Positions
{
    /// <summary>All nine.</summary>
    public static IReadOnlyList<Position> All { get; } = Enum.GetValues<Position>();

    /// <summary>The share of one position.</summary>
    public static double Of(this PositionShares shares, Position position) => position switch
    {
        Position.C => shares.C,
        Position.FirstBase => shares.FirstBase,
        Position.SecondBase => shares.SecondBase,
        Position.ThirdBase => shares.ThirdBase,
        Position.SS => shares.SS,
        Position.LF => shares.LF,
        Position.CF => shares.CF,
        Position.RF => shares.RF,
        _ => shares.DH,
    };

    /// <summary>Shares from an array in the order of <see cref="All"/>.</summary>
    public static PositionShares Shares(ReadOnlySpan<double> shares) => new()
    {
        C = shares[0],
        FirstBase = shares[1],
        SecondBase = shares[2],
        ThirdBase = shares[3],
        SS = shares[4],
        LF = shares[5],
        CF = shares[6],
        RF = shares[7],
        DH = shares[8],
    };

    /// <summary>The position of a name that configs use.</summary>
    /// <exception cref="InvalidInputException">There is none of that name.</exception>
    public static Position Named(string name)
    {
        foreach (var position in All)
        {
            if (string.Equals(position.Name(), name, StringComparison.Ordinal)) return position;
        }

        throw new InvalidInputException($"There is no position '{name}'. Expected one of {string.Join(", ", All.Select(position => position.Name()))}.");
    }

    /// <summary>The name that configs use: "C", "1B" … "DH".</summary>
    public static string Name(this Position position) => position switch
    {
        Position.FirstBase => "1B",
        Position.SecondBase => "2B",
        Position.ThirdBase => "3B",
        _ => position.ToString(),
    };
}
