using ProjectionSim.Data.Configuration;
using ProjectionSim.Runs.Folders;
using ProjectionSim.Runs.Results;

namespace ProjectionSim.Runs.Tests.Folders;

public sealed class RunFolderTests
{
    private static RunRequest Request(string kind = "table", string? note = null) => new()
    {
        Kind = kind,
        Arguments = [kind, RunRequest.Config],
        Command = ["projsim", kind],
        Note = note,
        Input = ConfigFile.LoadEmbedded([]),
    };

    [Fact]
    public void Recorded_inputs_read_back_to_the_last_bit()
    {
        using var temporary = new TemporaryFolder();
        var input = ConfigFile.LoadEmbedded(["draws=1234"]);
        using (RunFolder.Open(temporary.At("run"), Request() with { Input = input })) { }

        var again = RecordedInput.Load(temporary.At("run/input/config.json"));

        Assert.Equal((input.ConfigHash, input.ModelHash, input.EnvironmentHash), (again.ConfigHash, again.ModelHash, again.EnvironmentHash));
        Assert.Equal(ConfigFile.ConfigText(input.Config), ConfigFile.ConfigText(again.Config));
    }

    [Fact]
    public void The_same_run_has_the_same_id_and_results_at_any_time()
    {
        using var temporary = new TemporaryFolder();
        var ids = new List<string>();
        foreach (var name in (string[])["a", "b"])
        {
            using var folder = RunFolder.Open(temporary.At(name), Request(note: name));
            folder.Write("table.csv", writer => writer.WriteLine("x,y"));
            folder.Complete();
            ids.Add($"{folder.Manifest.Id} {folder.Manifest.Results!.Hash}");
        }

        Assert.Equal(ids[0], ids[1]);
        FolderBytes.AssertSame(temporary.At("a"), temporary.At("b"));
        Assert.Equal("a", RunManifest.Read(temporary.At("a")).Note);
    }

    [Fact]
    public void A_folder_is_written_by_one_process_at_a_time_and_never_over_another_run()
    {
        using var temporary = new TemporaryFolder();
        using (RunFolder.Open(temporary.At("run"), Request()))
            Assert.Contains("another process", Assert.Throws<IOException>(() => RunFolder.Open(temporary.At("run"), Request(), resume: true)).Message, StringComparison.Ordinal);

        Assert.Contains("--resume", Assert.Throws<IOException>(() => RunFolder.Open(temporary.At("run"), Request())).Message, StringComparison.Ordinal);
        Assert.Contains("another run", Assert.Throws<InvalidDataException>(() => RunFolder.Open(temporary.At("run"), Request("other"), resume: true)).Message, StringComparison.Ordinal);
        Directory.CreateDirectory(temporary.At("photos"));
        File.WriteAllText(temporary.At("photos/cat.jpg"), "");
        Assert.Contains("no run folder", Assert.Throws<IOException>(() => RunFolder.Open(temporary.At("photos"), Request())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_writing_fails_is_not_there_and_leaves_nothing_behind()
    {
        using var temporary = new TemporaryFolder();
        using var folder = RunFolder.Open(temporary.At("run"), Request());
        folder.Write("table.csv", writer => writer.Write("old"));

        Assert.Throws<InvalidOperationException>(() => folder.Write("table.csv", writer =>
        {
            writer.Write(new string('x', 1 << 20));
            throw new InvalidOperationException();
        }));

        Assert.Equal("old", File.ReadAllText(temporary.At("run/table.csv")));
        Assert.Equal(["manifest.json", "table.csv"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Where(n => n != ".projsim-lock").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_changed_input_is_noticed()
    {
        using var temporary = new TemporaryFolder();
        using (RunFolder.Open(temporary.At("run"), Request())) { }
        File.AppendAllText(temporary.At("run/input/model.json"), "\n");

        var error = Assert.Throws<InvalidDataException>(() => RecordedInput.Load(temporary.At("run/input/config.json")));

        Assert.Contains("not as the run left it", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_projection_reads_back_as_it_was_drawn()
    {
        using var temporary = new TemporaryFolder();
        RunCli.Done("project", "--draws", "500", "--quiet", "--output", temporary.At("run"));

        var read = ProjectionFolder.ReadForPages(temporary.At("run"));
        var drawn = Projector.Project(ConfigFile.LoadEmbedded(["draws=500"]), 1, null, TestContext.Current.CancellationToken);

        Assert.Equal(drawn.Players.Select(p => (p.Id, p.Scenario, p.Observed.Count)), read.Players.Select(p => (p.Id, p.Scenario, p.Observed.Count)));
        foreach (var (a, b) in drawn.Players.Zip(read.Players))
        {
            Assert.All(a.Observed, o => Assert.Equal(o.Value.Percentiles, b.Observed[o.Key].Percentiles));
            Assert.All(a.Talent, o => Assert.Equal(o.Value.Bins, b.Talent[o.Key].Bins));
        }

        Assert.Equal(drawn.HeadToHead.OrderBy(h => h.Kind).Select(h => (h.Stat, h.Probability)), read.HeadToHead.Select(h => (h.Stat, h.Probability)));
    }
}
