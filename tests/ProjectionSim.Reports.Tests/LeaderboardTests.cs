using ProjectionSim.Baseball;
using ProjectionSim.Reports.Pages;
using ProjectionSim.Tests.Reports;

namespace ProjectionSim.Reports.Tests;

/// <summary>The leaderboard in a terminal: order, end, and room.</summary>
public sealed class LeaderboardTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Shapes_of_wOBA_stand_in_the_table_where_it_fits(int width)
    {
        var text = Text(SampleProjection.Many("Anna Adams", "Bea Brown", "Cleo Clark"), width, null);
        Assert.Contains("shape", text, StringComparison.Ordinal);
        Assert.Contains('█', text.Split("Pr(the row's")[0]);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public void Shapes_give_way_where_they_do_not_fit() =>
        Assert.DoesNotContain("shape", Text(SampleProjection.Many("Anna Adams", "Bea Brown", "Cleo Clark"), 60, null), StringComparison.Ordinal);

    [Fact]
    public void One_player_has_his_shapes_at_80_columns()
    {
        var two = SampleProjection.Two();
        var text = Text(two with { Players = [two.Players[0]], HeadToHead = [] }, 80, null);
        Assert.Contains("shape", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void Sort_orders_by_a_statistic_and_top_ends_the_table()
    {
        var many = SampleProjection.Many("Anna Adams", "Bea Brown", "Cleo Clark", "Dora Dean");
        many = many with { Players = [.. many.Players.Select((p, i) => p with { Observed = With(p, Stat.SB, i), })] };
        var text = Text(many, 80, new LeaderboardOrder(Stat.SB, 2));
        var board = text[text.IndexOf("highest SB first", StringComparison.Ordinal)..text.IndexOf("The first 2 of 4", StringComparison.Ordinal)];
        Assert.True(board.IndexOf("Dean", StringComparison.Ordinal) < board.IndexOf("Clark", StringComparison.Ordinal));
        Assert.DoesNotContain("Adams", board, StringComparison.Ordinal);
        Assert.Contains("Of these 4, Anna Adams", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_strikeouts_come_first()
    {
        var many = SampleProjection.Many("Anna Adams", "Bea Brown", "Cleo Clark");
        many = many with { Players = [.. many.Players.Select((p, i) => p with { Observed = With(p, Stat.KPercent, .3 - .05 * i), })] };
        var text = Text(many, 80, new LeaderboardOrder(Stat.KPercent));
        var board = text[text.IndexOf("lowest K% first", StringComparison.Ordinal)..];
        Assert.True(board.IndexOf("Clark", StringComparison.Ordinal) < board.IndexOf("Adams", StringComparison.Ordinal));
    }

    private static Dictionary<Stat, StatDistribution> With(PlayerProjection player, Stat stat, double mean) =>
        new(player.Observed) { [stat] = SampleProjection.Normal(mean + .1, .1 * (mean + 1)) };

    private static string Text(Projection projection, int width, LeaderboardOrder? order)
    {
        var style = new TextStyle(width, Color: false, Unicode: true);
        var writer = new StringWriter();
        ConsoleReport.Write(ProjectionPage.Of(projection, style, order), style, writer);
        return writer.ToString();
    }
}
