using System.Globalization;
using CsvHelper;
using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Numerics;
using ProjectionSim.Runs.Results;

namespace ProjectionSim.Runs.Tests.Results;

public sealed class DrawsFileTests
{
    [Fact]
    public void Draws_written_are_the_draws_that_were_folded()
    {
        var input = ConfigFile.LoadEmbedded(["draws=300"]);
        var projection = Projector.Project(input, 1, null, TestContext.Current.CancellationToken);
        var text = new StringWriter();

        DrawsFile.Write(input, 300, SimdForm.Scalar, text, TestContext.Current.CancellationToken);

        using var csv = new CsvReader(new StringReader(text.ToString()), CultureInfo.InvariantCulture);
        var rows = csv.GetRecords<dynamic>().Cast<IDictionary<string, object>>().ToArray();
        Assert.Equal(600, rows.Length);
        foreach (var player in projection.Players)
        {
            var mine = rows.Where(r => (string)r["id"] == player.Id).ToArray();
            Assert.Equal(Enumerable.Range(0, 300), mine.Select(r => int.Parse((string)r["draw"], CultureInfo.InvariantCulture)));
            foreach (var (stat, distribution) in player.Observed.Where(o => StatInfo.Of(o.Key).Name is "PA" or "HR" or "SB" or "wOBA" or "OPS" or "wRC+"))
                AssertFolded(distribution, mine, StatInfo.Of(stat).Name);
            AssertFolded(player.Talent[Stat.WOBA], mine, "talent_wOBA");
        }
    }

    [Fact]
    public void Fewer_draws_are_the_first_ones_of_more()
    {
        var input = ConfigFile.LoadEmbedded(["draws=1000"]);
        var (few, more) = (new StringWriter(), new StringWriter());

        DrawsFile.Write(input, 3, SimdForms.Best, few, TestContext.Current.CancellationToken);
        DrawsFile.Write(input, 700, SimdForms.Best, more, TestContext.Current.CancellationToken);

        Assert.Equal(few.ToString().Split('\n').Take(4), more.ToString().Split('\n').Take(4));
    }

    private static void AssertFolded(StatDistribution distribution, IDictionary<string, object>[] rows, string column)
    {
        double[] values = [.. rows.Select(r => (string)r[column]).Where(t => t.Length > 0).Select(t => double.Parse(t, CultureInfo.InvariantCulture))];
        Assert.Equal(distribution.N, values.Length);
        Assert.Equal(distribution.Mean, values.Average(), 1e-9);
    }
}
