using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Pages;

/// <summary>Probabilities of the config's events: a column a player, or a row a player where there are many.</summary>
internal static class EventBlocks
{
    private const int MostColumns = 3;
    private const int NameWidth = 18;
    private const int Between = 3;

    public static IEnumerable<Block> Of(IReadOnlyList<PlayerProjection> players, PlayerLabels labels, TextStyle style)
    {
        var events = players.SelectMany(p => p.Probabilities).Select(e => e.Event).Distinct(StringComparer.Ordinal).ToArray();
        if (events.Length == 0)
            yield break;
        var asked = players.Where(p => p.Probabilities.Count > 0).ToArray();
        if (asked.Length <= MostColumns)
        {
            yield return new Heading("Probabilities, with their Monte Carlo standard error (points)");
            yield return Columns(asked, events, labels);
            yield break;
        }

        var error = asked.SelectMany(p => p.Probabilities).Max(e => e.MonteCarloError);
        yield return new Heading($"Probabilities (Monte Carlo standard error at most {StatFormat.ProbabilityError(error)} points)");
        var shown = Fitting(events, style.Width);
        yield return Rows(asked, shown, labels);
        if (shown.Length < events.Length)
            yield return new Paragraph($"No room here for {string.Join(", ", events[shown.Length..].Select(PlainText.Clean))}; --format csv has all.", Tone.Note);
    }

    private static Table Columns(PlayerProjection[] asked, string[] events, PlayerLabels labels)
    {
        var groups = new List<ColumnGroup> { ColumnGroup.Single("event", isText: true) };
        groups.AddRange(asked.Select(p => new ColumnGroup(labels.Short(p), [new("Pr"), new("+/-")])));
        var rows = events.Select(e => new Row([PlainText.Clean(e), .. asked.SelectMany(p => Cells(p, e))]));
        return new Table(groups, [.. rows]);
    }

    private static Table Rows(PlayerProjection[] asked, string[] events, PlayerLabels labels)
    {
        var groups = events.Select(e => ColumnGroup.Single(PlainText.Clean(e))).Prepend(ColumnGroup.Single("", isText: true));
        var rows = asked.Select(p => new Row([PlainText.Shorten(labels.Short(p), NameWidth), .. events.Select(e => Cells(p, e)[0])]));
        return new Table([.. groups], [.. rows]);
    }

    /// <summary>The first events whose columns fit.</summary>
    private static string[] Fitting(string[] events, int width)
    {
        var room = width - NameWidth - Between;
        return [.. events.TakeWhile(e => (room -= Math.Max(6, e.Length) + Between) >= 0)];
    }

    private static string[] Cells(PlayerProjection player, string name)
    {
        var found = player.Probabilities.FirstOrDefault(p => string.Equals(p.Event, name, StringComparison.Ordinal));
        return found is null
            ? ["", ""]
            : [StatFormat.Probability(found.Probability), StatFormat.ProbabilityError(found.MonteCarloError)];
    }
}
