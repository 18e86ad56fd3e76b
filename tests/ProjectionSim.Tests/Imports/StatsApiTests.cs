using System.Diagnostics;
using ProjectionSim.Baseball;
using ProjectionSim.Data;
using ProjectionSim.Data.Imports;
using ProjectionSim.Data.StatsApi;

namespace ProjectionSim.Tests.Imports;

public sealed class StatsApiTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public async Task A_name_brings_the_player_his_clubs_organisations_and_positions()
    {
        using var server = new StatsApiServer();
        var player = await Fetch(server, "Al Smith");
        Assert.Equal(("mlbam:700001", BattingHand.Left, (double?)73, 0.75), (player.Id, player.Bats, player.HeightInches, player.CareerPositions.C));
        Assert.Equal([("AAA", "IL", "BOS", 250), ("MLB", "", "BOS", 190), ("MLB", "", "CWS", 110)], player.Lines.Select(l => (l.Level, l.League ?? "", l.Team ?? "", l.PA)));
    }

    [Fact]
    public async Task Errors_that_pass_are_tried_again_and_those_that_stay_are_told()
    {
        using var server = new StatsApiServer { Failing = (3, 503) };
        Assert.Equal("Al Smith", (await Fetch(server, "700001")).Name);
        using var broken = new StatsApiServer { Failing = (int.MaxValue, 500) };
        Assert.Contains("answered 500", (await Assert.ThrowsAsync<DataFolderException>(() => Fetch(broken, "1"))).Message, StringComparison.Ordinal);
        Assert.Equal(5, broken.Asked);
    }

    [Fact]
    public async Task A_slow_server_is_given_up_in_words()
    {
        using var server = new StatsApiServer { Slowness = TimeSpan.FromSeconds(30) };
        var settings = Settings(server) with { Timeout = TimeSpan.FromMilliseconds(50) };
        Assert.Contains("no answer within", (await Assert.ThrowsAsync<DataFolderException>(() => Fetch(settings, "1"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"people\":[")]
    [InlineData("<html>proxy</html>")]
    [InlineData("{\"message\":\"hello\"}")]
    public async Task An_answer_of_another_shape_is_an_error_that_names_the_address(string answer)
    {
        using var server = new StatsApiServer { Instead = answer };
        Assert.Contains("people/1", (await Assert.ThrowsAsync<DataFolderException>(() => Fetch(server, "1"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offline_is_said_and_what_was_fetched_is_still_there()
    {
        using var folder = new ImportFolder();
        StatsApiSettings settings;
        PlayerHistory online;
        using (var server = new StatsApiServer())
        {
            settings = Settings(server) with { Cache = folder.Path };
            online = await Fetch(settings, "700001");
        }

        var offline = await Fetch(settings, "700001");
        Assert.Equal(online.Lines, offline.Lines);
        Assert.Contains("Are you offline?", (await Assert.ThrowsAsync<DataFolderException>(() => Fetch(settings with { Refresh = true }, "700001"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nobody Known", "Check the spelling")]
    [InlineData("Two", "names 2 people")]
    [InlineData("999", "not found")]
    public async Task A_player_who_cannot_be_told_is_an_error_that_helps(string player, string help)
    {
        using var server = new StatsApiServer();
        Assert.Contains(help, (await Assert.ThrowsAsync<DataFolderException>(() => Fetch(server, player))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_keep_their_pause()
    {
        using var server = new StatsApiServer();
        var clock = Stopwatch.StartNew();
        using var client = new StatsApiClient(Settings(server) with { Pause = TimeSpan.FromMilliseconds(60) });
        for (int i = 0; i < 4; i++) (await client.Ask($"people/{StatsApiServer.Player}", Never)).Dispose();
        Assert.True(clock.Elapsed >= TimeSpan.FromMilliseconds(180));
    }

    [Fact]
    public void Saved_answers_import_like_fetched_ones()
    {
        using var folder = new ImportFolder();
        string bio = folder.Write("bio.json", """{"people":[{"id":7,"fullName":"Al Smith","birthDate":"1998-07-01"}]}""");
        string stats = folder.Write("aaa.json", """{"stats":[{"group":{"displayName":"hitting"},"splits":[{"season":"2022","sport":{"abbreviation":"AAA"},"league":{"name":"Pacific Coast League"},"stat":{"plateAppearances":100,"atBats":90,"hits":20,"doubles":3,"triples":0,"homeRuns":2,"baseOnBalls":10,"strikeOuts":25}},{"season":"2023","sport":{"abbreviation":"NPB"},"stat":{}}]}]}""");
        var result = PlayerImport.Read(ImportSource.Mlb, [bio, stats], new ImportDefaults(), null, ProjectionSim.Data.Configuration.ConfigFile.LoadEmbedded([]).Environments, Never);
        var line = Assert.Single(Assert.Single(result.Players).Lines);
        Assert.Equal(("PCL", 100, (int?)null), (line.League, line.PA, line.HBP));
        Assert.Contains(result.Findings, f => f.Finding is { What: "level", Found: "NPB" });
    }

    private static StatsApiSettings Settings(StatsApiServer server) =>
        new() { Address = server.Address, Pause = TimeSpan.Zero, Backoff = TimeSpan.FromMilliseconds(1), Timeout = TimeSpan.FromSeconds(20) };

    private static Task<PlayerHistory> Fetch(StatsApiServer server, string player) => Fetch(Settings(server), player);

    private static async Task<PlayerHistory> Fetch(StatsApiSettings settings, string player)
    {
        using var client = new StatsApiClient(settings);
        return await new StatsApiFetcher(client, new ImportFindings()).Fetch(player, Never);
    }
}
