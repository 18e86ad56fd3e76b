namespace ProjectionSim.Reports.Pages;

/// <summary>A report made for reading, before it becomes console text or Markdown: blocks from top to bottom.</summary>
/// <param name="Blocks">What it holds.</param>
public sealed record Page(IReadOnlyList<Block> Blocks);

/// <summary>A part of a page.</summary>
public abstract record Block;

/// <summary>The title of what follows.</summary>
public sealed record Heading(string Text) : Block;

/// <summary>How a paragraph is meant.</summary>
public enum Tone
{
    /// <summary>Text.</summary>
    Plain,

    /// <summary>The answer.</summary>
    Strong,

    /// <summary>Small print: how to read a table, where numbers come from.</summary>
    Note,
}

/// <summary>Running text, wrapped where it is shown.</summary>
public sealed record Paragraph(string Text, Tone Tone = Tone.Plain) : Block;

/// <summary>Lines that keep their spaces: a figure made of characters.</summary>
public sealed record Figure(IReadOnlyList<string> Lines) : Block;

/// <summary>A table: groups of columns, each with a title of its own, and rows of as many cells as there are columns.</summary>
public sealed record Table(IReadOnlyList<ColumnGroup> Groups, IReadOnlyList<Row> Rows) : Block;

/// <summary>Columns under one title, or under none.</summary>
public sealed record ColumnGroup(string Title, IReadOnlyList<Column> Columns)
{
    /// <summary>The title where it is repeated in each column's header.</summary>
    public string ShortTitle { get; init; } = Title;

    /// <summary>A column of its own.</summary>
    public static ColumnGroup Single(string header, bool isText = false) => new("", [new Column(header, isText)]);
}

/// <summary>One column; numbers stand right, text left.</summary>
public sealed record Column(string Header, bool IsText = false);

/// <summary>One row.</summary>
/// <param name="Cells">As many as the table has columns.</param>
/// <param name="Strong">The row that the eye should find.</param>
public sealed record Row(IReadOnlyList<string> Cells, bool Strong = false);
