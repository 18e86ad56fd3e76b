using System.Globalization;
using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Players;

/// <summary>Shares of games by position as one field: "C:0.86 DH:0.14"; empty where unknown.</summary>
internal static class PositionText
{
    private static readonly string[] Names = ["C", "1B", "2B", "3B", "SS", "LF", "CF", "RF", "DH"];

    /// <summary>The field of some shares.</summary>
    public static string Write(PositionShares shares) => string.Join(' ', Names.Zip(Values(shares))
        .Where(pair => pair.Second > 0)
        .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.First}:{pair.Second:R}")));

    /// <summary>The shares of a field; null where it cannot be read. A position alone has all games.</summary>
    public static PositionShares? Read(string text)
    {
        double[] shares = new double[Names.Length];
        foreach (string part in text.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pair = part.Split(':');
            int position = Array.IndexOf(Names, pair[0]);
            double share = 1;
            if (position < 0 || pair.Length > 2 || (pair.Length == 2 && !double.TryParse(pair[1], NumberStyles.Float, CultureInfo.InvariantCulture, out share)) || !(share is >= 0 and <= 1))
                return null;
            shares[position] += share;
        }

        return shares.Sum() <= 1.005 ? Of(shares) : null;
    }

    /// <summary>The shares of games counted in the order C, 1B, 2B, 3B, SS, LF, CF, RF, DH.</summary>
    public static PositionShares Of(IReadOnlyList<double> s) => new()
    {
        C = s[0],
        FirstBase = s[1],
        SecondBase = s[2],
        ThirdBase = s[3],
        SS = s[4],
        LF = s[5],
        CF = s[6],
        RF = s[7],
        DH = s[8],
    };

    /// <summary>The place of a position's name in that order, −1 for none (pitchers, pinch-hitters).</summary>
    public static int IndexOf(string position) => Array.IndexOf(Names, position);

    private static double[] Values(PositionShares s) => [s.C, s.FirstBase, s.SecondBase, s.ThirdBase, s.SS, s.LF, s.CF, s.RF, s.DH];
}
