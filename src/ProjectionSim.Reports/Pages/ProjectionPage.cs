using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Pages;

/// <summary>The report of a projection: the answer first, then what it rests on.</summary>
public static class ProjectionPage
{
    private const int SideBySide = 2;

    /// <summary>The page for a place of this width; three and more entries become a leaderboard.</summary>
    public static Page Of(Projection projection, TextStyle style, LeaderboardOrder? order = null)
    {
        var labels = new PlayerLabels(projection.Players);
        var blocks = new List<Block>(AnswerBlocks.Of(projection, labels));
        if (projection.Players.Count > SideBySide || (order is not null && projection.Players.Count > 0))
            blocks.AddRange(LeaderboardBlocks.Of(projection, labels, style, order ?? new LeaderboardOrder()));
        else if (projection.Players.Count > 0)
            blocks.AddRange(SideBySideBlocks.Of(projection, labels, style));
        blocks.AddRange(YearBlocks.Of(projection.Players, labels));
        blocks.AddRange(RoomBlocks.Of(projection));
        blocks.AddRange(ProvenanceBlocks.Of(projection));
        return new Page(blocks);
    }
}
