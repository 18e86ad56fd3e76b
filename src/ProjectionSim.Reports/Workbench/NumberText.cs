using System.Globalization;
using ProjectionSim.Reports.Pages;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Workbench;

/// <summary>How the workbench writes numbers for people, and its plain tables.</summary>
public static class NumberText
{
    /// <summary>So many decimals, no zero before the point where there are two or more: .317, 21.4.</summary>
    public static string Fixed(double value, int decimals) => StatFormat.Number(value, decimals);

    /// <summary>The same with a plus before what is above 0.</summary>
    public static string Signed(double value, int decimals) => StatFormat.Signed(value, StatFormat.Number(value, decimals));

    /// <summary>A probability or share: 62.8%.</summary>
    public static string Percent(double share) => StatFormat.Probability(share);

    /// <summary>A difference of probabilities in points: +1.4.</summary>
    public static string Points(double difference) => StatFormat.Signed(difference, StatFormat.Number(difference * 100, 1));

    /// <summary>A whole number with thousands set apart.</summary>
    public static string Count(double value) => double.IsFinite(value) ? StatFormat.Count((long)Math.Round(value)) : StatFormat.Nothing;

    /// <summary>A value as it was given, a number of many digits by five significant ones.</summary>
    public static string ShortValue(string value) =>
        value.Length > 8 && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? Short(number) : value;

    /// <summary>As many digits as the reader needs to type it in: up to five significant ones.</summary>
    public static string Short(double value)
    {
        if (!double.IsFinite(value)) return StatFormat.Nothing;
        if (value == 0) return "0";
        var decimals = Math.Clamp(4 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 8);
        var text = value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    /// <summary>A p-value: .034, or &lt;.001.</summary>
    public static string PValue(double p) => p < .001 ? "<.001" : StatFormat.Number(p, 3);

    /// <summary>A text of at most so many characters.</summary>
    public static string Shorten(string text, int length) => PlainText.Shorten(PlainText.Clean(text), length);

    /// <summary>A table without groups; a header that ends in '&lt;' stands left, as text.</summary>
    public static Table TableOf(IReadOnlyList<string> headers, IEnumerable<Row> rows) =>
        new([new ColumnGroup("", [.. headers.Select(h => h.EndsWith('<') ? new Column(h[..^1], IsText: true) : new Column(h))])], [.. rows]);
}
