using ProjectionSim.Baseball;
using ProjectionSim.Data;
using ProjectionSim.Data.Imports;

namespace ProjectionSim.Tests.Imports;

public sealed class TableImportTests
{
    private const string FanGraphsHeader = "Season,Name,Team,Level,Age,G,AB,PA,H,1B,2B,3B,HR,R,RBI,BB,IBB,SO,HBP,SF,SH,GDP,SB,CS,BB%,PlayerId";

    [Theory]
    [InlineData("8.7%")]
    [InlineData("0.087")]
    public void A_walk_rate_as_percentage_or_fraction_agrees_with_its_count(string rate)
    {
        using var folder = new ImportFolder();
        string file = folder.Write("fg.csv", "\uFEFF" + FanGraphsHeader + $"\n2023,José Ñúñez,BOS (AAA),AAA,24,50,200,230,60,40,12,1,7,30,31,20,1,55,6,3,1,4,2,1,{rate},sa1\n");
        var result = ImportFolder.Read(ImportSource.FanGraphs, file);
        var player = Assert.Single(result.Players);
        Assert.Equal("José Ñúñez", player.Name);
        Assert.Equal(new DateOnly(1999, 1, 1), player.BirthDate);
        var line = Assert.Single(player.Lines);
        Assert.Equal(("AAA", "BOS", 230, 20, 55, (int?)4), (line.Level, line.Team, line.PA, line.BB, line.SO, line.GIDP));
        Assert.Contains(result.Findings, f => f.Finding.What == "birth date");
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("\n \n", "the file is empty")]
    [InlineData("<!DOCTYPE html><html><body>Sign in</body></html>", "a web page (HTML), not a table")]
    [InlineData("Name;Team;PA\nAl Fa;BOS;10\n", "separated by semicolons, expected commas")]
    [InlineData("Name\tTeam\tPA\nAl Fa\tBOS\t10\n", "separated by tabs, expected commas")]
    public void What_is_saved_by_mistake_is_named(string text, string message)
    {
        using var folder = new ImportFolder();
        string file = folder.Write("saved.csv", text);

        foreach (var source in (ImportSource[])[ImportSource.FanGraphs, ImportSource.BaseballReference])
            Assert.Contains(message, Assert.Throws<DataFolderException>(() => ImportFolder.Read(source, file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_that_contradicts_its_count_leaves_the_row_out_and_says_so()
    {
        using var folder = new ImportFolder();
        string file = folder.Write("fg.csv", FanGraphsHeader + "\n2023,A,BOS,AAA,24,50,200,230,60,40,12,1,7,30,31,20,1,55,6,3,1,4,2,1,18.7%,1\n2023,B,BOS,AAA,24,50,200,230,60,40,12,1,7,30,31,20,1,55,6,3,1,4,2,1,8.7%,2\n");
        var result = ImportFolder.Read(ImportSource.FanGraphs, file);
        Assert.Equal("B", Assert.Single(result.Players).Name);
        Assert.Contains(result.Findings, f => f.Finding.Found.Contains("expected the same", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_without_counts_of_walks_takes_them_from_the_rates()
    {
        using var folder = new ImportFolder();
        string file = folder.Write("fg.csv", "Name,Team,G,PA,AB,H,2B,3B,HR,BB%,K%,playerid,MLBAMID\nA,BOS,50,230,200,60,12,1,7,8.7%,0.239,1,77\n");
        var line = Assert.Single(ImportFolder.Read(ImportSource.FanGraphs, file, new ImportDefaults { Season = 2023, Level = "MLB" }, Ids(folder)).Players).Lines[0];
        Assert.Equal((20, 55, (int?)null), (line.BB, line.SO, line.HBP));
    }

    [Fact]
    public void A_dashboard_without_at_bats_says_which_table_to_export()
    {
        using var folder = new ImportFolder();
        string file = folder.Write("fg.csv", "Name,Team,G,PA,HR,BB%,K%,wOBA,playerid\nA,BOS,50,230,7,8.7%,23.9%,.320,1\n");
        Assert.Contains("export the table 'Standard'", Assert.Throws<DataFolderException>(() => ImportFolder.Read(ImportSource.FanGraphs, file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_table_drops_headers_footers_and_totals_and_reads_marks()
    {
        using var folder = new ImportFolder();
        string file = folder.Write("br.csv", """
            --- When using this data, cite its source.

            Rk,Player,Age,Team,Lg,G,PA,AB,R,H,2B,3B,HR,RBI,SB,CS,BB,SO,GDP,HBP,SH,SF,IBB,Pos,Player-additional
            1,Al Smith*,25,2TM,MLB,80,300,260,40,70,15,2,9,41,3,1,30,61,5,6,1,3,2,*2/D,smithal01
            1,Al Smith*,25,BOS,AL,50,190,165,26,45,10,1,6,27,2,1,19,38,3,4,0,2,1,*2,smithal01
            1,Al Smith*,25,CHW,AL,30,110,95,14,25,5,1,3,14,1,0,11,23,2,2,1,1,1,2/D,smithal01
            Rk,Player,Age,Team,Lg,G,PA,AB,R,H,2B,3B,HR,RBI,SB,CS,BB,SO,GDP,HBP,SH,SF,IBB,Pos,Player-additional
            2,Bo Jones#+,30,TOT,MLB,10,20,18,1,4,0,0,0,1,0,0,2,5,0,0,0,0,0,7,jonesbo01
            ,League Average,28,,,,500,450,60,115,22,2,15,60,8,2,40,110,9,5,1,4,2,,
            """);
        var result = ImportFolder.Read(ImportSource.BaseballReference, file, new ImportDefaults { Season = 2023 });
        Assert.Equal(["Al Smith", "Bo Jones"], result.Players.Select(p => p.Name));
        var smith = result.Players[0];
        Assert.Equal(("smithal01", BattingHand.Left, 1.0), (smith.Id, smith.Bats, smith.CareerPositions.C));
        Assert.Equal(["BOS", "CWS"], smith.Lines.Select(l => l.Team));
        Assert.Equal(300, smith.Lines.Sum(l => l.PA));
        var jones = result.Players[1];
        Assert.Equal((BattingHand.Switch, (string?)null, 20), (jones.Bats, jones.Lines[0].Team, jones.Lines[0].PA));
    }

    [Fact]
    public void A_players_register_maps_levels_and_lists_what_it_cannot()
    {
        using var folder = new ImportFolder();
        string file = folder.Write("reg.csv", """
            Year,Age,AgeDif,Tm,Lg,Lev,Aff,G,PA,AB,R,H,2B,3B,HR,RBI,SB,CS,BB,SO,GDP,HBP,SH,SF,IBB
            2021,20,-1.0,Town,CAL,A,LAD,60,250,220,30,60,12,1,8,31,2,1,25,60,4,3,0,2,0
            2022,21,-1.0,City,PCL,AAA,LAD,60,250,220,30,60,12,1,8,31,2,1,25,60,4,3,0,2,0
            2022,21,-1.0,Far,JPL,Xyz,,10,25,20,3,6,1,0,1,3,0,0,5,6,0,0,0,0,0
            2022,21,-1.0,2 Teams,2 Lgs,AAA-Xyz,LAD,70,275,240,33,66,13,1,9,34,2,1,30,66,4,3,0,2,0
            2 Seasons,,,,,,,130,525,460,63,126,25,2,17,65,4,2,55,126,8,6,0,4,0
            """);
        var who = new ImportedPerson { Name = "Cy Doe", BirthDate = new DateOnly(2001, 2, 21) };
        var result = ImportFolder.Read(ImportSource.BaseballReference, file, new ImportDefaults { Person = who });
        Assert.Equal([("A", "CAL", "LAD"), ("AAA", "PCL", "LAD")], Assert.Single(result.Players).Lines.Select(l => (l.Level, l.League ?? "", l.Team ?? "")));
        Assert.Contains(result.Findings, f => f.Finding is { What: "level", Found: "Xyz" });
    }

    [Fact]
    public void Identifiers_join_the_rows_of_two_sources_into_one_player()
    {
        using var folder = new ImportFolder();
        string file = folder.Write("fg.csv", FanGraphsHeader + "\n2022,Al Smith,BOS,AAA,24,50,200,230,60,40,12,1,7,30,31,20,1,55,6,3,1,4,2,1,,sa1\n2023,Al Smith,BOS,MLB,25,50,200,230,60,40,12,1,7,30,31,20,1,55,6,3,1,4,2,1,,1\n");
        string ids = folder.Write("ids.csv", "mlbam,bbref,fangraphs,name,birth_date,bats,throws\n77,smithal01,1,Al Smith,1998-07-01,L,R\n77,smithal01,sa1,Al Smith,1998-07-01,L,R\n");
        var player = Assert.Single(ImportFolder.Read(ImportSource.FanGraphs, file, ids: ids).Players);
        Assert.Equal(("smithal01", new DateOnly(1998, 7, 1), BattingHand.Left, 2), (player.Id, player.BirthDate, player.Bats, player.Lines.Count));
    }

    [Fact]
    public void A_lahman_release_gives_the_hitters_of_its_last_season()
    {
        using var folder = new ImportFolder();
        folder.Write("release/People.csv", "playerID,birthYear,birthMonth,birthDay,nameFirst,nameLast,weight,height,bats,throws,debut,bbrefID,retroID\nsmithal01,1998,7,1,Al,Smith,200,73,L,R,2022-04-01,smithal01,smita001\n");
        folder.Write("release/Batting.csv", "playerID,yearID,stint,teamID,lgID,G,AB,R,H,X2B,X3B,HR,RBI,SB,CS,BB,SO,IBB,HBP,SH,SF,GIDP\nsmithal01,2022,1,BOS,AL,50,200,30,60,12,1,7,31,2,1,20,55,1,6,1,3,4\nsmithal01,2023,1,BOS,AL,50,200,30,60,12,1,7,31,2,1,20,55,1,6,1,3,4\n");
        var player = Assert.Single(ImportFolder.Read(ImportSource.Lahman, System.IO.Path.Combine(folder.Path, "release")).Players);
        Assert.Equal(("smithal01", 2, 230), (player.Id, player.Lines.Count, player.Lines[0].PA));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello\n")]
    [InlineData("PA\n\0\n")]
    public void A_file_that_is_no_table_is_refused_in_words(string text)
    {
        using var folder = new ImportFolder();
        string file = folder.Write("x.csv", text);
        foreach (var source in new[] { ImportSource.FanGraphs, ImportSource.BaseballReference })
            Assert.Contains(file, Assert.Throws<DataFolderException>(() => ImportFolder.Read(source, file)).Message, StringComparison.Ordinal);
    }

    private static string Ids(ImportFolder folder) => folder.Write("ids.csv", "mlbam,bbref,fangraphs,name,birth_date,bats,throws\n77,smithal01,1,A,1998-07-01,L,R\n");
}
