using System.CommandLine;
using ProjectionSim.Baseball;
using ProjectionSim.Data.Imports;
using ProjectionSim.Data.StatsApi;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim fetch: players and their lines at every level from the public MLB Stats API.</summary>
internal static class FetchCommand
{
    private const double LongestTimeout = 600;

    public static Command Create(Terminal terminal)
    {
        var players = new Option<string[]>("--player", "-p") { Description = "A name (\"Dalton Rushing\") or an MLBAM number; may be repeated.", HelpName = "NAME", Required = true };
        var output = new Option<string?>("--output", "-o") { Description = "The folder to write players.csv and unmapped.csv into.", HelpName = "DIR" };
        var address = new Option<string?>("--api") { Description = $"Base address of the API. [{StatsApiSettings.Public}]", HelpName = "URL" };
        var cache = new Option<string?>("--cache") { Description = "Where answers are kept. [the user's cache folder]", HelpName = "DIR" };
        var refresh = new Option<bool>("--refresh") { Description = "Asks again for what the cache has." };
        var timeout = new Option<double?>("--timeout") { Description = "Seconds that an answer may take. [20]", HelpName = "S" };
        var common = new CommonOptionSet(Takes.Quiet);
        var command = new Command("fetch", "Fetches players and their lines at every level from the MLB Stats API.") { players, output, address, cache, refresh, timeout };
        common.AddTo(command);
        command.SetAction(async (parsed, token) =>
        {
            var options = common.Read(parsed);
            string folder = parsed.GetValue(output) ?? throw new UsageException("Where to? Give --output DIR.");
            var settings = new StatsApiSettings
            {
                Address = Address(parsed.GetValue(address)),
                Cache = parsed.GetValue(cache) ?? CacheFolder(),
                Refresh = parsed.GetValue(refresh),
                Timeout = Timeout(parsed.GetValue(timeout)),
            };
            var findings = new ImportFindings();
            var result = new ImportResult(await Fetch(parsed.GetValue(players)!, settings, findings, options, terminal, token), findings.All);
            PlayerImport.Write(result, folder);
            ImportNotes.Write(result, folder, options, terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<PlayerHistory>> Fetch(
        string[] players, StatsApiSettings settings, ImportFindings findings, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        using var client = new StatsApiClient(settings);
        var fetcher = new StatsApiFetcher(client, findings);
        var histories = new List<PlayerHistory>();
        foreach (string player in players)
        {
            if (!options.Quiet && terminal.ErrorIsTerminal) terminal.Error.WriteLine($"Fetching {player} …");
            var history = await fetcher.Fetch(player, cancellation);
            if (histories.TrueForAll(known => known.Id != history.Id)) histories.Add(history);
        }

        return histories;
    }

    private static Uri Address(string? text)
    {
        if (text is null) return StatsApiSettings.Public;
        if (Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
        throw new UsageException($"--api is '{text}'. Expected an address like {StatsApiSettings.Public}");
    }

    private static TimeSpan Timeout(double? seconds) => seconds switch
    {
        null => new StatsApiSettings().Timeout,
        > 0 and <= LongestTimeout => TimeSpan.FromSeconds(seconds.Value),
        _ => throw new UsageException($"--timeout is {seconds}. Expected seconds, more than 0 and at most {LongestTimeout}."),
    };

    private static string CacheFolder()
    {
        string? cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        string root = string.IsNullOrEmpty(cache) ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache") : cache;
        return Path.Combine(root, "projectionsim", "mlb");
    }
}
