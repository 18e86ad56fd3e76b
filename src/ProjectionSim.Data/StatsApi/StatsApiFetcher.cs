using System.Globalization;
using System.Text.Json;
using ProjectionSim.Baseball;
using ProjectionSim.Data.Imports;
using ProjectionSim.Data.Players;

namespace ProjectionSim.Data.StatsApi;

/// <summary>Fetches who a player is and his year-by-year batting at every level.</summary>
public sealed class StatsApiFetcher(StatsApiClient client, ImportFindings findings)
{
    /// <summary>The API's numbers of the levels: the majors, AAA, AA, A+, A, short season, rookie.</summary>
    private static readonly int[] Sports = [1, 11, 12, 13, 14, 15, 16];

    private readonly Dictionary<int, Dictionary<int, string?>> _organisations = [];
    private readonly StatsApiJson _reader = new(findings);

    /// <summary>The history of a player.</summary>
    /// <param name="player">His MLBAM number, or his name.</param>
    /// <param name="cancellation">Stops asking.</param>
    /// <exception cref="DataFolderException">Nobody or several have the name, or the API does not answer.</exception>
    public async Task<PlayerHistory> Fetch(string player, CancellationToken cancellation)
    {
        int id = int.TryParse(player, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : await Find(player, cancellation);
        ImportedPerson person;
        using (var bio = await client.Ask($"people/{Text(id)}", cancellation))
            person = StatsApiJson.People(bio.RootElement, $"people/{Text(id)}").FirstOrDefault() ?? throw new DataFolderException($"people/{Text(id)}: nobody has this number. Check it.");
        var lines = new List<ImportedLine>();
        foreach (int sport in Sports)
        {
            string question = $"people/{Text(id)}/stats?stats=yearByYear&group=hitting&sportId={Text(sport)}";
            using var answer = await client.Ask(question, cancellation);
            var clubs = await Organisations(answer.RootElement, sport, cancellation);
            lines.AddRange(_reader.Hitting(answer.RootElement, question, person, clubs));
        }

        if (lines.Count == 0)
            throw new DataFolderException($"{person.Name} ({Text(id)}) has no batting line at any level. Check that he is the player you mean.");
        person = await WithPositions(person, id, lines.Any(line => line.Line.Level == "MLB"), cancellation);
        var assembler = new PlayerAssembler(PersonDirectory.Empty, findings);
        foreach (var line in lines) assembler.Add(line with { Person = person });
        return assembler.Players() is [var history] ? history : throw new DataFolderException($"{person.Name} ({Text(id)}) has no birth date in the API. Add the line to a players' CSV by hand.");
    }

    private async Task<int> Find(string name, CancellationToken cancellation)
    {
        string question = $"people/search?names={Uri.EscapeDataString(name)}&sportIds=1,11,12,13,14,15,16";
        using var answer = await client.Ask(question, cancellation);
        var people = StatsApiJson.People(answer.RootElement, question);
        var same = people.Where(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)).ToArray();
        return (same.Length > 0 ? same : [.. people]) switch
        {
            [var one] => one.Mlbam!.Value,
            [] => throw new DataFolderException($"Nobody is named '{name}'. Check the spelling, or give the MLBAM number."),
            var several => throw new DataFolderException($"'{name}' names {several.Length} people: {string.Join("; ", several.Take(5).Select(p => $"{p.Name} {Text(p.Mlbam!.Value)}, born {p.BirthDate:yyyy-MM-dd}"))}. Give the number of the one you mean."),
        };
    }

    private async Task<ImportedPerson> WithPositions(ImportedPerson person, int id, bool hasPlayedInMajors, CancellationToken cancellation)
    {
        var seasons = new SortedDictionary<int, double[]>();
        foreach (int sport in hasPlayedInMajors ? [1] : Sports.Skip(1))
        {
            string question = $"people/{Text(id)}/stats?stats=yearByYear&group=fielding&sportId={Text(sport)}";
            using var answer = await client.Ask(question, cancellation);
            foreach (var (season, games) in StatsApiJson.Fielding(answer.RootElement, question))
                seasons[season] = seasons.TryGetValue(season, out var known) ? [.. known.Zip(games, (a, b) => a + b)] : games;
        }

        if (seasons.Count == 0) return person;
        double[] career = [.. Enumerable.Range(0, 9).Select(i => seasons.Values.Sum(games => games[i]))];
        return person with { CareerPositions = Shares(career), EntryPositions = Shares(hasPlayedInMajors ? seasons.Values.First() : career) };
    }

    private static PositionShares Shares(double[] games) => PositionText.Of([.. games.Select(g => g / games.Sum())]);

    /// <summary>Which organisation a minor-league club belonged to, for the clubs and seasons of an answer.</summary>
    private async Task<Func<int, int, string?>> Organisations(JsonElement answer, int sport, CancellationToken cancellation)
    {
        if (sport == 1) return static (_, _) => null;
        var seasons = answer.TryGetProperty("stats", out var stats) && stats.ValueKind == JsonValueKind.Array
            ? stats.EnumerateArray().Where(s => s.TryGetProperty("splits", out _)).SelectMany(s => s.GetProperty("splits").EnumerateArray())
                .Select(s => s.TryGetProperty("season", out var season) && int.TryParse(season.GetString(), out int year) ? year : 0).Where(year => year > 0).Distinct()
            : [];
        foreach (int season in seasons.ToArray())
        {
            if (!_organisations.ContainsKey(season)) _organisations.Add(season, await Clubs(season, cancellation));
        }

        return (club, season) => _organisations.GetValueOrDefault(season)?.GetValueOrDefault(club);
    }

    private async Task<Dictionary<int, string?>> Clubs(int season, CancellationToken cancellation)
    {
        string question = $"teams?sportIds=11,12,13,14,15,16&season={Text(season)}";
        using var answer = await client.Ask(question, cancellation);
        var clubs = new Dictionary<int, string?>();
        if (!answer.RootElement.TryGetProperty("teams", out var teams) || teams.ValueKind != JsonValueKind.Array) return clubs;
        foreach (var team in teams.EnumerateArray())
        {
            if (team.TryGetProperty("id", out var id) && id.TryGetInt32(out int number) && team.TryGetProperty("parentOrgName", out var parent))
                clubs.TryAdd(number, StatsApiJson.Club(parent.GetString() ?? ""));
        }

        return clubs;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
