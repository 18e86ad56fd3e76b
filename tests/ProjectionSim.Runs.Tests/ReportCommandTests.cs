using System.Text.RegularExpressions;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Runs.Tests;

/// <summary>projsim report: the page of a run folder, and what it says to what it cannot use.</summary>
public sealed class ReportCommandTests
{
    [Fact]
    public void Every_run_folder_has_its_page_and_report_makes_the_same_again()
    {
        using var temporary = new TemporaryFolder();
        RunCli.Done("project", "--draws", "400", "--output", temporary.At("run"), "--quiet");
        var written = File.ReadAllBytes(temporary.At("run/report.html"));
        File.Delete(temporary.At("run/report.html"));

        RunCli.Done("report", temporary.At("run"));
        RunCli.Done("report", temporary.At("run"), "--output", temporary.At("elsewhere.html"));

        Assert.Equal(written, File.ReadAllBytes(temporary.At("run/report.html")));
        Assert.Equal(written, File.ReadAllBytes(temporary.At("elsewhere.html")));
    }

    [Fact]
    public void The_page_of_a_folder_is_that_of_the_projection_itself_but_for_the_hash_of_all_draws()
    {
        using var temporary = new TemporaryFolder();
        RunCli.Done("project", "--draws", "400", "--set", "seasons=3", "--output", temporary.At("run"), "--quiet");
        RunCli.Done("project", "--draws", "400", "--set", "seasons=3", "--output", temporary.At("page.html"), "--quiet");

        string Kept(string file) => Regex.Replace(File.ReadAllText(temporary.At(file)), "\\s*<dt>Result, SHA-256</dt><dd class=\"hash\">[0-9a-f]{64}</dd>", "", RegexOptions.None, TimeSpan.FromSeconds(10));
        Assert.Contains("<dt>Result, SHA-256", File.ReadAllText(temporary.At("page.html")), StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"years\">", Kept("page.html"), StringComparison.Ordinal);
        Assert.Equal(Kept("page.html"), Kept("run/report.html"));
    }

    [Fact]
    public void Other_kinds_of_run_keep_their_page_and_make_it_again_where_it_is_gone()
    {
        using var temporary = new TemporaryFolder();
        RunCli.Done("sweep", "--vary", "prior.K.strength=60,120", "--draws", "100", "--quiet", "--output", temporary.At("run"));
        var written = File.ReadAllBytes(temporary.At("run/report.html"));
        RunCli.Done("report", temporary.At("run"), "--output", temporary.At("kept.html"));
        File.WriteAllText(temporary.At("run/report.html"), "other");

        var again = RunCli.Done("report", temporary.At("run"));

        Assert.Equal(written, File.ReadAllBytes(temporary.At("kept.html")));
        Assert.Equal(written, File.ReadAllBytes(temporary.At("run/report.html")));
        Assert.Contains("the run is repeated", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_without_a_page_says_what_to_read_instead()
    {
        using var temporary = new TemporaryFolder();
        using (var folder = RunFolder.Open(temporary.At("run"), new RunRequest { Kind = "table", Arguments = ["table"], Command = [] }))
        {
            folder.Write("numbers.csv", writer => writer.WriteLine("a,b"));
            folder.Complete();
        }

        var run = RunCli.Of("report", temporary.At("run"));

        Assert.Equal(1, run.Code);
        Assert.Contains("a run of 'table' has no page", run.Error, StringComparison.Ordinal);
        Assert.Contains("numbers.csv", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void What_is_no_run_folder_and_no_details_is_refused_in_one_line()
    {
        using var temporary = new TemporaryFolder();
        File.WriteAllText(temporary.At("details.csv"), "a,b\n1,2\n");

        var none = RunCli.Of("report", temporary.Path);
        var other = RunCli.Of("report", "--calibration", temporary.At("details.csv"));
        var neither = RunCli.Of("report");

        Assert.Equal((1, 1, 2), (none.Code, other.Code, neither.Code));
        Assert.Contains("found no manifest.json", none.Error, StringComparison.Ordinal);
        Assert.Contains("has no column 'playerID'", other.Error, StringComparison.Ordinal);
        Assert.All((RunCli[])[none, other, neither], run => Assert.True(run.Error.TrimEnd().Split('\n').Length <= 2, run.Error));
        Assert.False(File.Exists(temporary.At("details.html")));
    }
}
