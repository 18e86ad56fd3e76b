using ProjectionSim.Data;
using ProjectionSim.Data.Evaluation;

namespace ProjectionSim.Tests.Data;

public sealed class PublishedProjectionsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("projsim-test");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Counts_become_shares_of_the_plate_appearances_that_the_model_sees()
    {
        Write("sys-2022.csv", "Name,MLBAMID,PA,AB,H,2B,3B,HR,BB,IBB,SO,HBP,SF,SH,R,RBI,SB\nA,100.0,104,80,24,6,1,3,15,2,20,4,3,2,12,11,5\n");
        var line = PublishedProjections.Read(Path.Combine(_folder.FullName, "sys-{season}.csv"), 2022)[100];
        Assert.Equal(.13, line.Line!.Rates.Walk, 12);
        Assert.Equal(.14, line.Line.Rates.Single, 12);
        Assert.Equal(.02, line.Line.IntentionalWalk, 12);
        Assert.Equal(104, line.PA);
        Assert.Equal(12 / 104.0, line.R!.Value, 12);
    }

    [Fact]
    public void Rows_without_an_id_are_left_out_and_the_larger_of_two_rows_counts()
    {
        Write("p.csv", "xMLBAMID,PA,AB,H,2B,3B,HR,BB,SO,HBP\n,500,450,120,20,2,10,45,90,5\n7,10,9,2,0,0,0,1,3,0\n7,400,360,100,20,2,10,36,80,4\n8,0,0,0,0,0,0,0,0,0\n");
        var all = PublishedProjections.Read(Path.Combine(_folder.FullName, "p.csv"), 2022);
        Assert.Equal(400, Assert.Single(all).Value.PA);
        Assert.Null(all[7].R);
    }

    [Fact]
    public void A_missing_file_and_a_table_without_ids_are_errors_that_name_the_file()
    {
        var missing = Assert.Throws<DataFolderException>(() => PublishedProjections.Read(Path.Combine(_folder.FullName, "none-{season}.csv"), 2023));
        Assert.Contains("none-2023.csv", missing.Message, StringComparison.Ordinal);
        Write("p.csv", "Name,PA\nA,100\n");
        var noIds = Assert.Throws<DataFolderException>(() => PublishedProjections.Read(Path.Combine(_folder.FullName, "p.csv"), 2022));
        Assert.Contains("MLBAMID", noIds.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7,500,450,,20,2,10,45,90,5", "column 'H' is empty")]
    [InlineData("7,500,450,120,20,2,-10,45,90,5", "a count below 0")]
    [InlineData("7,500,10,120,20,2,10,45,90,5", "90 strikeouts in 10 at-bats")]
    [InlineData("7,500,450,20,20,2,10,45,90,5", "32 extra-base hits, 20 hits")]
    [InlineData("7,50,450,120,20,2,10,45,90,5", "50 plate appearances but AB + BB + HBP + SF = 500")]
    [InlineData("7,5e9,450,120,20,2,10,45,90,5", "5000000000 plate appearances; expected at most 1000")]
    [InlineData("7,500,450,many,20,2,10,45,90,5", "'H' has 'many'")]
    public void A_row_that_cannot_be_true_is_left_out_and_named(string row, string found)
    {
        Write("p.csv", $"MLBAMID,PA,AB,H,2B,3B,HR,BB,SO,HBP\n8,500,450,120,20,2,10,45,90,5\n{row}\n");
        var audit = new DataAudit();
        Assert.Equal(8, Assert.Single(PublishedProjections.Read(Path.Combine(_folder.FullName, "p.csv"), 2022, audit)).Key);
        Assert.Equal(1, audit.Offenders);
        Assert.Contains("p.csv(3): ", audit.First[0], StringComparison.Ordinal);
        Assert.Contains(found, audit.First[0], StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
