namespace ProjectionSim.Data.Reading;

/// <summary>The clubs of each season, their Retrosheet codes, games and parks' names.</summary>
internal sealed class TeamTable
{
    private readonly HashSet<(int Season, string Team)> _teams = [];
    private readonly Dictionary<(int Season, string Club), int> _games = [];
    private readonly Dictionary<string, (int Season, string Park)> _parks = new(StringComparer.Ordinal);

    public void Add(int season, string team, string retrosheet, string park, int games)
    {
        _teams.Add((season, team));
        _games[(season, Clubs.Canonical(team))] = games;
        var club = Clubs.Canonical(retrosheet.Length > 0 ? retrosheet : team);
        if (park.Length > 0 && (!_parks.TryGetValue(club, out var known) || known.Season <= season))
            _parks[club] = (season, park);
    }

    public bool Has(int season, string team) => _teams.Contains((season, team));

    /// <summary>Games of a club as batting lines name it; 0 where unknown.</summary>
    public int Games(int season, string club) => _games.GetValueOrDefault((season, club));

    /// <summary>The name of a club's last park; the club's code where it is unknown.</summary>
    public string ParkOf(string club) => _parks.TryGetValue(club, out var park) ? park.Park : club;
}
