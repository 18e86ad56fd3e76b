using ProjectionSim.Reports.Pages;
using Spectre.Console;
using PageParagraph = ProjectionSim.Reports.Pages.Paragraph;
using PageTable = ProjectionSim.Reports.Pages.Table;

namespace ProjectionSim.Reports;

/// <summary>Writes a page for a terminal, or as plain text where there is none.</summary>
public static class ConsoleReport
{
    private const int Gap = 2;
    private const int ShortestTitle = 8;

    /// <summary>Writes the page's blocks, an empty line between them but under a heading.</summary>
    public static void Write(Page page, TextStyle style, TextWriter writer)
    {
        Block? above = null;
        foreach (var block in page.Blocks)
        {
            if (above is not (null or Heading))
                writer.WriteLine();
            var text = new StringWriter { NewLine = "\n" };
            WriteBlock(Console(style, text), block, style);

            // Cells are padded to their column's width and a table's border has empty lines: neither is wanted.
            foreach (var line in text.ToString().Split('\n').Where(l => !IsBlank(l)))
                writer.WriteLine(line.TrimEnd());
            above = block;
        }
    }

    /// <summary>Whether a line shows nothing: spaces and the sequences that colour them.</summary>
    private static bool IsBlank(string line)
    {
        var inSequence = false;
        foreach (var character in line)
        {
            if (character == '\u001b')
                inSequence = true;
            else if (inSequence)
                inSequence = character != 'm';
            else if (character != ' ')
                return false;
        }

        return true;
    }

    private static IAnsiConsole Console(TextStyle style, StringWriter text)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = style.Color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = style.Color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = style.Width;
        console.Profile.Capabilities.Unicode = style.Unicode;
        return console;
    }

    private static void WriteBlock(IAnsiConsole console, Block block, TextStyle style)
    {
        switch (block)
        {
            case Heading heading:
                console.Write(new Text(heading.Text + "\n", new Style(Color.Teal, decoration: Decoration.Bold)));
                break;
            case PageParagraph paragraph:
                console.Write(new Text(paragraph.Text + "\n", StyleOf(paragraph.Tone)));
                break;
            case Figure figure:
                foreach (var line in figure.Lines)
                    console.Write(new Text(line + "\n") { Overflow = Overflow.Crop });
                break;
            case PageTable table:
                console.Write(Render(table, style));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "No such block.");
        }
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Note => new Style(decoration: Decoration.Dim),
        _ => Style.Plain,
    };

    /// <summary>Every group is one column of the drawn table; its own columns are lined up with spaces.</summary>
    private static Spectre.Console.Table Render(PageTable table, TextStyle style)
    {
        var drawn = new Spectre.Console.Table { Border = new HeaderRule(style.Unicode), UseSafeBorder = false };
        drawn.BorderStyle(new Style(decoration: Decoration.Dim));
        var first = 0;
        var spans = new List<(int First, IReadOnlyList<Pages.Column> Columns, int[] Widths)>();
        foreach (var group in table.Groups)
        {
            var start = first;
            var widths = group.Columns.Select((c, i) => Math.Max(c.Header.Length, table.Rows.Max(r => (int?)r.Cells[start + i].Length) ?? 0)).ToArray();
            spans.Add((start, group.Columns, widths));
            var missing = Math.Min(group.Title.Length, ShortestTitle) - (widths.Sum() + Gap * (widths.Length - 1));
            widths[0] += Math.Max(0, missing);
            var heads = Join(group.Columns, [.. group.Columns.Select(c => c.Header)], widths);
            var title = Wording.PlainText.Shorten(group.Title, Math.Max(heads.Length, ShortestTitle));
            var header = table.Groups.Any(g => g.Title.Length > 0) ? $"{title}\n{heads}" : heads;
            drawn.AddColumn(new TableColumn(new Text(header, new Style(decoration: Decoration.Bold))) { NoWrap = true });
            first += group.Columns.Count;
        }

        foreach (var row in table.Rows)
        {
            var weight = row.Strong ? new Style(decoration: Decoration.Bold) : Style.Plain;
            drawn.AddRow(spans.Select(s => new Text(Join(s.Columns, [.. row.Cells.Skip(s.First).Take(s.Columns.Count)], s.Widths), weight)));
        }

        return drawn;
    }

    private static string Join(IReadOnlyList<Pages.Column> columns, string[] cells, int[] widths) => string.Join(
        new string(' ', Gap),
        cells.Select((cell, i) => columns[i].IsText ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i])));
}
