namespace ProjectionSim.Reports.Html;

/// <summary>Which sections a projection's page has: their anchors and short titles, in order.</summary>
internal static class ReportSections
{
    /// <summary>The sections.</summary>
    public static IReadOnlyList<(string Id, string Title)> Of(ReportView view)
    {
        var all = new List<(string, string)>();
        if (view.IsBatch)
            all.Add(("leaderboard", "Leaderboard"));
        if (view.Projection.Players.Count > 0)
            all.Add(("woba", "wOBA"));
        if (!view.IsBatch && view.Projection.Players.Count > 0)
            all.Add(("stats", "Every statistic"));
        if (view.Projection.HeadToHead.Count > 0 && view.Projection.Players.Count > 1)
            all.Add(("head-to-head", "Head to head"));
        if (view.Detailed.Any(p => p.Probabilities.Count > 0))
            all.Add(("events", "Probabilities"));
        if (!view.IsBatch && Figures.PlayingTime(view, view.Detailed).Count > 0)
            all.Add(("playing-time", "Playing time"));
        if (!view.IsBatch && view.Detailed.Any(p => ValueFigures.Parts(view, p) is not null))
            all.Add(("value", "Wins"));
        if (!view.IsBatch && view.Detailed.Any(p => p.Years.Count > 1))
            all.Add(("years", "Year by year"));
        if (view.IsBatch)
            all.Add(("players", "Player by player"));
        else if (view.Detailed.Any(p => view.Background(p) is not null))
            all.Add(("explained", "How it came about"));
        all.Add(("reading", "How to read"));
        all.Add(("provenance", "Provenance"));
        return all;
    }

    /// <summary>Whether the page has a section.</summary>
    public static bool Has(ReportView view, string id) => Of(view).Any(s => string.Equals(s.Id, id, StringComparison.Ordinal));
}
