using System.Text.Json;
using ProjectionSim.Runs.Differences;
using ProjectionSim.Runs.Folders;
using ProjectionSim.Runs.Stores;

namespace ProjectionSim.Runs.Tests.Stores;

/// <summary>What every run store does, whatever database it is in.</summary>
public abstract class RunStoreTests(SampleRuns runs)
{
    /// <summary>The runs.</summary>
    protected SampleRuns Runs => runs;

    /// <summary>The address of an empty store.</summary>
    protected abstract string NewStore();

    /// <summary>Runs a statement on a store, past the program.</summary>
    protected abstract void Execute(string address, string statement);

    [Fact]
    public void A_stored_run_reads_back_to_the_last_bit_hostile_names_too()
    {
        var address = NewStore();
        using var store = RunStore.Open(address);
        foreach (var folder in (string[])[runs.Folder(0), runs.HostileFolder])
        {
            Assert.True(store.Add(folder));
            var (expected, found) = (RunSource.OfFolder(folder), store.Find(RunManifest.Read(folder).ShortId));
            Assert.Equal(JsonSerializer.Serialize(expected.Manifest.Run), JsonSerializer.Serialize(found.Manifest.Run));
            Assert.Equal(expected.Inputs.OrderBy(i => i.Key), found.Inputs.OrderBy(i => i.Key));
            Assert.Equal(expected.Entries.Select(e => (e.Player, e.Name, e.Club)), found.Entries.Select(e => (e.Player, e.Name, e.Club)));
            foreach (var (a, b) in expected.Entries.Zip(found.Entries))
            {
                Assert.Equal(a.Numbers.Count, b.Numbers.Count);
                Assert.All(a.Numbers, n => Assert.Equal((n.Value.N, n.Value.Mean, n.Value.Sd), (b.Numbers[n.Key].N, b.Numbers[n.Key].Mean, b.Numbers[n.Key].Sd)));
                Assert.All(a.Numbers, n => Assert.Equal(n.Value.Quantiles, b.Numbers[n.Key].Quantiles));
                Assert.Equal(a.Events, b.Events);
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_exported_run_has_the_tables_byte_for_byte_years_too(bool years)
    {
        var folder = years ? runs.YearsFolder : runs.Folder(1);
        using var temporary = new TemporaryFolder();
        using var store = RunStore.Open(NewStore());
        store.Add(folder);

        RunExport.Write(store.Find(RunManifest.Read(folder).Id), temporary.At("out"));

        Assert.Equal(years, File.ReadAllText(Path.Combine(folder, "projections.csv")).Contains(",2028,", StringComparison.Ordinal));
        foreach (var name in (string[])["projections.csv", "projections-wide.csv", "head-to-head.csv", "input/config.json", "input/model.json", "input/environment.json", "manifest.json"])
            Assert.Equal(File.ReadAllText(Path.Combine(folder, name)), File.ReadAllText(temporary.At("out/" + name)));
    }

    [Fact]
    public void Seasons_of_paths_can_be_asked_for_and_differ_where_they_differ()
    {
        var address = NewStore();
        using var store = RunStore.Open(address);
        store.Add(runs.YearsFolder);

        var run = store.Find(RunManifest.Read(runs.YearsFolder).Id);
        var folder = RunSource.OfFolder(runs.YearsFolder);

        Assert.All(run.Entries, e => Assert.Equal([2026, 2027, 2028], e.Years.Select(y => y.Season)));
        Assert.Equal(folder.Entries.Select(e => (e.Years[2].Outlook, e.Years[2].Age, e.Years[2].Numbers[("talent", "wOBA")].Mean)), run.Entries.Select(e => (e.Years[2].Outlook, e.Years[2].Age, e.Years[2].Numbers[("talent", "wOBA")].Mean)));
        Assert.Contains(("total", "PA"), run.Entries[0].Numbers.Keys);
        Assert.Empty(ResultDifference.Between(folder, run).Changed);
    }

    [Fact]
    public void A_store_of_the_first_schema_is_brought_up_and_keeps_its_runs()
    {
        var address = NewStore();
        using (var store = RunStore.Open(address)) store.Add(runs.Folder(0));
        foreach (var statement in (string[])["DROP TABLE year_quantiles", "DROP TABLE year_stats", "DROP TABLE years", "DELETE FROM projsim_schema WHERE version = 2"]) Execute(address, statement);

        using var again = RunStore.Open(address);

        Assert.Equal(2, again.Find(RunManifest.Read(runs.Folder(0)).Id).Entries.Count);
        Assert.True(again.Add(runs.YearsFolder));
        Assert.NotEmpty(again.Find(RunManifest.Read(runs.YearsFolder).Id).Entries[0].Years);
    }

    [Fact]
    public void A_run_is_kept_once_and_runs_are_listed_in_order()
    {
        using var store = RunStore.Open(NewStore());

        bool[] added = [store.Add(runs.Folder(1)), store.Add(runs.Folder(0)), store.Add(runs.Folder(1))];

        Assert.Equal([true, true, false], added);
        Assert.Equal([RunManifest.Read(runs.Folder(0)).Id, RunManifest.Read(runs.Folder(1)).Id], store.List().Select(r => r.Id));
        Assert.Contains("no run 'ffffffffffff'", Assert.Throws<InvalidDataException>(() => store.Find("ffffffffffff")).Message, StringComparison.Ordinal);
        Assert.Contains("no run 'x%'", Assert.Throws<InvalidDataException>(() => store.Find("x%")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Concurrent_writers_make_one_schema_and_lose_nothing()
    {
        var address = NewStore();

        Parallel.For(0, 4, i =>
        {
            using var store = RunStore.Open(address);
            Assert.True(store.Add(runs.Folder(i)));
        });

        using var read = RunStore.Open(address);
        Assert.Equal(4, read.List().Count);
        Assert.All(Enumerable.Range(0, 4), i => Assert.Equal(2, read.Find(RunManifest.Read(runs.Folder(i)).Id).Entries.Count));
    }

    [Fact]
    public void A_run_that_fails_on_the_way_is_not_there_at_all()
    {
        var address = NewStore();
        using var store = RunStore.Open(address);
        Execute(address, "DROP TABLE head_to_head");

        var error = Assert.Throws<IOException>(() => store.Add(runs.Folder(0)));

        Assert.Contains("nothing of the run was stored", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Empty(store.List());
    }

    [Fact]
    public void A_store_of_a_newer_program_is_refused()
    {
        var address = NewStore();
        RunStore.Open(address).Dispose();
        Execute(address, "INSERT INTO projsim_schema (version) VALUES (99)");

        Assert.Contains("schema 99", Assert.Throws<InvalidDataException>(() => RunStore.Open(address)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_line_keeps_lists_shows_and_compares_runs_of_the_store()
    {
        var address = NewStore();
        foreach (var seed in (string[])["1", "2"])
            RunCli.Done("project", "--draws", "60", "--seed", seed, "--store", address, "--note", "seed " + seed, "--quiet");

        var list = RunCli.Done("runs", "list", "--store", address).Out;
        string[] ids = [.. list.Split('\n').Skip(1).Where(l => l.Length > 0).Select(l => l.Split(' ')[0])];

        Assert.Equal(2, ids.Length);
        Assert.Contains("seed 2", list, StringComparison.Ordinal);
        Assert.Contains("Dalton Rushing", RunCli.Done("runs", "show", ids[0], "--store", address).Out, StringComparison.Ordinal);
        Assert.Contains("1 -> 2", RunCli.Done("runs", "diff", ids[0], ids[1], "--store", address).Out, StringComparison.Ordinal);
    }
}
