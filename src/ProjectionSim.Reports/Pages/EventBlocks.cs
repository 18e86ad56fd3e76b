using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Pages;

/// <summary>Probabilities of the config's events, a column per player.</summary>
internal static class EventBlocks
{
    public static IEnumerable<Block> Of(IReadOnlyList<PlayerProjection> players, PlayerLabels labels)
    {
        var events = players.SelectMany(p => p.Probabilities).Select(e => e.Event).Distinct(StringComparer.Ordinal).ToArray();
        if (events.Length == 0)
            yield break;
        var asked = players.Where(p => p.Probabilities.Count > 0).ToArray();
        var groups = new List<ColumnGroup> { ColumnGroup.Single("event", isText: true) };
        groups.AddRange(asked.Select(p => new ColumnGroup(labels.Short(p), [new("Pr"), new("+/-")])));
        var rows = events.Select(e => new Row([PlainText.Clean(e), .. asked.SelectMany(p => Cells(p, e))]));
        yield return new Heading("Probabilities, with their Monte Carlo standard error (points)");
        yield return new Table(groups, [.. rows]);
    }

    private static string[] Cells(PlayerProjection player, string name)
    {
        var found = player.Probabilities.FirstOrDefault(p => string.Equals(p.Event, name, StringComparison.Ordinal));
        return found is null
            ? ["", ""]
            : [StatFormat.Probability(found.Probability), StatFormat.ProbabilityError(found.MonteCarloError)];
    }
}
