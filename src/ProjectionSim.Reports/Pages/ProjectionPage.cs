using ProjectionSim.Baseball;
using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Pages;

/// <summary>The report of a projection: the answer first, then what it rests on.</summary>
public static class ProjectionPage
{
    private const int SideBySide = 2;

    /// <summary>The page for a place of this width; three and more entries become a leaderboard.</summary>
    public static Page Of(Projection projection, TextStyle style)
    {
        var labels = new PlayerLabels(projection.Players);
        var blocks = new List<Block>();
        var answer = Answer.Of(projection, labels);
        blocks.Add(new Paragraph(answer[0], Tone.Strong));
        if (answer.Count > 1)
            blocks.Add(new Paragraph(string.Join(' ', answer.Skip(1))));
        if (projection.Players.Count > SideBySide)
            blocks.AddRange(LeaderboardBlocks.Of(projection, labels, style));
        else if (projection.Players.Count > 0)
            blocks.AddRange(SideBySideBlocks.Of(projection, labels, style));
        blocks.AddRange(ProvenanceBlocks.Of(projection));
        return new Page(blocks);
    }
}
