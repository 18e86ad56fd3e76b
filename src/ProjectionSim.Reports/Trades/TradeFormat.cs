using System.Globalization;
using ProjectionSim.Reports.Wording;
using ProjectionSim.Trades;

namespace ProjectionSim.Reports.Trades;

/// <summary>How money and beliefs are written.</summary>
internal static class TradeFormat
{
    /// <summary>$12.3 million; a hundred thousand is the finest that such numbers carry.</summary>
    public static string Money(double millions) =>
        !double.IsFinite(millions) ? StatFormat.Nothing : $"{(Rounded(millions) < 0 ? "-" : "")}${Math.Abs(Rounded(millions)).ToString("0.0", CultureInfo.InvariantCulture)} million";

    /// <summary>The same in a table: 12.3.</summary>
    public static string Millions(double millions) => StatFormat.Number(Rounded(millions), 1);

    /// <summary>A belief's value in its unit.</summary>
    public static string Belief(BeliefUnit unit, double value) => !double.IsFinite(value) ? StatFormat.Nothing : unit switch
    {
        BeliefUnit.Rate => StatFormat.Number(value, 3),
        BeliefUnit.Percent => (value * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%",
        BeliefUnit.Percentile => Ordinal((int)Math.Clamp(Math.Round(value * 100), 1, 99)) + " pctile",
        BeliefUnit.Count => value.ToString("0", CultureInfo.InvariantCulture),
        BeliefUnit.Money => "$" + value.ToString("0.00", CultureInfo.InvariantCulture) + "M",
        BeliefUnit.Times => value.ToString("0.00", CultureInfo.InvariantCulture) + "x",
        _ => value.ToString("0.####", CultureInfo.InvariantCulture),
    };

    /// <summary>The error of a belief's value in its unit, two digits.</summary>
    public static string Error(BeliefUnit unit, double error) => unit switch
    {
        BeliefUnit.Percent or BeliefUnit.Percentile => Digits(error * 100) + " points",
        BeliefUnit.Money => "$" + Digits(error) + "M",
        BeliefUnit.Times => Digits(error) + "x",
        _ => Digits(error),
    };

    private static string Digits(double value) => value.ToString("G2", CultureInfo.InvariantCulture);

    private static string Ordinal(int number) => number.ToString(CultureInfo.InvariantCulture) + (number is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    private static double Rounded(double millions) => Math.Round(millions, 1, MidpointRounding.AwayFromZero);
}
