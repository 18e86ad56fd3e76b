using ProjectionSim.Baseball;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>Hitters' MLB seasons by player and year, and their clubs' rates.</summary>
internal sealed class SeasonTable
{
    private readonly Dictionary<(string Player, int Season), SeasonBatting> _seasons = [];
    private readonly Dictionary<(string Player, int Season), string> _clubs = [];
    private readonly Dictionary<(string Player, int Season), (double Catching, double Age)> _before = [];
    private readonly List<SeasonBatting> _scored = [];
    private readonly HashSet<int> _known = [], _scoredSeasons = [];

    /// <summary>The seasons that are scored, in the order they were added.</summary>
    public IReadOnlyList<SeasonBatting> All => _scored;

    /// <summary>Adds a season's hitters; those who mostly pitched are left out.</summary>
    public void Add(int season, IEnumerable<FitTarget> targets, bool scored)
    {
        _known.Add(season);
        if (scored)
            _scoredSeasons.Add(season);
        foreach (var target in targets)
        {
            if (target.Actual is not { MostlyPitched: false, PA: > 0 } actual)
                continue;
            _seasons[(actual.PlayerId, season)] = actual;
            var positions = target.History.LastSeasonPositions ?? target.History.CareerPositions;
            _before[(actual.PlayerId, season)] = (Math.Min(positions.C, 1), target.History.AgeInJuly(season));
            if (target.Club is not null)
                _clubs[(actual.PlayerId, season)] = target.Club;
            if (scored)
                _scored.Add(actual);
        }
    }

    /// <summary>A player's season; null when he had none.</summary>
    public SeasonBatting? Find(string player, int season) => _seasons.GetValueOrDefault((player, season));

    /// <summary>A player's share of games at catcher before a season of his, and his age in it.</summary>
    public (double Catching, double Age) Before(SeasonBatting season) => _before[(season.PlayerId, season.Season)];

    /// <summary>The club of a player's first stint; null when unknown.</summary>
    public string? Club(string player, int season) => _clubs.GetValueOrDefault((player, season));

    /// <summary>Whether a season is one of those that are scored.</summary>
    public bool IsScored(int season) => _scoredSeasons.Contains(season);

    /// <summary>Whether the given number of seasons before one are all in the table.</summary>
    public bool KnowsBefore(int season, int count) => Enumerable.Range(1, count).All(l => _known.Contains(season - l));

    /// <summary>The hitters' rate of each season, in order.</summary>
    public SortedDictionary<int, double> Rates(Func<SeasonBatting, int> successes, Func<SeasonBatting, int> trials) => new(_seasons.Values
        .GroupBy(season => season.Season)
        .ToDictionary(year => year.Key, year => (double)year.Sum(s => (long)successes(s)) / year.Sum(s => (long)trials(s))));

    /// <summary>A count per PA of each club's hitters, less the league's, by season; hitters count for their first club.</summary>
    public Dictionary<(string Club, int Season), double> ClubDeviations(Func<SeasonBatting, int> count)
    {
        var clubs = new SortedDictionary<(int Season, string Club), (long Count, long Pa)>();
        var leagues = new Dictionary<int, (long Count, long Pa)>();
        foreach (var (key, season) in _seasons)
        {
            if (!_clubs.TryGetValue(key, out var club))
                continue;
            var (own, pa) = clubs.GetValueOrDefault((key.Season, club));
            clubs[(key.Season, club)] = (own + count(season), pa + season.PA);
            var (all, allPa) = leagues.GetValueOrDefault(key.Season);
            leagues[key.Season] = (all + count(season), allPa + season.PA);
        }

        return clubs.ToDictionary(
            c => (c.Key.Club, c.Key.Season),
            c => (double)c.Value.Count / c.Value.Pa - (double)leagues[c.Key.Season].Count / leagues[c.Key.Season].Pa);
    }
}
