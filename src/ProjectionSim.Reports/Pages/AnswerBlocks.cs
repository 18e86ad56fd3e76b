using ProjectionSim.Reports.Wording;

namespace ProjectionSim.Reports.Pages;

/// <summary>The answer at the top of a report.</summary>
internal static class AnswerBlocks
{
    public static IEnumerable<Block> Of(Projection projection, PlayerLabels labels)
    {
        var answer = Answer.Of(projection, labels);
        yield return new Paragraph(answer[0], Tone.Strong);
        if (answer.Count > 1)
            yield return new Paragraph(string.Join(' ', answer.Skip(1)));
    }
}
