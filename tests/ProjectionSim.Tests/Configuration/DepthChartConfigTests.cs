using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Pages;

namespace ProjectionSim.Tests.Configuration;

/// <summary>Depth charts of a config: what they do, and every way they can be wrong.</summary>
public sealed class DepthChartConfigTests
{
    private static readonly string Good = File.ReadAllText(ShippedFiles.Path("boston-room.json"))
        .Replace("\"models/hitters.json\"", "\"built-in:models/hitters.json\"", StringComparison.Ordinal)
        .Replace("\"environments/mlb.json\"", "\"built-in:environments/mlb.json\"", StringComparison.Ordinal);

    private static readonly string[] NoRisk =
    [
        "model.playingTime.health.hurt.1=-50", "model.playingTime.health.hurt.cat=0", "model.playingTime.health.hurt.age=0",
        "model.playingTime.health.hurt.age^2=0", "model.playingTime.health.hurt.past=0", "draws=2000",
    ];

    [Fact]
    public void Without_risk_and_spread_the_shipped_room_is_its_shares()
    {
        string[] certain =
        [
            .. NoRisk, "depthCharts[0].members[0].share.sd=0", "depthCharts[0].members[0].share.mean=0.5",
            "depthCharts[0].members[1].share.sd=0", "depthCharts[0].members[1].share.mean=0.5",
        ];
        RoomProjection room = Project(certain).Rooms[0];

        Assert.Equal([81, 40.5, 40.5], room.Members.Select(m => Math.Round(m.Starts.Mean * 2, MidpointRounding.AwayFromZero) / 2));
        Assert.All(room.Members.Take(2), m => Assert.Equal(0, m.GamesLost!.Mean));
    }

    [Fact]
    public void A_rooms_starts_add_up_and_its_table_fits_the_console()
    {
        Projection projection = Project(["draws=2000"]);
        var text = new StringWriter();
        ConsoleReport.Write(ProjectionPage.Of(projection, TextStyle.Plain), TextStyle.Plain, text);

        Assert.All(projection.Rooms, room => Assert.Equal(162, room.Members.Sum(m => m.Starts.Mean), 9));
        Assert.Equal(2, projection.Rooms.Count);
        Assert.Contains("who makes the 162 starts at C for BOS", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("together", text.ToString(), StringComparison.Ordinal);
        Assert.All(text.ToString().Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.All(projection.Players, player => Assert.True(player.Observed[Stat.GS].Mean > 20 && player.Observed.ContainsKey(Stat.GamesLost)));
    }

    [Fact]
    public void Risk_to_the_primary_gives_his_starts_to_the_others()
    {
        Projection usual = Project(["draws=4000"]), frail = Project(["draws=4000", "depthCharts[0].members[0].longAbsence=0.6"]);

        Assert.True(Starts(frail, 0) < Starts(usual, 0) - 10);
        Assert.True(Starts(frail, 1) > Starts(usual, 1) + 5);
        Assert.True(Starts(frail, 2) > Starts(usual, 2));

        // The backup is no better a hitter for the primary's injury: per plate appearance his talent is the same but for the weights.
        Assert.Equal(usual.Players[1].Talent[Stat.WOBA].Mean, frail.Players[1].Talent[Stat.WOBA].Mean, .0005);
        Assert.Equal(usual.Rooms[1].Members[0].Starts.Mean, frail.Rooms[1].Members[0].Starts.Mean);

        static double Starts(Projection projection, int member) => projection.Rooms[0].Members[member].Starts.Mean;
    }

    [Fact]
    public void Health_is_the_same_in_both_rooms_of_one_man()
    {
        Projection projection = Project(["draws=2000"]);
        Assert.Equal(projection.Players[0].Observed[Stat.GamesLost].Bins, projection.Players[2].Observed[Stat.GamesLost].Bins);
        Assert.True(projection.Players[0].Observed[Stat.GS].Mean > projection.Players[2].Observed[Stat.GS].Mean + 5);
    }

    [Theory]
    [InlineData("\"mean\": 0.68, \"sd\": 0.08", "\"mean\": 1.68, \"sd\": 0.08", "found 1.68 for depthCharts[0].members[0].share.mean", "0 to 1")]
    [InlineData("\"mean\": 0.68, \"sd\": 0.08", "\"mean\": 0.68, \"sd\": 0.5", "found 0.5 for depthCharts[0].members[0].share.sd", "to below 0.466")]
    [InlineData("\"mean\": 0.68, \"sd\": 0.08", "\"mean\": 0.68, \"sd\": -0.08", "found -0.08")]
    [InlineData("\"mean\": 0.68, \"sd\": 0.08", "\"mean\": 0.68", "lacks 'sd'")]
    [InlineData("\"mean\": 0.68, \"sd\": 0.08", "\"mean\": 0.68, \"sd\": 1e999", "found 1e999")]
    [InlineData("\"player\": \"narvaca01\", \"share\"", "\"player\": \"narvaca1\", \"share\"", "the player id 'narvaca1'", "Did you mean 'narvaca01'?")]
    [InlineData("\"player\": \"wongco01\", \"share\"", "\"player\": \"narvaca01\", \"share\"", "each player once in a depth chart")]
    [InlineData("\"player\": \"narvaca01\", \"share\"", "\"share\"", "a member without player before others", "the replacement to be the last")]
    [InlineData("{ \"lineupSlot\": 9 }", "{ \"lineupSlot\": 9, \"daysOff\": 3 }", "only a lineupSlot")]
    [InlineData("\"lineupSlot\": 8", "\"lineupSlot\": 10", "found 10 for depthCharts[0].lineupSlot", "1 to 9")]
    [InlineData("\"daysOff\": 30", "\"daysOff\": 300", "found 300", "0 to 162")]
    [InlineData("\"daysOff\": 30", "\"dayOff\": 30", "unknown key 'dayOff'", "Did you mean 'daysOff'?")]
    [InlineData("\"position\": \"C\"", "\"position\": \"P\"", "the position 'P'")]
    [InlineData("\"position\": \"DH\"", "\"position\": \"C\"", "the other position 'C'")]
    [InlineData("\"mean\": 20, \"sd\": 12", "\"mean\": 200, \"sd\": 12", "found 200", "0 to 162")]
    [InlineData("\"name\": \"Narváez and Rushing\"", "\"name\": \"Narváez and Wong\"", "a name of its own")]
    [InlineData("\"depthChart\": \"Narváez and Wong\"", "\"depthChart\": \"Narvaez and Wong\"", "the depth chart 'Narvaez and Wong'", "Did you mean")]
    [InlineData("\"depthChart\": \"Narváez and Wong\"", "\"depthChart\": \"Narváez and Rushing\"", "a second scenario")]
    [InlineData("\"depthChart\": \"Narváez and Wong\"", "\"role\": \"primary\", \"depthChart\": \"Narváez and Wong\"", "beside a depth chart")]
    [InlineData("\"depthChart\": \"Narváez and Wong\"", "\"role\": \"primary\"", "the statistic GS", "Give the scenario a depthChart")]
    [InlineData("\"club\": \"BOS\", \"position\"", "\"club\": \"NYY\", \"position\"", "'NYY', the club of the depth chart")]
    public void A_depth_chart_that_cannot_be_is_refused_where_it_stands(string found, string put, params string[] expected)
    {
        int at = Good.IndexOf(found, StringComparison.Ordinal);
        Assert.True(at >= 0, found);
        string message = Assert.Throws<ConfigException>(() => Load(Good[..at] + put + Good[(at + found.Length)..], [])).Message;

        Assert.DoesNotContain('\n', message);
        Assert.Matches(@"config\.json\(\d+,\d+\)", message);
        Assert.All(expected, text => Assert.Contains(text, message, StringComparison.Ordinal));
    }

    private static Projection Project(string[] overrides) => Projector.Project(Load(Good, overrides), 1, null, default);

    private static ProjectionInput Load(string json, string[] overrides)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("projsim-");
        try
        {
            string path = Path.Combine(folder.FullName, "config.json");
            File.WriteAllText(path, json);
            return ConfigFile.Load(path, overrides);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
