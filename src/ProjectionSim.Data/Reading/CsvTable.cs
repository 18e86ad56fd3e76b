using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace ProjectionSim.Data.Reading;

/// <summary>
/// One CSV file read row by row: columns are found by the header's names in any order, an empty field is unknown, and a row
/// that breaks a rule is noted in the audit and is to be skipped (<see cref="RowIsSound"/>).
/// </summary>
internal sealed class CsvTable : IDisposable
{
    private const int LongestField = 10_000;
    private const int FirstSeason = 1871;
    private const int LastSeason = 2100;

    private readonly CsvParser _parser;
    private readonly DataAudit _audit;
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly int _width;

    private CsvTable(string file, TextReader reader, DataAudit audit, string? headerHas)
    {
        File = file;
        _audit = audit;
        _parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            MaxFieldSize = LongestField,
            BufferSize = 1 << 16,
            ProcessFieldBufferSize = 1024,
            BadDataFound = found => throw new DataFolderException($"{file}({found.Context.Parser?.RawRow ?? 0}): a quote inside a field. Expected quotes around whole fields only, doubled inside."),
        });
        do
        {
            if (!Advance())
                throw new DataFolderException(headerHas is null
                    ? $"{file}: empty. Expected a header and rows; fetch the file again."
                    : $"{file}: no header with a column '{headerHas}'. Expected a table with its header; fetch the file again.");
        }
        while (headerHas is not null && !RowHas(headerHas));
        _width = _parser.Count;
        for (var i = 0; i < _width; i++)
            _columns.TryAdd(_parser[i].Trim(), i);
    }

    /// <summary>The file as messages name it: its path within the data folder.</summary>
    public string File { get; }

    /// <summary>Whether the current row has broken no rule so far.</summary>
    public bool RowIsSound { get; private set; }

    /// <summary>Opens a file of the data folder; null when it is not there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="file">The file's path within it.</param>
    /// <param name="audit">Takes the rows that break a rule.</param>
    /// <param name="headerHas">A column of the header, where the file may have lines of text before it; null where it begins with the header.</param>
    public static CsvTable? Open(string folder, string file, DataAudit audit, string? headerHas = null)
    {
        var path = Path.Combine(folder, file);
        if (!System.IO.File.Exists(path))
            return null;
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        var text = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
        return new CsvTable(file, new NulRefusingReader(text, file), audit, headerHas);
    }

    /// <summary>The current row's place: file and line.</summary>
    public string Place => $"{File}({_parser.RawRow})";

    /// <summary>The index of a column that the file must have, under the first of the names that it uses.</summary>
    /// <exception cref="DataFolderException">No such column.</exception>
    public int Column(params ReadOnlySpan<string> names)
    {
        var found = ColumnOrNone(names);
        if (found >= 0)
            return found;
        var header = string.Join(", ", _columns.Keys.Take(8).Select(Shown));
        throw new DataFolderException($"{File}(1): no column '{names[0]}'. The first line has {header}{(_width > 8 ? " …" : "")}; expected the header of the file's format.");
    }

    /// <summary>The index of a column, −1 when the file has none under these names.</summary>
    public int ColumnOrNone(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_columns.TryGetValue(name, out var i))
                return i;
        }

        return -1;
    }

    /// <summary>Goes to the next row; false at the end.</summary>
    public bool Read()
    {
        while (Advance())
        {
            if (_parser.Count == 1 && _parser[0].Length == 0)
                continue;
            _audit.CountRow();
            RowIsSound = true;
            if (_parser.Count < _width)
                Refuse($"{_parser.Count} fields where the header has {_width}");
            return true;
        }

        return false;
    }

    /// <summary>A field's text; empty where the column or the field is missing.</summary>
    public string Text(int column) => column >= 0 && column < _parser.Count ? _parser[column] : "";

    /// <summary>A field's text that many rows share (a club, a level), held once for all of them; empty where the column or the field is missing.</summary>
    public string Word(int column)
    {
        var text = Text(column);
        if (_words.TryGetValue(text, out var word))
            return word;
        _words.Add(text);
        return text;
    }

    /// <summary>A whole number, null where unknown (no column, empty, NA).</summary>
    public int? Whole(int column)
    {
        var text = Text(column);
        if (IsUnknown(text))
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && real == Math.Floor(real) && Math.Abs(real) < int.MaxValue)
            return (int)real;
        Refuse($"column '{NameOf(column)}' has '{Shown(text)}'; expected a whole number or nothing");
        return null;
    }

    /// <summary>A count: a whole number of at least 0, null where unknown.</summary>
    public int? Count(int column)
    {
        var value = Whole(column);
        if (value < 0)
        {
            Refuse($"column '{NameOf(column)}' has {value}; expected a count of at least 0");
            return null;
        }

        return value;
    }

    /// <summary>A count that the format requires; the row is refused where it is unknown.</summary>
    public int RequiredCount(int column)
    {
        var value = Count(column);
        if (value is null && RowIsSound)
            Refuse($"column '{NameOf(column)}' is empty; expected a count");
        return value ?? 0;
    }

    /// <summary>A season, 1871..2100; the row is refused where it is unknown or another number.</summary>
    public int Season(int column)
    {
        var season = RequiredCount(column);
        if (season is < FirstSeason or > LastSeason)
            Refuse($"season {season}; expected {FirstSeason}..{LastSeason}");
        return season;
    }

    /// <summary>A real number, null where unknown.</summary>
    public double? Number(int column)
    {
        var text = Text(column);
        if (IsUnknown(text))
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
            return value;
        Refuse($"column '{NameOf(column)}' has '{Shown(text)}'; expected a number or nothing");
        return null;
    }

    /// <summary>Notes that the current row breaks a rule; only its first finding is kept.</summary>
    public void Refuse(string finding)
    {
        if (RowIsSound)
            _audit.Refuse(Place, finding + ". The row is left out.");
        RowIsSound = false;
    }

    public void Dispose() => _parser.Dispose();

    private static bool IsUnknown(string text) => text.Length == 0 || text is "NA";

    private static string Shown(string text) => text.Length <= 30 ? text : text[..30] + "…";

    private string NameOf(int column) => _columns.First(c => c.Value == column).Key;

    private bool RowHas(string text)
    {
        for (var i = 0; i < _parser.Count; i++)
        {
            if (string.Equals(_parser[i].Trim(), text, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private bool Advance()
    {
        try
        {
            return _parser.Read();
        }
        catch (DecoderFallbackException e)
        {
            throw new DataFolderException($"{File}({_parser.RawRow + 1}): not UTF-8 near this line. Convert the file to UTF-8.", e);
        }
        catch (MaxFieldSizeException e)
        {
            throw new DataFolderException($"{File}({_parser.RawRow + 1}): a field longer than {LongestField} characters. Check the quotes of this line.", e);
        }
        catch (CsvHelperException e) when (e.InnerException is DataFolderException inner)
        {
            throw new DataFolderException(inner.Message, e);
        }
    }
}
