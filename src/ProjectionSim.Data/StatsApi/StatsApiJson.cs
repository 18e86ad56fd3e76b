using System.Globalization;
using System.Text.Json;
using ProjectionSim.Baseball;
using ProjectionSim.Data.Imports;
using ProjectionSim.Data.Players;

namespace ProjectionSim.Data.StatsApi;

/// <summary>
/// Answers of the MLB Stats API in the words of this project: <c>people/{id}</c> and <c>people/{id}/stats</c> of the type
/// yearByYear, groups hitting and fielding. A season's sum over several clubs is told by its missing club.
/// </summary>
internal sealed class StatsApiJson(ImportFindings findings)
{
    private const double InchesPerFoot = 12;

    /// <summary>Club codes by the API's club names; franchises that moved keep one code.</summary>
    private static readonly Dictionary<string, string> ClubNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Arizona Diamondbacks"] = "ARI",
        ["Atlanta Braves"] = "ATL",
        ["Baltimore Orioles"] = "BAL",
        ["Boston Red Sox"] = "BOS",
        ["Chicago Cubs"] = "CHC",
        ["Chicago White Sox"] = "CWS",
        ["Cincinnati Reds"] = "CIN",
        ["Cleveland Guardians"] = "CLE",
        ["Cleveland Indians"] = "CLE",
        ["Colorado Rockies"] = "COL",
        ["Detroit Tigers"] = "DET",
        ["Houston Astros"] = "HOU",
        ["Kansas City Royals"] = "KC",
        ["Los Angeles Angels"] = "LAA",
        ["Anaheim Angels"] = "LAA",
        ["Los Angeles Dodgers"] = "LAD",
        ["Miami Marlins"] = "MIA",
        ["Florida Marlins"] = "MIA",
        ["Milwaukee Brewers"] = "MIL",
        ["Minnesota Twins"] = "MIN",
        ["New York Mets"] = "NYM",
        ["New York Yankees"] = "NYY",
        ["Athletics"] = "OAK",
        ["Oakland Athletics"] = "OAK",
        ["Philadelphia Phillies"] = "PHI",
        ["Pittsburgh Pirates"] = "PIT",
        ["San Diego Padres"] = "SD",
        ["San Francisco Giants"] = "SF",
        ["Seattle Mariners"] = "SEA",
        ["St. Louis Cardinals"] = "STL",
        ["Tampa Bay Rays"] = "TB",
        ["Tampa Bay Devil Rays"] = "TB",
        ["Texas Rangers"] = "TEX",
        ["Toronto Blue Jays"] = "TOR",
        ["Washington Nationals"] = "WSH",
        ["Montreal Expos"] = "WSH",
    };

    /// <summary>The club code of a club's name, null for a name that is none.</summary>
    public static string? Club(string name) => ClubNames.GetValueOrDefault(name);

    /// <summary>The people of an answer.</summary>
    /// <exception cref="DataFolderException">The answer has another shape.</exception>
    public static IReadOnlyList<ImportedPerson> People(JsonElement root, string place)
    {
        if (!root.TryGetProperty("people", out var people) || people.ValueKind != JsonValueKind.Array)
            throw new DataFolderException($"{place}: no list 'people'. Expected an answer of people/ID of the MLB Stats API.");
        return [.. people.EnumerateArray().Select(person => Person(person, place))];
    }

    /// <summary>Adds the lines of a yearByYear answer for hitting.</summary>
    /// <param name="root">The answer.</param>
    /// <param name="place">What messages call it.</param>
    /// <param name="person">Who it is of; null where each split says it.</param>
    /// <param name="organisation">The organisation of a club's identifier in a season, null where unknown.</param>
    /// <param name="otherwise">Who a split is of that does not say it.</param>
    public IReadOnlyList<ImportedLine> Hitting(JsonElement root, string place, ImportedPerson? person, Func<int, int, string?> organisation, ImportedPerson? otherwise = null)
    {
        var lines = new List<ImportedLine>();
        int i = 0;
        foreach (var split in Splits(root, place, "hitting"))
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"{place}: split {++i}");
            if (Text(split, "gameType") is { Length: > 0 } and not "R") continue;
            if (Line(split, at, person, organisation, otherwise) is { } line) lines.Add(line);
        }

        return lines;
    }

    /// <summary>Games at each position by season, in the order of <see cref="PositionText.IndexOf"/>.</summary>
    public static SortedDictionary<int, double[]> Fielding(JsonElement root, string place)
    {
        var seasons = new SortedDictionary<int, double[]>();
        foreach (var split in Splits(root, place, "fielding"))
        {
            if (!int.TryParse(Text(split, "season"), NumberStyles.None, CultureInfo.InvariantCulture, out int season)) continue;
            string position = split.TryGetProperty("position", out var p) ? Text(p, "abbreviation") : split.TryGetProperty("stat", out var s) && s.TryGetProperty("position", out var q) ? Text(q, "abbreviation") : "";
            int index = PositionText.IndexOf(position);
            bool sum = !split.TryGetProperty("team", out _) && Number(split, "numTeams") > 1;
            if (index < 0 || sum || !split.TryGetProperty("stat", out var stat) || Number(stat, "games") is not { } games) continue;
            if (!seasons.TryGetValue(season, out var counts)) seasons.Add(season, counts = new double[9]);
            counts[index] += games;
        }

        return seasons;
    }

    private static IEnumerable<JsonElement> Splits(JsonElement root, string place, string group)
    {
        if (!root.TryGetProperty("stats", out var stats) || stats.ValueKind != JsonValueKind.Array)
            throw new DataFolderException($"{place}: no list 'stats'. Expected an answer of people/ID/stats?stats=yearByYear of the MLB Stats API.");
        foreach (var block in stats.EnumerateArray())
        {
            string found = block.TryGetProperty("group", out var g) ? Text(g, "displayName") : "";
            if (found.Length > 0 && !string.Equals(found, group, StringComparison.OrdinalIgnoreCase)) continue;
            if (!block.TryGetProperty("splits", out var splits) || splits.ValueKind != JsonValueKind.Array) continue;
            foreach (var split in splits.EnumerateArray()) yield return split;
        }
    }

    private ImportedLine? Line(JsonElement split, string at, ImportedPerson? person, Func<int, int, string?> organisation, ImportedPerson? otherwise)
    {
        if (!split.TryGetProperty("stat", out var stat) || !int.TryParse(Text(split, "season"), NumberStyles.None, CultureInfo.InvariantCulture, out int season))
        {
            findings.Add(at, "row", "no season or no stat", "left out");
            return null;
        }

        string sport = split.TryGetProperty("sport", out var s) ? Text(s, "abbreviation") is { Length: > 0 } a ? a : Text(s, "name") : "MLB";
        string? level = LevelNames.Level(sport);
        if (level is null)
        {
            findings.Add(at, "level", sport, "its lines are left out");
            return null;
        }

        string leagueName = split.TryGetProperty("league", out var l) ? Text(l, "name") : "";
        string? league = LevelNames.League(leagueName, level);
        if (league is null && level == "AAA" && leagueName.Length > 0) findings.Add(at, "league", leagueName, "taken as unknown");
        if (Counts(stat, season, level, league, at) is not { } line) return null;
        bool hasTeam = split.TryGetProperty("team", out var team);
        person ??= split.TryGetProperty("player", out var player) ? new ImportedPerson { Name = Text(player, "fullName"), Mlbam = Number(player, "id") } : otherwise;
        if (person is null)
        {
            findings.Add(at, "player", "a split without a player", "left out");
            return null;
        }

        return new ImportedLine(person, line with { Team = hasTeam ? Team(team, season, level, at, organisation) : null }, !hasTeam && Number(split, "numTeams") > 1, at);
    }

    private string? Team(JsonElement team, int season, string level, string at, Func<int, int, string?> organisation)
    {
        string name = Text(team, "name");
        string? code = level == "MLB" ? Club(name) : Number(team, "id") is { } id ? organisation(id, season) : null;
        if (code is null) findings.Add(at, level == "MLB" ? "club" : "organisation", name, "taken as unknown");
        return code;
    }

    private StatLine? Counts(JsonElement stat, int season, string level, string? league, string at)
    {
        int?[] needed = [.. new[] { "plateAppearances", "atBats", "hits", "doubles", "triples", "homeRuns", "baseOnBalls", "strikeOuts" }.Select(name => Number(stat, name))];
        if (needed.Any(count => count is null or < 0))
        {
            findings.Add(at, "row", $"{season} {level}: a count that is needed is missing", "left out");
            return null;
        }

        return new StatLine
        {
            Season = season,
            Level = level,
            League = league,
            G = Number(stat, "gamesPlayed"),
            PA = needed[0]!.Value,
            AB = needed[1]!.Value,
            H = needed[2]!.Value,
            Doubles = needed[3]!.Value,
            Triples = needed[4]!.Value,
            HR = needed[5]!.Value,
            BB = needed[6]!.Value,
            SO = needed[7]!.Value,
            IBB = Number(stat, "intentionalWalks"),
            HBP = Number(stat, "hitByPitch"),
            SF = Number(stat, "sacFlies"),
            SH = Number(stat, "sacBunts"),
            GIDP = Number(stat, "groundIntoDoublePlay"),
            SB = Number(stat, "stolenBases"),
            CS = Number(stat, "caughtStealing"),
            R = Number(stat, "runs"),
            RBI = Number(stat, "rbi"),
            CI = Number(stat, "catchersInterference"),
        };
    }

    private static ImportedPerson Person(JsonElement person, string place)
    {
        if (Number(person, "id") is not { } id || Text(person, "fullName") is not { Length: > 0 } name)
            throw new DataFolderException($"{place}: a person without id or fullName. Expected an answer of people/ID of the MLB Stats API.");
        return new ImportedPerson
        {
            Name = name,
            Mlbam = id,
            BirthDate = DateOnly.TryParseExact(Text(person, "birthDate"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) ? born : null,
            Bats = Hand(person, "batSide"),
            Throws = Hand(person, "pitchHand"),
            HeightInches = Height(Text(person, "height")),
            WeightPounds = Number(person, "weight"),
            EntryPositions = person.TryGetProperty("primaryPosition", out var p) ? PositionText.Read(Text(p, "abbreviation")) : null,
        };
    }

    private static BattingHand? Hand(JsonElement person, string name) =>
        person.TryGetProperty(name, out var side) ? Reading.PlayerIndex.Hand(Text(side, "code")) : null;

    /// <summary>6' 1" in inches.</summary>
    private static double? Height(string text)
    {
        string[] parts = text.Split(['\'', '"', ' '], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && int.TryParse(parts[0], out int feet) && int.TryParse(parts[1], out int inches) ? (feet * InchesPerFoot) + inches : null;
    }

    private static string Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static int? Number(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : null;
}
