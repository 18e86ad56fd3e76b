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
