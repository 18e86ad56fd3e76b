using ProjectionSim.Data;

namespace ProjectionSim.Tests.Data;

/// <summary>Rows that cannot be true are left out, counted, and the first ten named with file and line.</summary>
public sealed class DataAuditTests
{
    [Theory]
    [InlineData("hitter00,2021,2,BOS,AL,10,20,3,21,0,0,1,4,0,0,3,6,0,0,0,0,1", "21 hits in 20 at-bats")]
    [InlineData("hitter00,2021,2,BOS,AL,10,30,3,4,0,0,5,4,0,0,3,6,0,0,0,0,1", "5 home runs but only 4 hits")]
    [InlineData("hitter00,2021,2,BOS,AL,10,30,3,4,3,1,1,4,0,0,3,6,0,0,0,0,1", "5 extra-base hits but only 4 hits")]
    [InlineData("hitter00,2021,2,BOS,AL,10,30,3,10,2,0,1,4,0,0,3,25,0,0,0,0,1", "10 hits and 25 strikeouts in 30 at-bats")]
    [InlineData("hitter00,2021,2,BOS,AL,10,30,3,10,2,0,1,4,0,0,3,6,4,0,0,0,1", "4 intentional walks of 3 walks")]
    [InlineData("hitter00,2021,2,BOS,AL,10,-30,3,10,2,0,1,4,0,0,3,6,0,0,0,0,1", "'AB' has -30")]
    [InlineData("hitter00,2021,2,BOS,AL,10,30,3,ten,2,0,1,4,0,0,3,6,0,0,0,0,1", "'H' has 'ten'")]
    [InlineData("hitter00,2021,2,BOS,AL,10,30,3,,2,0,1,4,0,0,3,6,0,0,0,0,1", "'H' is empty")]
    [InlineData("hitter00,2021,1,BOS,AL,10,30,3,10,2,0,1,4,0,0,3,6,0,0,0,0,1", "stint 1 of 2021 twice")]
    [InlineData("hitter00,2121,1,BOS,AL,10,30,3,10,2,0,1,4,0,0,3,6,0,0,0,0,1", "season 2121")]
    [InlineData("hitter00,2000,1,BOS,AL,10,30,3,10,2,0,1,4,0,0,3,6,0,0,0,0,1", "expected an age of 14..60")]
    [InlineData("hitter00,2021,2,XXX,AL,10,30,3,10,2,0,1,4,0,0,3,6,0,0,0,0,1", "club 'XXX' did not play in 2021")]
    [InlineData("nobody,2021,1,BOS,AL,10,30,3,10,2,0,1,4,0,0,3,6,0,0,0,0,1", "player 'nobody' is not in lahman/People.csv")]
    [InlineData("hitter00,2021,2,BOS,AL,10,30", "7 fields where the header has 22")]
    [InlineData("hitter00,2021,2,BOS,AL,10,2000000000,3,10,2,0,1,4,0,0,2000000000,6,0,0,0,0,1", "has AB 2000000000; at most 1000")]
    [InlineData("hitter00,2021,2,BOS,AL,10,30,3,10,2,0,1,4,0,0,3,6,0,0,0,0,1e9", "has GIDP 1000000000; at most 1000")]
    [InlineData("hitter00,2021,2,BOS,AL,10,1e300,3,10,2,0,1,4,0,0,3,6,0,0,0,0,1", "'AB' has '1e300'")]
    [InlineData("hitter00,2021,2,BOS,AL,10,600,3,10,2,0,1,4,0,0,500,6,0,0,0,0,1", "has PA 1100; at most 1000")]
    public void A_batting_row_that_cannot_be_true_is_named_and_left_out(string row, string found)
    {
        using var folder = MiniatureFolder.Create(hitters: 4);
        var before = Open(folder).Actuals(2021).Players;
        folder.Append("lahman/Batting.csv", row);
        var data = Open(folder);
        Assert.Equal(1, data.Audit.Offenders);
        Assert.StartsWith($"lahman/Batting.csv({folder.Lines("lahman/Batting.csv")}): ", data.Audit.First[0], StringComparison.Ordinal);
        Assert.Contains(found, data.Audit.First[0], StringComparison.Ordinal);
        Assert.Equal(before.Select(a => a.Total), data.Actuals(2021).Players.Select(a => a.Total));
    }

    [Theory]
    [InlineData("2019,AAA,IL,BOS,1000,,,Made Up,,27,50,300,199,51,13,0,8,,,9,,58,1,1,1,,0,", "300 plate appearances but AB + BB + HBP + SF + SH = 211")]
    [InlineData("2019,AAA,IL,BOS,1000,,,Made Up,,27,50,200,199,51,13,0,8,,,9,,58,,,,,0,", "200 plate appearances but AB + BB + HBP + SF + SH = 208")]
    [InlineData("2019,XX,IL,BOS,1000,,,Made Up,,27,50,208,199,51,13,0,8,,,9,,58,,,,,0,", "level 'XX'")]
    [InlineData("2019,AAA,IL,BOS,,,,Made Up,,27,50,208,199,51,13,0,8,,,9,,58,,,,,0,", "no MLBAM, Baseball-Reference or FanGraphs identifier")]
    [InlineData("2019,AAA,IL,BOS,77,,,Made Up,,,50,208,199,51,13,0,8,,,9,,58,,,,,0,", "neither birth date nor age")]
    [InlineData("2019,AAA,IL,BOS,77,,,Made Up,1995-02-30,,50,208,199,51,13,0,8,,,9,,58,,,,,0,", "birth date '1995-02-30'")]
    public void A_minor_league_row_that_cannot_be_true_is_named_and_left_out(string row, string found)
    {
        using var folder = MiniatureFolder.Create(hitters: 4);
        folder.Append("milb/lines.csv", row);
        var audit = Open(folder).Audit;
        Assert.Equal(1, audit.Offenders);
        Assert.StartsWith($"milb/lines.csv({folder.Lines("milb/lines.csv")}): ", audit.First[0], StringComparison.Ordinal);
        Assert.Contains(found, audit.First[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lahman/People.csv", "bad01,1985,13,1,A,B,200,73,R,R,bad01", "birth date 1985-13-1")]
    [InlineData("lahman/People.csv", "hitter00,1985,4,1,A,B,200,73,R,R,bad01", "player 'hitter00' a second time")]
    [InlineData("lahman/Teams.csv", "21,AL,BOS,Park,BOS", "season 21;")]
    [InlineData("lahman/Appearances.csv", "2021,BOS,AL,hitter00,-3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0", "'G_all' has -3")]
    [InlineData("lahman/Teams.csv", "2021,AL,BOS,Park,BOS", "club 'BOS' of 2021 a second time")]
    [InlineData("lahman/Appearances.csv", "2021,BOS,AL,hitter00,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0", "two rows of 2021 with BOS")]
    [InlineData("lahman/Appearances.csv", "2021,LAN,AL,hitter00,30000,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0", "30000 games")]
    [InlineData("lahman/Appearances.csv", "2121,BOS,AL,hitter00,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0", "season 2121;")]
    [InlineData("ids.csv", "x9,,,,,,New Man,1995-02-03,R,R,,", "'mlbam' has 'x9'")]
    [InlineData("ids.csv", "77,,,,,,New Man,1995-02-30,R,R,,", "birth date '1995-02-30'")]
    [InlineData("milb/three_true_outcomes.csv", "2013,A,9002,Made Up2,24,400,40,80,12,270,120,60,90,,", "level 'A'")]
    [InlineData("milb/three_true_outcomes.csv", "2014,AA,9002,Made Up2,24,400,40,90,12,271,120,60,90,,", "in 400 PA")]
    [InlineData("milb/three_true_outcomes.csv", "2013,AAA,9002,Made Up2,24,400,40,80,12,270,120,60,90,,", "two rows of 2013 at AAA")]
    [InlineData("milb/level_averages.csv", "2014,ZZ,,1000,900,200,40,5,20,80,3,200,10,5,5,20,20,10", "level 'ZZ'")]
    [InlineData("milb/level_averages.csv", "2014,AA,,1000,900,910,40,5,20,80,3,200,10,5,5,20,20,10", "910 hits in 900 at-bats")]
    [InlineData("milb/level_averages.csv", "2013,AA,,1000,900,200,40,5,20,80,3,200,10,5,5,20,20,10", "two rows of 2013 at AA")]
    [InlineData("milb/level_averages.csv", "2014,AA,,1000,9000000,200,40,5,20,80,3,200,10,5,5,20,20,10", "has AB 9000000; at most 1000000")]
    [InlineData("statcast/hitters.csv", "1000,2014,Made,200,150,.330,.330,10,27.1,.312,", "'chase_pct' has 0.312; expected 0 to 100, percent: 31.2, not .312")]
    [InlineData("statcast/hitters.csv", "1000,2014,Made,200,150,330,.330,10,27.1,31.2,", "'xwoba' has 330; expected 0 to 3")]
    [InlineData("statcast/hitters.csv", "1000,2014,Made,200,150,.330,.330,10,8.2,31.2,", "'sprint_speed' has 8.2; expected 15 to 35, feet a second")]
    [InlineData("statcast/hitters.csv", "1000,2014,Made,200,350,.330,.330,10,27.1,,", "350 batted balls in 200 plate appearances")]
    [InlineData("statcast/hitters.csv", "1000,2014,Made,0,,,,,,,", "0 plate appearances")]
    [InlineData("statcast/hitters.csv", "1000,20190,Made,200,150,.330,.330,10,27.1,,", "season 20190;")]
    [InlineData("statcast/hitters.csv", "1000,2019,Made,200,150,.330,.330,10,27.1,,", "two rows of 2019")]
    [InlineData("parks/home_road_totals.csv", "2021,BOS,away,BOS01,81,6300,5600,750,1450,300,30,200,600,30,1300,60,45,30,70,30", "role 'away'")]
    [InlineData("parks/home_road_totals.csv", "2021,BOS,home,BOS01,81,6300,5600,750,1450,300,30,1500,600,30,1300,60,45,30,70,30", "1500 home runs but only 1450 hits")]
    [InlineData("parks/home_road_totals.csv", "2021,BOS,home,BOS01,81,6300,5600,750,1450,300,30,200,600,30,1300,60,45,30,70,30", "two rows of BOS in 2021, home, at 'BOS01'")]
    [InlineData("woba_weights.csv", "2022,318,1.2,.69,.72,.88,1.25,1.58,2.03,.2,-.41,.118,9.8,3.1", "'wOBA' has 318; expected 0.2 to 0.5. It is a fraction like .313")]
    [InlineData("woba_weights.csv", "2022,.318,1.2,.69,.72,.88,1.25,1.58,2.03,.2,-.41,.118,1e9,3.1", "'R/W' has 1000000000; expected 5 to 15")]
    [InlineData("woba_weights.csv", "2022,.318,,.69,.72,.88,1.25,1.58,2.03,.2,-.41,.118,9.8,3.1", "'wOBAScale' is empty")]
    [InlineData("woba_weights.csv", "2021,.318,1.2,.69,.72,.88,1.25,1.58,2.03,.2,-.41,.118,9.8,3.1", "season 2021 a second time")]
    public void A_row_of_any_other_file_that_cannot_be_true_is_named_and_left_out(string file, string row, string found)
    {
        using var folder = MiniatureFolder.Create(hitters: 4);
        folder.Append(file, row);
        var audit = Open(folder).Audit;
        Assert.Equal(1, audit.Offenders);
        Assert.StartsWith($"{file}({folder.Lines(file)}): ", audit.First[0], StringComparison.Ordinal);
        Assert.Contains(found, audit.First[0], StringComparison.Ordinal);
    }

    [Fact]
    public void At_most_ten_offenders_are_named_and_all_are_counted()
    {
        using var folder = MiniatureFolder.Create(hitters: 4);
        for (var i = 0; i < 25; i++)
            folder.Append("lahman/Batting.csv", "nobody,2021,1,BOS,AL,10,30,3,10,2,0,1,4,0,0,3,6,0,0,0,0,1");
        var audit = Open(folder).Audit;
        Assert.Equal(25, audit.Offenders);
        Assert.Equal(DataAudit.MaximumKept, audit.First.Count);
        var notices = Open(folder).Notices;
        Assert.Equal(DataAudit.MaximumKept + 1, notices.Count);
        Assert.Contains("25 of ", notices[^1], StringComparison.Ordinal);
    }

    private static DataFolder Open(MiniatureFolder folder) => DataFolder.Open(folder.Path, RealData.Environment);
}
