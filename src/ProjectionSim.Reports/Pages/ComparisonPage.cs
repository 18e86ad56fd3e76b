using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Pages;

/// <summary>The report of a comparison: the answer, then the head-to-heads alone.</summary>
public static class ComparisonPage
{
    /// <summary>The page for a place of this width; three and more entries become a leaderboard with a matrix.</summary>
    public static Page Of(Projection projection, TextStyle style)
    {
        if (projection.Players.Count != 2)
            return ProjectionPage.Of(projection, style);
        var labels = new PlayerLabels(projection.Players);
        var blocks = new List<Block>(AnswerBlocks.Of(projection, labels));
        blocks.AddRange(HeadToHeadBlocks.Of(projection, projection.Players[0], projection.Players[1], labels));
        blocks.AddRange(SideBySideBlocks.WobaFigure(projection.Players, labels, style));
        blocks.AddRange(ProvenanceBlocks.Of(projection));
        return new Page(blocks);
    }
}
