using ProjectionSim.Reports.Charts;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Html;

/// <summary>A projection as its page takes it: names, order, colours, and how much of a large batch is shown in full.</summary>
public sealed class ReportView
{
    /// <summary>Rows of the leaderboard; a larger batch is cut there, and the page says so.</summary>
    public const int MostRows = 3000;

    /// <summary>Entries shown in full; the others of a batch have a row of the leaderboard.</summary>
    public const int MostDetailed = 40;

    /// <summary>Entries that stand side by side; more make a leaderboard.</summary>
    public const int SideBySide = 2;

    private readonly Dictionary<PlayerProjection, int> places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PlayerProjection, PlayerBackground> backgrounds = new(ReferenceEqualityComparer.Instance);

    internal ReportView(Projection projection, ProjectionInput? input)
    {
        Projection = projection;
        Labels = new PlayerLabels(projection.Players);
        Ranked = Answer.Ranked(projection.Players);
        Detailed = IsBatch ? [.. Ranked.Take(MostDetailed)] : projection.Players;
        var order = IsBatch ? Ranked : projection.Players;
        for (var i = 0; i < order.Count; i++)
            places[order[i]] = i;
        if (input is null)
            return;
        foreach (var player in Detailed)
        {
            if (PlayerBackground.Of(input, player) is { } background)
                backgrounds[player] = background;
        }
    }

    /// <summary>The projection.</summary>
    public Projection Projection { get; }

    /// <summary>Entries, highest wOBA first.</summary>
    public IReadOnlyList<PlayerProjection> Ranked { get; }

    /// <summary>Entries shown in full.</summary>
    public IReadOnlyList<PlayerProjection> Detailed { get; }

    /// <summary>Whether there are too many to stand side by side.</summary>
    public bool IsBatch => Projection.Players.Count > SideBySide;

    /// <summary>The season, 0 without entries.</summary>
    public int Season => Projection.Players.Count > 0 ? Projection.Players[0].Season : 0;

    internal PlayerLabels Labels { get; }

    /// <summary>The league's mark, where the background is known.</summary>
    internal IReadOnlyList<ValueMark> League => Detailed.Select(Background).OfType<PlayerBackground>().Take(1).Select(b => b.League()).ToArray();

    /// <summary>How his forecast came about; where players stand side by side, on one axis for both. Null where it is not known.</summary>
    internal WaterfallChart? Waterfall(PlayerProjection player)
    {
        if (Background(player) is not { } own)
            return null;
        var chart = ExplainFigure.Of(own.Explanation, Labels.Full(player));
        if (IsBatch)
            return chart;
        var ranges = Detailed.Select(Background).OfType<PlayerBackground>().Select(b => ExplainFigure.Of(b.Explanation, "").OwnRange).ToArray();
        return chart with { Range = (ranges.Min(r => r.Low), ranges.Max(r => r.High)) };
    }

    /// <summary>The colour of an entry: its place in the page.</summary>
    internal int Colour(PlayerProjection player) => places[player] % Chart.Colours;

    /// <summary>What is known of him besides.</summary>
    internal PlayerBackground? Background(PlayerProjection player) => backgrounds.GetValueOrDefault(player);
}
