using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using ProjectionSim.Evaluation;
using ProjectionSim.Reports.Pages;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Backtests;

/// <summary>Writes Marcel projections: counts rounded as published, one row a hitter.</summary>
public static class MarcelReport
{
    private static readonly (string Name, Func<MarcelLine, int> Value)[] Columns =
    [
        ("PA", line => line.PA),
        ("AB", line => line.AB),
        .. Enum.GetValues<MarcelCount>().Select(count => (NameOf(count), (Func<MarcelLine, int>)(line => line[count]))),
    ];

    /// <summary>Writes the table of columns playerID, age, reliability, PA … RBI.</summary>
    public static void WriteCsv(IReadOnlyList<MarcelLine> lines, TextWriter writer)
    {
        using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
        foreach (var name in (string[])["playerID", "age", "reliability", .. Columns.Select(column => column.Name)]) csv.WriteField(name);
        csv.NextRecord();
        foreach (var line in lines)
        {
            csv.WriteField(line.PlayerId);
            csv.WriteField(line.Age);
            csv.WriteField(Reliability(line));
            foreach (var (_, value) in Columns) csv.WriteField(value(line));
            csv.NextRecord();
        }
    }

    /// <summary>Writes the same as JSON.</summary>
    public static void WriteJson(IReadOnlyList<MarcelLine> lines, int season, TextWriter writer)
    {
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("season", season);
            json.WriteStartArray("players");
            foreach (var line in lines)
            {
                json.WriteStartObject();
                json.WriteString("playerID", line.PlayerId);
                if (line.Age is { } age) json.WriteNumber("age", age);
                else json.WriteNull("age");
                json.WriteNumber("reliability", Math.Round(line.Reliability, 4));
                foreach (var (name, value) in Columns) json.WriteNumber(name, value(line));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        writer.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        writer.Write('\n');
    }

    /// <summary>The projections for people: the hitters of most plate appearances first, as many as asked for.</summary>
    public static Page Page(IReadOnlyList<MarcelLine> lines, int season, int most)
    {
        string[] shown = ["PA", "H", "2B", "HR", "R", "RBI", "BB", "SO", "SB"];
        var columns = shown.Select(name => Columns.First(column => column.Name == name)).ToArray();
        var rows = lines.OrderByDescending(line => line.PlateAppearances).ThenBy(line => line.PlayerId, StringComparer.Ordinal).Take(most)
            .Select(line => new Row(
            [
                line.PlayerId, line.Age?.ToString(CultureInfo.InvariantCulture) ?? StatFormat.Nothing, StatFormat.Number(line.Reliability, 2),
                .. columns.Select(column => column.Value(line).ToString(CultureInfo.InvariantCulture)),
            ]));
        var table = new Table([ColumnGroup.Single("player", isText: true), ColumnGroup.Single("age"), ColumnGroup.Single("rel"), .. shown.Select(name => ColumnGroup.Single(name))], [.. rows]);
        var rest = lines.Count > most ? $" The {most} with most PA of {StatFormat.Count(lines.Count)}; --format csv has all of them and every column." : "";
        return new Page([new Heading($"Marcel {season}"), table, new Paragraph($"rel: the share that is the hitter's own record.{rest}", Tone.Note)]);
    }

    private static string Reliability(MarcelLine line) => line.Reliability.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string NameOf(MarcelCount count) => count switch
    {
        MarcelCount.Doubles => "2B",
        MarcelCount.Triples => "3B",
        _ => count.ToString(),
    };
}
