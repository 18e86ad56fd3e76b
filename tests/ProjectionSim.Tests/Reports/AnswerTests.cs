using ProjectionSim.Reports;
using ProjectionSim.Reports.Pages;

namespace ProjectionSim.Tests.Reports;

public sealed class AnswerTests
{
    [Theory]
    [InlineData(.628, "More likely than not, Dalton Rushing")]
    [InlineData(.56, "Slightly more likely than not, Dalton Rushing")]
    [InlineData(.52, "Barely more likely than not, Dalton Rushing")]
    [InlineData(.8, "Probably, Dalton Rushing")]
    [InlineData(.93, "Very probably, Dalton Rushing")]
    [InlineData(.995, "Almost surely, Dalton Rushing")]
    [InlineData(.3, "More likely than not, Connor Wong")]
    [InlineData(.4995, "Dalton Rushing or Connor Wong: 100,000 draws cannot tell")]
    public void Words_of_certainty_follow_the_probability(double win, string beginning)
    {
        var text = Text(SampleProjection.Two(win));

        Assert.StartsWith(beginning, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_names_the_share_of_seasons_and_the_probability_for_talent()
    {
        var text = Text(SampleProjection.Two(.628, .66));

        Assert.Contains("in 63% of the simulated seasons", text, StringComparison.Ordinal);
        Assert.Contains("Rushing is the better hitter with probability 66%", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_says_so_when_talent_favours_the_other()
    {
        var text = Text(SampleProjection.Two(.55, .4));

        Assert.Contains("But luck taken out, Wong is the better hitter with probability 60%", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_stored_the_other_way_round_gives_the_same_answer()
    {
        var projection = SampleProjection.Two(.628, .66);
        var turned = projection with { Players = [projection.Players[1], projection.Players[0]] };

        Assert.StartsWith("More likely than not, Dalton Rushing will hit better than Connor Wong", Text(turned), StringComparison.Ordinal);
    }

    [Fact]
    public void One_draw_tells_nothing()
    {
        var projection = SampleProjection.Two(1, 0);
        var one = projection with { HeadToHead = [.. projection.HeadToHead.Select(h => h with { N = 1, TieProbability = 0 })] };

        var text = Text(one);

        Assert.StartsWith("Dalton Rushing or Connor Wong: 1 draw cannot tell", text, StringComparison.Ordinal);
        Assert.Contains("these draws cannot tell them apart", text, StringComparison.Ordinal);
        Assert.DoesNotContain("parks taken out", text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_player_gets_his_projection_and_no_comparison()
    {
        var text = Text(SampleProjection.Many("Connor Wong"));

        Assert.StartsWith("Connor Wong (BOS backup) projects to a wOBA of .330 (80% of seasons", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Head to head", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_players_get_a_leaderboard_and_a_matrix()
    {
        var text = Text(SampleProjection.Many("A One", "B Two", "C Three"));

        Assert.StartsWith("Of these 3, A One has the highest projected wOBA of 2026, .330", text, StringComparison.Ordinal);
        Assert.Contains("highest wOBA first", text, StringComparison.Ordinal);
    }

    private static string Text(Projection projection)
    {
        var writer = new StringWriter();
        var wide = new TextStyle(1000, false, false);
        ConsoleReport.Write(ProjectionPage.Of(projection, wide), wide, writer);
        return writer.ToString();
    }
}
