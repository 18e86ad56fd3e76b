using ProjectionSim.Baseball;
using ProjectionSim.Data;

namespace ProjectionSim.Tests.Data;

/// <summary>Reading and joining, on a made-up folder.</summary>
public sealed class DataFolderTests
{
    [Fact]
    public void A_history_holds_every_line_through_its_season_joined_across_sources()
    {
        using var folder = MiniatureFolder.Create();
        var data = Open(folder);
        Assert.Equal(0, data.Audit.Offenders);
        Assert.Empty(data.Missing);
        var player = data.AsOf(2016).Find(MiniatureFolder.Hitter(0));
        Assert.NotNull(player);
        Assert.Equal(1000, player.Mlbam);
        Assert.Equal(BattingHand.Left, player.Bats);
        Assert.Equal(["AAA", "MLB", "MLB", "MLB", "MLB"], player.Lines.Select(l => l.Level));
        Assert.Equal("PCL", player.Lines[0].League);
        Assert.Equal("BOS", player.Lines[1].Team);
        Assert.Equal(2, player.Statcast.Count);
        Assert.Null(player.Statcast[0].ChasePercent);
        Assert.True(player.EntryPositions.C > .8);
        Assert.Equal(1, player.CareerPositions.Total, 1e-12);
    }

    [Fact]
    public void Clubs_have_the_environment_files_codes()
    {
        using var folder = MiniatureFolder.Create();
        var data = Open(folder);
        Assert.Equal(["BOS", "LAD"], data.Roster(2020).Players.Select(p => p.Club).Distinct().Order());
        Assert.Equal("CWS", Clubs.Canonical("CHA"));
        Assert.Equal("MIA", Clubs.Canonical("FLA"));
        Assert.Equal("TEX", Clubs.Canonical("TEX"));
    }

    [Fact]
    public void A_pitchers_season_is_nobodys_history_and_counts_in_no_league_rate()
    {
        using var folder = MiniatureFolder.Create();
        var data = Open(folder);
        Assert.Null(data.AsOf(2021).Find("pitcher1"));
        Assert.Null(data.Roster(2020).Find("pitcher1"));
        var before = data.Environments.Rates[Level.MLB][2020];
        folder.Append("lahman/Batting.csv", "pitcher1,2020,2,LAN,AL,30,60,2,5,0,0,0,1,0,0,1,40,0,0,5,0,0");
        Assert.Equal(before, Open(folder).Environments.Rates[Level.MLB][2020]);
    }

    [Fact]
    public void Stints_are_added_up_and_the_first_club_is_the_rosters()
    {
        using var folder = MiniatureFolder.Create();
        var before = Open(folder).Actuals(2021).Find(MiniatureFolder.Hitter(1))!.Total;
        folder.Append("lahman/Batting.csv", "hitter01,2021,2,BOS,AL,10,30,3,9,2,0,1,4,0,0,3,6,0,0,0,0,1");
        var data = Open(folder);
        var after = data.Actuals(2021).Find(MiniatureFolder.Hitter(1))!.Total;
        Assert.Equal(before.PA + 33, after.PA);
        Assert.Equal(before.HR + 1, after.HR);
        Assert.Equal("LAD", data.Roster(2021).Find(MiniatureFolder.Hitter(1))!.Club);
    }

    [Fact]
    public void Three_true_outcome_rows_stand_only_where_no_full_line_does()
    {
        using var folder = MiniatureFolder.Create();
        folder.Append("milb/three_true_outcomes.csv", "2014,AA,9003,Made Up3,25,300,30,60,8,200,90,40,70,,");
        var player = Open(folder).AsOf(2021).Find(MiniatureFolder.Hitter(3));
        Assert.NotNull(player);

        // A full AA line of his exists in the season before his debut (2015), three-true-outcome rows in 2013 and 2014.
        Assert.Equal([2013, 2014], player.ThreeTrueOutcomes.Select(t => t.Season));
        folder.Append("milb/three_true_outcomes.csv", "2015,AA,9003,Made Up3,26,300,30,60,8,200,90,40,70,,");
        var joined = Open(folder).AsOf(2021).Find(MiniatureFolder.Hitter(3))!;
        Assert.Equal([2013, 2014], joined.ThreeTrueOutcomes.Select(t => t.Season));
        Assert.Equal([2013, 2014, 2015], joined.MinorBattedBalls.Select(b => b.Season));
    }

    [Fact]
    public void An_empty_count_is_unknown_and_not_zero()
    {
        using var folder = MiniatureFolder.Create();
        folder.Append("milb/lines.csv", "2019,AAA,,,1005,,,Made Up5,,27,,208,199,51,13,0,8,,,9,,58,,,,,0,");
        var line = Open(folder).AsOf(2019).Find(MiniatureFolder.Hitter(5))!.Lines.Single(l => l is { Season: 2019, Level: "AAA" });
        Assert.Null(line.HBP);
        Assert.Null(line.IBB);
        Assert.Null(line.SF);
        Assert.Null(line.League);
        Assert.Equal(0, line.SB);
    }

    [Fact]
    public void Any_releases_headers_and_further_columns_are_read_alike()
    {
        using var folder = MiniatureFolder.Create();
        var expected = Open(folder).Actuals(2021).Players;
        var rows = folder.Read("lahman/Batting.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        rows[0] = rows[0].Replace(",2B,3B,", ",X2B,X3B,", StringComparison.Ordinal);
        folder.Write("lahman/Batting.csv", string.Join("\r\n", rows.Select((row, i) => (i == 0 ? "G_old," : "7,") + row)) + "\r\n");
        File.Move(Path.Combine(folder.Path, "lahman/People.csv"), Path.Combine(folder.Path, "lahman/Master.csv"));
        Assert.Equal(expected.Select(a => a.Total), Open(folder).Actuals(2021).Players.Select(a => a.Total));
    }

    [Theory]
    [InlineData("milb/lines.csv")]
    [InlineData("milb/level_averages.csv")]
    [InlineData("parks/home_road_totals.csv")]
    public void Doubles_and_triples_have_either_name_in_every_table(string file)
    {
        using var folder = MiniatureFolder.Create(hitters: 4);
        var expected = Open(folder);
        folder.Write(file, folder.Read(file).Replace(",2B,3B,", ",X2B,X3B,", StringComparison.Ordinal));
        var data = Open(folder);
        Assert.Contains(",X2B,X3B,", folder.Read(file), StringComparison.Ordinal);
        Assert.Equal(0, data.Audit.Offenders);
        Assert.Equal(expected.AsOf(2021).Hitters.SelectMany(h => h.Lines), data.AsOf(2021).Hitters.SelectMany(h => h.Lines));
        Assert.Equal(expected.Environments.Rates[Level.AA][2013], data.Environments.Rates[Level.AA][2013]);
        Assert.Equal(expected.ParkObservations.SelectMany(o => o.Difference), data.ParkObservations.SelectMany(o => o.Difference));
    }

    [Fact]
    public void Each_missing_part_is_said_and_the_rest_is_read()
    {
        string[] parts = ["lahman/People.csv", "lahman/Batting.csv", "ids.csv", "milb/lines.csv", "milb/three_true_outcomes.csv", "milb/level_averages.csv", "statcast/hitters.csv", "parks/home_road_totals.csv", "woba_weights.csv", "lahman/Teams.csv", "lahman/Appearances.csv"];
        foreach (var part in parts)
        {
            using var folder = MiniatureFolder.Create(hitters: 8);
            folder.Delete(part);
            var data = Open(folder);
            Assert.Contains(data.Missing, m => m.StartsWith(part + ": missing; ", StringComparison.Ordinal));
            Assert.NotEmpty(data.AsOf(2020).Hitters);
        }
    }

    [Fact]
    public void An_empty_folder_is_read_as_nothing_and_says_what_is_not_done()
    {
        var empty = Directory.CreateTempSubdirectory("empty");
        try
        {
            var data = DataFolder.Open(empty.FullName, RealData.Environment, TestContext.Current.CancellationToken);
            Assert.Empty(data.AsOf(2020).Hitters);
            Assert.Empty(data.Roster(2020).Players);
            Assert.True(data.Missing.Count >= 10);
        }
        finally
        {
            empty.Delete();
        }

        Assert.Contains("is not a folder", Assert.Throws<DataFolderException>(() => DataFolder.Open(empty.FullName, RealData.Environment, TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_leagues_own_totals_replace_the_files_and_the_others_keep_their_distance_from_the_majors()
    {
        using var folder = MiniatureFolder.Create();
        var data = Open(folder);
        Assert.Equal((13800d - 430) / (139000 + 13800 - 430 + 1100), data.Environments.Rates[Level.AA][2013].Walk, 1e-12);
        Assert.Equal(LogOdds(RealData.Environment, Level.HighA, 2013), LogOdds(data.Environments, Level.HighA, 2013), 1e-9);
    }

    [Fact]
    public void An_environment_estimated_through_a_season_leaves_later_ones_as_they_were()
    {
        using var folder = MiniatureFolder.Create();
        var scales = ComponentSet<double?>.From(_ => .1);
        var estimated = Open(folder).EstimateEnvironment(scales, 2015);
        Assert.NotEqual(RealData.Environment.Rates[Level.MLB][2015], estimated.Rates[Level.MLB][2015]);
        Assert.Equal(RealData.Environment.Rates[Level.MLB][2016], estimated.Rates[Level.MLB][2016]);
        Assert.NotEqual(RealData.Environment.Parks["BOS"].Through[2015], estimated.Parks["BOS"].Through[2015]);
        Assert.Equal(RealData.Environment.Parks["BOS"].Through[2016], estimated.Parks["BOS"].Through[2016]);
        Assert.Equal("Fenway Park", estimated.Parks["BOS"].Park);
        Assert.True(estimated.Parks["BOS"].Through[2015].Effect.HomeRun > estimated.Parks["LAD"].Through[2015].Effect.HomeRun);
    }

    [Fact]
    public async Task The_command_line_writes_the_environment_of_a_folder()
    {
        using var folder = MiniatureFolder.Create(hitters: 8);
        var run = await Cli.CliRun.Of("fit", "--data", folder.Path, "--through", "2021", "--only", "environment");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("{\n  \"$schema\": \"../environment.schema.json\",\n  \"source\": ", run.Out, StringComparison.Ordinal);
        var both = await Cli.CliRun.Of("fit", "--data", folder.Path, "--through", "2021", "--only", "environment", "--only", "prior");
        Assert.NotEqual(0, both.Code);
    }

    [Fact]
    public void Reading_ends_early_when_asked()
    {
        using var folder = MiniatureFolder.Create(hitters: 2);
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => DataFolder.Open(folder.Path, RealData.Environment, stop.Token));
    }

    [Fact]
    public void The_hash_is_of_the_bytes_that_were_read()
    {
        using var folder = MiniatureFolder.Create();
        var hash = Open(folder).Hash();
        Assert.Equal(hash, Open(folder).Hash());
        folder.Append("woba_weights.csv", "2022,.31,1.2,.69,.72,.88,1.25,1.58,2.03,.2,-.41,.118,9.8,3.1");
        Assert.NotEqual(hash, Open(folder).Hash());
    }

    private static double LogOdds(ProjectionSim.Context.LeagueEnvironments environments, Level level, int season)
    {
        var (minors, majors) = (environments.Rates[level][season].Strikeout, environments.Rates[Level.MLB][season].Strikeout);
        return Math.Log(minors / (1 - minors)) - Math.Log(majors / (1 - majors));
    }

    private static DataFolder Open(MiniatureFolder folder) => DataFolder.Open(folder.Path, RealData.Environment);
}
