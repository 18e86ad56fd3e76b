using Microsoft.Data.Sqlite;
using ProjectionSim.Runs.Stores;

namespace ProjectionSim.Runs.Tests.Stores;

public sealed class SqliteStoreTests(SampleRuns runs) : RunStoreTests(runs), IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    protected override string NewStore() => _temporary.At("runs.db");

    protected override void Execute(string address, string statement)
    {
        using var connection = new SqliteConnection($"Data Source={address};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    [Fact]
    public void A_file_that_is_no_store_is_told()
    {
        File.WriteAllText(NewStore(), new string('x', 5000));

        Assert.Contains("the store cannot be opened", Assert.Throws<IOException>(() => RunStore.Open(NewStore())).Message, StringComparison.Ordinal);
        Assert.Contains("no such run store", Assert.Throws<IOException>(() => RunStore.Open(_temporary.At("none.db"), create: false)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_cannot_grow_keeps_nothing_of_the_run()
    {
        using var disk = SmallDisk.Mount(.4);
        Assert.SkipWhen(disk is null, "a small disk cannot be mounted here");
        using var store = RunStore.Open(Path.Combine(disk.Path, "runs.db"));

        var error = Assert.Throws<IOException>(() => store.Add(Runs.Folder(0)));

        Assert.Contains("nothing of the run was stored", error.Message, StringComparison.Ordinal);
        Assert.Contains("full", error.Message, StringComparison.Ordinal);
        Assert.Empty(store.List());
    }
}
