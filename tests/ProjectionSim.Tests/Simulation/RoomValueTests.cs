using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.PlayingTime;
using ProjectionSim.Simulation;
using ProjectionSim.Valuation;

namespace ProjectionSim.Tests.Simulation;

/// <summary>Rooms of other positions than catcher: starts there are worth what that position is.</summary>
public sealed class RoomValueTests
{
    private static readonly ProjectionInput Input = ConfigFile.LoadEmbedded("boston-room.json", []);
    private static readonly ValueModel Value = Input.Model.Value!;

    [Fact]
    public void Starts_of_a_room_count_at_its_position_without_a_catchers_glove()
    {
        var projection = Project("1B", null);
        foreach (var player in projection.Players)
        {
            double perStart = Value.InningsPerStart * Value.PositionalRunsPerInning("fangraphs", Position.FirstBase);
            Assert.Equal(perStart * player.Observed[Stat.GS].Mean, player.Observed[Stat.Positional].Mean, .001);
            Assert.False(player.Observed.ContainsKey(Stat.Framing));
            Assert.True(player.Observed[Stat.Fielding].StandardDeviation > 0);
        }
    }

    [Fact]
    public void A_designated_hitter_has_no_glove_at_all()
    {
        var player = Project("DH", null).Players[0];
        Assert.False(player.Observed.ContainsKey(Stat.Framing));
        Assert.False(player.Observed.ContainsKey(Stat.Fielding));
        Assert.Equal(-17.5 / 1458 * 1430 / 162 * player.Observed[Stat.GS].Mean, player.Observed[Stat.Positional].Mean, .001);
    }

    [Fact]
    public void Starts_elsewhere_are_where_the_chart_says()
    {
        var catcher = Project("C", "1B").Players[0];
        double perCatching = Value.InningsPerStart * Value.PositionalRunsPerInning("fangraphs", Position.C);
        double perOther = Value.InningsPerStart * Value.PositionalRunsPerInning("fangraphs", Position.FirstBase);
        Assert.Equal((perCatching * catcher.Observed[Stat.GS].Mean) + (perOther * catcher.Observed[Stat.OtherGS].Mean), catcher.Observed[Stat.Positional].Mean, .001);
        Assert.True(catcher.Observed[Stat.Framing].StandardDeviation > 0 && catcher.Observed[Stat.Fielding].StandardDeviation > 0);

        // The other way round he catches in his starts elsewhere alone.
        var first = Project("1B", "C").Players[0];
        Assert.Equal((perOther * first.Observed[Stat.GS].Mean) + (perCatching * first.Observed[Stat.OtherGS].Mean), first.Observed[Stat.Positional].Mean, .001);
        Assert.InRange(first.Observed[Stat.Framing].StandardDeviation, .01, catcher.Observed[Stat.Framing].StandardDeviation / 2);
    }

    [Fact]
    public void Two_positions_that_field_are_fielded_in_both()
    {
        var plan = Plan("LF", "RF");
        Assert.Equal(StartKind.All, plan.Players[0].Value!.Fields);
        Assert.Null(plan.Players[0].Value!.Catching);
        Assert.Equal(Value.InningsPerStart, plan.Players[0].Value!.Fielding!.TrialsPerStart, 9);
        Assert.True(Project("LF", "RF").Players[0].Observed[Stat.Fielding].StandardDeviation > Project("LF", "DH").Players[0].Observed[Stat.Fielding].StandardDeviation);
    }

    [Fact]
    public void A_later_year_without_a_chart_goes_on_at_the_positions_of_the_chart()
    {
        var config = Config("1B", "DH") with { Seasons = 2 };
        var plan = Projector.Plan(config, Input.Model, Input.Environments);
        var step = plan.Players[0].Path!.Steps[0].Value!;
        Assert.Equal(plan.Players[0].Value!.PositionalPerStart, step.PositionalPerStart);
        Assert.InRange(step.PositionShare, .7, .99);
    }

    private static Projection Project(string position, string? elsewhere) => Projector.Project(Input with { Config = Config(position, elsewhere) }, 1, null, TestContext.Current.CancellationToken);

    private static SimulationPlan Plan(string position, string? elsewhere) => Projector.Plan(Config(position, elsewhere), Input.Model, Input.Environments);

    private static ProjectionConfig Config(string position, string? elsewhere) => Input.Config with
    {
        Draws = 512,
        DepthCharts =
        [
            .. Input.Config.DepthCharts.Select(chart => chart with
            {
                Position = position,
                Members = [.. chart.Members.Select(member => member.Player is null ? member : member with { OtherStarts = elsewhere is null ? null : new OtherStarts { Position = elsewhere, Mean = 30, Sd = 0 } })],
            }),
        ],
    };
}
