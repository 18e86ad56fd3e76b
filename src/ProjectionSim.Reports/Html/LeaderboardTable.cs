using System.Globalization;
using System.Text;
using ProjectionSim.Baseball;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Html;

/// <summary>The rows of a leaderboard, each with its place in the order of every column.</summary>
internal sealed class LeaderboardTable
{
    private static readonly Stat[] Wanted =
    [
        Stat.WOBA, Stat.WAR, Stat.WRCPlus, Stat.PA, Stat.HR, Stat.R, Stat.RBI, Stat.SB, Stat.AVG, Stat.OBP, Stat.SLG, Stat.KPercent, Stat.BBPercent,
    ];

    /// <summary>As many orders as the style sheet knows.</summary>
    private const int MostColumns = 12;

    public LeaderboardTable(ReportView view)
    {
        var players = view.Ranked.Take(ReportView.MostRows).ToArray();
        Columns = [.. Wanted.Where(s => players.Any(p => Figures.Known(p.Observed, s) is not null)).Take(MostColumns)];
        var places = Columns.Select(s => PlacesOf(players, s)).ToArray();
        var known = players.Select(p => Figures.Known(p.Observed, Stat.WOBA)).OfType<StatDistribution>().ToArray();
        var low = known.Length == 0 ? 0 : known.Min(d => d.Percentile(10));
        var high = known.Length == 0 ? 1 : known.Max(d => d.Percentile(90));
        (Low, High) = (StatFormat.Number(low, 3), StatFormat.Number(high, 3));
        Rows = [.. players.Select((p, i) => Row(view, p, Style(places, i), low, high))];
    }

    /// <summary>The statistics, the first being the page's own order.</summary>
    public IReadOnlyList<Stat> Columns { get; }

    /// <summary>The rows, highest wOBA first.</summary>
    public IReadOnlyList<LeaderboardRow> Rows { get; }

    /// <summary>The value at the strips' left end, as written.</summary>
    public string Low { get; }

    /// <summary>The value at their right end.</summary>
    public string High { get; }

    /// <summary>Each player's place, 1 the first; fewer strikeouts come first.</summary>
    private static int[] PlacesOf(PlayerProjection[] players, Stat stat)
    {
        var sign = stat == Stat.KPercent ? 1 : -1;
        var order = Enumerable.Range(0, players.Length)
            .OrderBy(i => Figures.Known(players[i].Observed, stat) is { } d ? sign * d.Mean : double.PositiveInfinity).ToArray();
        var places = new int[players.Length];
        for (var place = 0; place < order.Length; place++)
            places[order[place]] = place + 1;
        return places;
    }

    private static string Style(int[][] places, int player)
    {
        var style = new StringBuilder();
        for (var i = 0; i < places.Length; i++)
            style.Append(CultureInfo.InvariantCulture, $"--o{i}:{places[i][player]};");
        return style.ToString();
    }

    private LeaderboardRow Row(ReportView view, PlayerProjection player, string places, double low, double high)
    {
        var woba = Figures.Known(player.Observed, Stat.WOBA);
        return new LeaderboardRow(
            PlainText.Shorten(NameOf(view, player), 30),
            PlainText.Shorten(PlainText.Clean(player.Scenario), 16),
            places,
            woba is null ? null : (Share(woba.Percentile(10)), Width(woba), Share(woba.Percentile(50))),
            [.. Columns.Select(s => Figures.Mean(player.Observed, s))]);

        string Share(double value) => StatFormat.Number(high > low ? Math.Clamp((value - low) / (high - low) * 100, 0, 100) : 50, 1);
        string Width(StatDistribution d) => StatFormat.Number(high > low ? Math.Clamp((d.Percentile(90) - d.Percentile(10)) / (high - low) * 100, 0, 100) : 0, 1);
    }

    private static string NameOf(ReportView view, PlayerProjection player) => view.Labels.Full(player);
}
