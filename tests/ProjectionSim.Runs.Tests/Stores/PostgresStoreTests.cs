using ProjectionSim.Runs.Folders;
using ProjectionSim.Runs.Stores;

namespace ProjectionSim.Runs.Tests.Stores;

public sealed class PostgresStoreTests(SampleRuns runs, PostgresServer server) : RunStoreTests(runs), IClassFixture<PostgresServer>
{
    protected override string NewStore()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        return server.Address($"store{Guid.NewGuid():N}");
    }

    protected override void Execute(string address, string statement) => server.Sql(new Uri(address).AbsolutePath[1..], statement);

    [Fact]
    public async Task A_server_that_goes_away_mid_write_keeps_nothing_of_the_run_and_takes_it_later()
    {
        var address = NewStore();
        var database = new Uri(address).AbsolutePath[1..];
        using (var store = RunStore.Open(address))
        {
            Execute(address, "CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(60); RETURN NEW; END'");
            Execute(address, "CREATE TRIGGER slow BEFORE INSERT ON quantiles FOR EACH ROW EXECUTE FUNCTION wait()");
            var adding = Task.Run(() => Record.Exception(() => store.Add(Runs.Folder(0))), TestContext.Current.CancellationToken);
            while (!adding.IsCompleted && server.Sql(database, "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'COPY quantiles%' AND wait_event = 'PgSleep'") == "0")
                await Task.Delay(20, TestContext.Current.CancellationToken);

            server.Crash();
            var error = await adding;

            Assert.IsType<IOException>(error);
            Assert.Contains("nothing of the run was stored", error.Message, StringComparison.Ordinal);
        }

        Assert.Contains("the store cannot be opened", Assert.Throws<IOException>(() => RunStore.Open(address)).Message, StringComparison.Ordinal);
        await server.Start();
        Execute(address, "DROP TRIGGER slow ON quantiles");
        using var again = RunStore.Open(address);
        Assert.Empty(again.List());
        Assert.Equal("0", server.Sql(database, "SELECT count(*) FROM stats"));
        Assert.True(again.Add(Runs.Folder(0)));
        Assert.Equal(RunManifest.Read(Runs.Folder(0)).Id, Assert.Single(again.List()).Id);
    }

    [Fact]
    public void A_server_whose_disk_is_full_keeps_nothing_of_the_run_and_takes_it_when_there_is_room()
    {
        NewStore();
        using var disk = SmallDisk.Mount(32);
        Assert.SkipWhen(disk is null, "a small disk cannot be mounted here");
        var address = server.AddressOn(disk.Path);
        using var store = RunStore.Open(address);
        disk.Fill();

        var error = Assert.Throws<IOException>(() => store.Add(Runs.HostileFolder));

        Assert.Contains("nothing of the run was stored", error.Message, StringComparison.Ordinal);
        Assert.Contains("No space left", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Empty(store.List());
        Assert.Equal("0", server.Sql(new Uri(address).AbsolutePath[1..], "SELECT count(*) FROM players"));
        disk.Empty();
        Assert.True(store.Add(Runs.HostileFolder));
        store.Dispose();
        server.Drop(address);
    }

    [Fact]
    public void A_server_that_is_not_there_is_told_without_the_password()
    {
        var error = Assert.Throws<IOException>(() => RunStore.Open("postgres://me:secret@127.0.0.1:1/runs"));

        Assert.StartsWith("postgres://127.0.0.1:1/runs: the store cannot be opened", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }
}
