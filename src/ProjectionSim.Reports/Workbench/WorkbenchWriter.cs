using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProjectionSim.Reports.Workbench;

/// <summary>Writes a workbench report as JSON or CSV.</summary>
public static class WorkbenchWriter
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>{ schemaVersion, command, the facts, the tables as lists of objects }; a number that is not finite is null.</summary>
    public static void WriteJson(WorkbenchReport report, TextWriter writer)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", 1);
            json.WriteString("command", report.Command);
            foreach (var (name, value) in report.Facts) WriteMember(json, name, value);
            foreach (var table in report.Tables)
            {
                json.WriteStartArray(table.Name);
                foreach (var row in table.Rows)
                {
                    json.WriteStartObject();
                    for (var c = 0; c < table.Columns.Count; c++) WriteMember(json, table.Columns[c], row[c]);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        writer.Write(Encoding.UTF8.GetString(buffer.ToArray()));
        writer.Write('\n');
    }

    /// <summary>One table with a header; empty fields where there is nothing.</summary>
    public static void WriteCsv(TidyTable table, TextWriter writer)
    {
        using var csv = CsvText.Open(writer);
        foreach (var column in table.Columns) csv.WriteField(column);
        csv.NextRecord();
        foreach (var row in table.Rows)
        {
            foreach (var cell in row)
            {
                switch (cell)
                {
                    case double number: CsvText.WriteNumber(csv, number); break;
                    case string text: csv.WriteField(CsvText.Guard(text)); break;
                    case bool flag: csv.WriteField(flag ? "true" : "false"); break;
                    case null: csv.WriteField(""); break;
                    default: csv.WriteField(FormattableString.Invariant($"{cell}")); break;
                }
            }

            csv.NextRecord();
        }
    }

    private static void WriteMember(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null: json.WriteNull(name); break;
            case double number when !double.IsFinite(number): json.WriteNull(name); break;
            case double number: json.WriteNumber(name, number); break;
            case int whole: json.WriteNumber(name, whole); break;
            case long whole: json.WriteNumber(name, whole); break;
            case ulong whole: json.WriteNumber(name, whole); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            case IEnumerable<string> texts:
                json.WriteStartArray(name);
                foreach (var text in texts) json.WriteStringValue(text);
                json.WriteEndArray();
                break;
            default: json.WriteString(name, FormattableString.Invariant($"{value}")); break;
        }
    }
}
