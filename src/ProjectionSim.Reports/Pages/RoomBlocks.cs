using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Pages;

/// <summary>Depth charts: who makes the starts, and what health takes.</summary>
internal static class RoomBlocks
{
    private const int NameWidth = 24;

    public static IEnumerable<Block> Of(Projection projection)
    {
        foreach (var room in projection.Rooms)
        {
            yield return new Heading($"{PlainText.Shorten(PlainText.Clean(room.Name), NameWidth)}: who makes the {room.Starts.ToString(CultureInfo.InvariantCulture)} starts at {room.Position} for {room.Club}");
            yield return Table(room);
        }

        if (projection.Rooms.Count > 0)
            yield return new Paragraph("Starts add up in every simulated season. lost: games of the club that he cannot play; PA: starts elsewhere and games off the bench included.", Tone.Note);
    }

    private static Table Table(RoomProjection room)
    {
        var groups = new List<ColumnGroup>
        {
            ColumnGroup.Single("", isText: true),
            new("starts", [new("mean"), new("10%"), new("90%")]),
            new("lost", [new("mean"), new("50%"), new("90%")]),
            new("PA", [new("mean"), new("10%"), new("90%")]),
        };
        var rows = room.Members.Select(Row).ToList();
        var (starts, plate) = (room.Members.Sum(m => m.Starts.Mean), room.Members.Sum(m => m.MeanPlateAppearances));
        rows.Add(new Row(["together", Whole(starts), "", "", "", "", "", Whole(plate), "", ""], Strong: true));
        return new Table(groups, rows);
    }

    private static Row Row(RoomMemberProjection member) => new(
    [
        PlainText.Shorten(PlainText.Clean(member.Name), NameWidth),
        Whole(member.Starts.Mean), Quantile(member.Starts, 10), Quantile(member.Starts, 90),
        member.GamesLost is { } mean ? Whole(mean.Mean) : StatFormat.Nothing, Quantile(member.GamesLost, 50), Quantile(member.GamesLost, 90),
        Whole(member.MeanPlateAppearances), Quantile(member.PlateAppearances, 10), Quantile(member.PlateAppearances, 90),
    ]);

    private static string Whole(double value) => StatFormat.Number(value, 0);

    private static string Quantile(StatDistribution? distribution, int percent) =>
        distribution is { N: > 0 } ? StatFormat.Value(Stat.GS, distribution.Percentile(percent)) : StatFormat.Nothing;
}
