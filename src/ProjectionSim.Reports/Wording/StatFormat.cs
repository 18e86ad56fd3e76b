using System.Globalization;
using ProjectionSim.Baseball;

namespace ProjectionSim.Reports.Wording;

/// <summary>How numbers are written for people: .317, 21.4%, 98, +.014.</summary>
internal static class StatFormat
{
    /// <summary>What stands where there is no number.</summary>
    public const string Nothing = "-";

    /// <summary>A value of the statistic: a quantile, a threshold.</summary>
    public static string Value(Stat stat, double value)
    {
        var info = StatInfo.Of(stat);
        return Number(value, info.IsRate ? info.Decimals : 0, info.AsPercent);
    }

    /// <summary>A mean: a count has one decimal more than the count itself.</summary>
    public static string Mean(Stat stat, double value)
    {
        var info = StatInfo.Of(stat);
        var decimals = info.IsRate || stat is Stat.PA or Stat.AB or Stat.G ? info.Decimals : 1;
        return Number(value, decimals, info.AsPercent);
    }

    /// <summary>A mean difference, signed.</summary>
    public static string MeanDifference(Stat stat, double value) => Signed(value, Mean(stat, value));

    /// <summary>A quantile of a difference, signed.</summary>
    public static string Difference(Stat stat, double value) => Signed(value, Value(stat, value));

    /// <summary>Puts a plus before the text of a positive number that does not round to nothing.</summary>
    public static string Signed(double value, string text) =>
        double.IsFinite(value) && value > 0 && text.AsSpan().IndexOfAnyInRange('1', '9') >= 0 ? "+" + text : text;

    /// <summary>A probability in a table: 62.8%; 0 and 1 only when no draw says otherwise.</summary>
    public static string Probability(double p) => p switch
    {
        > 0 and < .0005 => "<0.1%",
        < 1 and > .9995 => ">99.9%",
        _ => double.IsFinite(p) ? (p * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%" : Nothing,
    };

    /// <summary>The Monte Carlo standard error of a probability, in percentage points.</summary>
    public static string ProbabilityError(double error) =>
        double.IsFinite(error) ? (error * 100).ToString(error < .0005 ? "0.00" : "0.0", CultureInfo.InvariantCulture) : Nothing;

    /// <summary>A probability in a sentence: 63%; draws never show that something is certain.</summary>
    public static string Percent(double p) => p switch
    {
        < .005 => "fewer than 1%",
        > .995 => "more than 99%",
        _ => Math.Round(p * 100, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + "%",
    };

    /// <summary>A number with so many decimals, without the zero before the point.</summary>
    public static string Number(double value, int decimals, bool asPercent = false)
    {
        if (!double.IsFinite(value))
            return Nothing;
        if (asPercent)
            return (value * 100).ToString("0.0;-0.0;0.0", CultureInfo.InvariantCulture) + "%";
        var text = value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        if (text.AsSpan().IndexOfAnyInRange('1', '9') < 0)
            text = text.TrimStart('-');
        if (decimals < 2)
            return text;
        return text.StartsWith("0.", StringComparison.Ordinal) ? text[1..]
            : text.StartsWith("-0.", StringComparison.Ordinal) ? "-" + text[2..]
            : text;
    }

    /// <summary>A whole number with thousands set apart.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
