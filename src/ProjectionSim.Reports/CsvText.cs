using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ProjectionSim.Reports;

/// <summary>How this project writes CSV: invariant numbers, lines that end alike everywhere, texts that stay texts.</summary>
internal static class CsvText
{
    /// <summary>A writer that leaves the text writer open.</summary>
    public static CsvWriter Open(TextWriter writer) =>
        new(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);

    /// <summary>A number that reads back as it was; empty where there is none.</summary>
    public static void WriteNumber(CsvWriter csv, double value) =>
        csv.WriteField(double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "");

    /// <summary>
    /// A spreadsheet would run a text that begins like a formula; an apostrophe keeps it text. Control characters, which no name
    /// has, become the replacement character.
    /// </summary>
    public static string Guard(string text)
    {
        if (text.Any(char.IsControl))
            text = string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));
        return text.AsSpan().TrimStart() is ['=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..] ? "'" + text : text;
    }
}
