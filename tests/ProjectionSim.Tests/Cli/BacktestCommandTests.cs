using System.Text.Json;

namespace ProjectionSim.Tests.Cli;

public sealed class BacktestCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("projsim-test");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("--seasons", "--data", "x")]
    [InlineData("2023-2021", "--seasons", "2023-2021", "--data", "x")]
    [InlineData("name=PATH", "--seasons", "2021", "--against", "steamer", "--data", "x")]
    [InlineData("is a system already", "--seasons", "2021", "--against", "marcel=a.csv", "--data", "x")]
    [InlineData("is a system already", "--seasons", "2021", "--against", "pit=a.csv", "--data", "x")]
    [InlineData("at most 24 letters", "--seasons", "2021", "--against", "a+b=a.csv", "--data", "x")]
    [InlineData("at most 24 letters", "--seasons", "2021", "--against", "a-name-that-heads-no-column=a.csv", "--data", "x")]
    [InlineData("exclude each other", "--seasons", "2021", "--model", "m.json", "--refit", "--data", "x")]
    [InlineData("--draws 5", "--seasons", "2021", "--draws", "5", "--data", "x")]
    public async Task What_cannot_be_asked_is_wrong_usage(string expected, params string[] args)
    {
        var run = await CliRun.Of(["backtest", .. args]);
        Assert.Equal(2, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marcel_of_a_small_folder_has_the_published_columns()
    {
        WriteFolder();
        var run = await CliRun.Of("marcel", "--data", _folder.FullName, "--season", "2004", "--format", "csv", "--quiet");
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.Code);
        var lines = run.Out.Split('\n');
        Assert.Equal("playerID,age,reliability,PA,AB,H,2B,3B,HR,BB,IBB,SO,HBP,SH,SF,GIDP,SB,CS,R,RBI", lines[0]);

        // The only hitter is the league: his own line over again, 600 PA weighted 5 beside 1200 of the league.
        // Age 29 changes nothing; 200 + .5·600 PA = 500.
        Assert.Equal("aa01,29,0.7143,500,441,125,25,2,17,46,5,100,7,2,4,8,8,4,67,60", lines[1]);
        Assert.StartsWith("pp01,", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marcel_as_json_and_for_a_season_without_a_past()
    {
        WriteFolder();
        var run = await CliRun.Of("marcel", "--data", _folder.FullName, "--season", "2004", "--format", "json", "--quiet");
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(2, json.RootElement.GetProperty("players").GetArrayLength());
        var none = await CliRun.Of("marcel", "--data", _folder.FullName, "--season", "1990", "--quiet");
        Assert.Equal(1, none.Code);
        Assert.Contains("1989", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_season_that_the_folder_does_not_know_is_bad_input()
    {
        WriteFolder();
        var run = await CliRun.Of("backtest", "--data", _folder.FullName, "--seasons", "2021", "--quiet");
        Assert.Equal(1, run.Code);
        Assert.Contains("2020 and 2021", run.Error, StringComparison.Ordinal);
    }

    private void WriteFolder()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "lahman"));
        void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, "lahman", name), text);
        Write("People.csv", "playerID,birthYear,birthMonth,birthDay,nameFirst,nameLast,weight,height,bats,throws,bbrefID\naa01,1975,5,1,A,A,200,73,R,R,aa01\npp01,1975,5,1,P,P,200,73,R,R,pp01\n");
        Write("Appearances.csv", "yearID,teamID,playerID,G_all,G_p,G_c,G_1b,G_2b,G_3b,G_ss,G_lf,G_cf,G_rf,G_dh\n2003,BOS,aa01,150,0,0,150,0,0,0,0,0,0,0\n2003,BOS,pp01,30,30,0,0,0,0,0,0,0,0,0\n");
        Write("Teams.csv", "yearID,lgID,teamID,teamIDretro,park\n2003,AL,BOS,BOS,Fenway Park\n");
        Write(
            "Batting.csv",
            "playerID,yearID,stint,teamID,lgID,G,AB,R,H,2B,3B,HR,RBI,SB,CS,BB,SO,IBB,HBP,SH,SF,GIDP\naa01,2003,1,BOS,AL,150,530,80,150,30,2,20,72,10,5,55,120,6,8,2,5,10\npp01,2003,1,BOS,AL,30,50,2,5,1,0,0,2,0,0,1,25,0,0,4,0,1\n");
    }
}
