using ProjectionSim.Reports.Pages;

namespace ProjectionSim.Reports;

/// <summary>Writes a page as Markdown (the tables of GitHub's dialect).</summary>
public static class MarkdownReport
{
    /// <summary>How a page for Markdown is laid out: wide, all characters, no colour.</summary>
    public static TextStyle Layout { get; } = new(100, Color: false, Unicode: true);

    /// <summary>Writes the page's blocks, an empty line between them.</summary>
    public static void Write(Page page, TextWriter writer)
    {
        var first = true;
        foreach (var block in page.Blocks)
        {
            if (!first)
                writer.WriteLine();
            first = false;
            WriteBlock(block, writer);
        }
    }

    private static void WriteBlock(Block block, TextWriter writer)
    {
        switch (block)
        {
            case Heading heading:
                writer.WriteLine($"## {Escape(heading.Text)}");
                break;
            case Paragraph paragraph:
                writer.WriteLine(paragraph.Tone switch
                {
                    Tone.Strong => $"**{Escape(paragraph.Text)}**",
                    Tone.Note => $"*{Escape(paragraph.Text)}*",
                    _ => Escape(paragraph.Text),
                });
                break;
            case Figure figure:
                writer.WriteLine("```text");
                foreach (var line in figure.Lines)
                    writer.WriteLine(line.Replace("```", "'''", StringComparison.Ordinal));
                writer.WriteLine("```");
                break;
            case Table table:
                WriteTable(table, writer);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "No such block.");
        }
    }

    private static void WriteTable(Table table, TextWriter writer)
    {
        var columns = table.Groups.SelectMany(g => g.Columns.Select(c => (Header: $"{g.ShortTitle} {c.Header}".Trim(), c.IsText))).ToArray();
        WriteRow(columns.Select(c => c.Header), writer);
        WriteRow(columns.Select(c => c.IsText ? ":--" : "--:"), writer);
        foreach (var row in table.Rows)
            WriteRow(row.Cells.Select(c => row.Strong && c.Trim().Length > 0 ? $"**{Escape(c)}**" : Escape(c)), writer, escaped: true);
    }

    private static void WriteRow(IEnumerable<string> cells, TextWriter writer, bool escaped = false) =>
        writer.WriteLine($"| {string.Join(" | ", cells.Select(c => escaped ? c : EscapeHeader(c)))} |");

    private static string EscapeHeader(string text) => text is ":--" or "--:" ? text : Escape(text);

    /// <summary>Characters that Markdown or HTML would read are shown as they are.</summary>
    private static string Escape(string text)
    {
        var escaped = new System.Text.StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '\\' or '|' or '*' or '_' or '`' or '[' or ']' or '<' or '>' or '#')
                escaped.Append('\\');
            escaped.Append(character is '\n' or '\r' ? ' ' : character);
        }

        return escaped.ToString();
    }
}
