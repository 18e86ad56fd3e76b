using ProjectionSim.Data;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Data.Selection;

namespace ProjectionSim.Runs.Tests.Batches;

public sealed class PlayerBatchTests
{
    private const string Header = "id,name,birth_date,season,level,team,PA,AB,H,2B,3B,HR,BB,SO\n";

    [Theory]
    [InlineData("a,Al Fa,1998-05-01,2026,MLB,BOS,100,90,25,5,1,3,10,20", "Al Fa has a line of 2026, expected seasons before 2026")]
    [InlineData("a,Al Fa,1928-05-01,2025,MLB,BOS,100,90,25,5,1,3,10,20", "98 years old in 2026")]
    [InlineData("a,Al Fa,1998-05-01,2025,MLB,XXX,100,90,25,5,1,3,10,20", "no line with a club that has a park (found 'XXX')")]
    [InlineData("a,Al Fa,1998-05-01,2025,MLB,BOS,100,90,25,5,1,30,10,20", "p.csv(2)")]
    public void Players_that_cannot_be_projected_are_refused_in_a_sentence(string row, string message)
    {
        using var temporary = new TemporaryFolder();
        File.WriteAllText(temporary.At("p.csv"), Header + row + "\n");

        var error = Assert.Throws<DataFolderException>(() => PlayerBatch.Load(temporary.At("p.csv"), ConfigFile.LoadFrame(null, []), TestContext.Current.CancellationToken));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_player_is_projected_for_the_club_of_his_last_line()
    {
        using var temporary = new TemporaryFolder();
        File.WriteAllText(temporary.At("p.csv"), Header + "a,Al Fa,1998-05-01,2025,MLB,NYA,100,90,25,5,1,3,10,20\na,Al Fa,1998-05-01,2024,MLB,BOS,100,90,25,5,1,3,10,20\n");

        var config = PlayerBatch.Load(temporary.At("p.csv"), ConfigFile.LoadFrame(null, ["season=2026"]), TestContext.Current.CancellationToken).Config;

        Assert.Equal(("NYY", "NYY", null), (config.Scenarios[0].Club, config.Scenarios[0].Park, config.Scenarios[0].Role));
    }

    [Fact]
    public void The_header_of_the_table_is_printed_as_a_schema() =>
        Assert.StartsWith("id,name,mlbam,birth_date,", RunCli.Done("schema", "players").Out, StringComparison.Ordinal);
}
