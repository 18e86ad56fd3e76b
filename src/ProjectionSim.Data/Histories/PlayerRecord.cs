using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Histories;

/// <summary>One MLB line and its place among the season's stints (1 is the first club).</summary>
internal readonly record struct MlbStint(StatLine Line, int Stint);

/// <summary>
/// Everything the data folder says of one player, all seasons. It never leaves this assembly: what others see of it is cut at
/// an as-of season.
/// </summary>
internal sealed class PlayerRecord
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required DateOnly BirthDate { get; init; }
    public int? Mlbam { get; set; }

    /// <summary>The Retrosheet identifier; empty when unknown.</summary>
    public string Retrosheet { get; set; } = "";
    public BattingHand? Bats { get; set; }
    public BattingHand? Throws { get; set; }
    public double? HeightInches { get; init; }
    public double? WeightPounds { get; init; }

    public List<MlbStint> Majors { get; } = [];

    /// <summary>Batting of the seasons in which he was a pitcher: no part of his history as a hitter.</summary>
    public List<MlbStint> Pitching { get; } = [];
    public List<StatLine> Minors { get; } = [];
    public List<ThreeTrueOutcomesLine> ThreeTrueOutcomes { get; } = [];
    public List<MinorBattedBalls> BattedBalls { get; } = [];
    public List<StatcastLine> Statcast { get; } = [];
    public List<SeasonGames> Games { get; } = [];

    /// <summary>The games of a season, null when he played none in the majors (or appearances are missing).</summary>
    public SeasonGames? GamesIn(int season)
    {
        foreach (var games in Games)
        {
            if (games.Season == season)
                return games;
        }

        return null;
    }

    /// <summary>The games of a season, made when there are none yet.</summary>
    public SeasonGames GamesToAdd(int season)
    {
        var games = GamesIn(season);
        if (games is null)
        {
            games = new SeasonGames(season);
            Games.Add(games);
        }

        return games;
    }

    /// <summary>Sets pitchers' seasons apart, sorts everything by season, drops three-true-outcome rows that a full line covers, and takes no more room than that.</summary>
    public void Complete()
    {
        Games.Sort((a, b) => a.Season.CompareTo(b.Season));
        Pitching.AddRange(Majors.Where(s => GamesIn(s.Line.Season) is { IsPitcher: true }));
        Majors.RemoveAll(s => GamesIn(s.Line.Season) is { IsPitcher: true });
        Majors.Sort((a, b) => (a.Line.Season, a.Stint).CompareTo((b.Line.Season, b.Stint)));
        Minors.Sort((a, b) => a.Season.CompareTo(b.Season));
        ThreeTrueOutcomes.RemoveAll(t => Minors.Exists(m => m.Season == t.Season && Levels.Parse(m.Level, m.League) == t.Level));
        ThreeTrueOutcomes.Sort((a, b) => a.Season.CompareTo(b.Season));
        BattedBalls.Sort((a, b) => a.Season.CompareTo(b.Season));
        Statcast.Sort((a, b) => a.Season.CompareTo(b.Season));
        Trim();
    }

    /// <summary>Gives back what the lists grew into: the folder is complete and is kept for as long as the program runs.</summary>
    private void Trim()
    {
        Majors.TrimExcess();
        Pitching.TrimExcess();
        Minors.TrimExcess();
        ThreeTrueOutcomes.TrimExcess();
        BattedBalls.TrimExcess();
        Statcast.TrimExcess();
        Games.TrimExcess();
    }

    /// <summary>Whether any row is of a season up to this one.</summary>
    public bool IsKnownBy(int season) =>
        (Majors.Count > 0 && Majors[0].Line.Season <= season)
        || (Minors.Count > 0 && Minors[0].Season <= season)
        || (ThreeTrueOutcomes.Count > 0 && ThreeTrueOutcomes[0].Season <= season);

    /// <summary>Games at each position in the seasons up to this one.</summary>
    public PositionGames CareerPositions(int throughSeason)
    {
        PositionGames total = default;
        foreach (var games in Games)
        {
            if (games.Season <= throughSeason)
                total.Add(games.Positions);
        }

        return total;
    }

    /// <summary>
    /// Shares in the first MLB season that has both a plate appearance which the model counts and a game at a position; all 0
    /// when there is none up to this season. (A debut by pinch-hitting alone says nothing of a position.)
    /// </summary>
    private PositionShares EntryPositions(int throughSeason)
    {
        foreach (var (line, _) in Majors)
        {
            if (line.Season > throughSeason)
                break;
            var plateAppearances = line.AB + line.BB - (line.IBB ?? 0) + (line.HBP ?? 0) + (line.SF ?? 0);
            if (plateAppearances > 0 && GamesIn(line.Season) is { } games && games.Positions.Total > 0)
                return games.Positions.ToShares();
        }

        return new PositionShares();
    }

    /// <summary>
    /// What was known of his position when his last MLB season up to this one began: career shares before it, or with it where
    /// fewer than twenty games lay before; null without an MLB season.
    /// </summary>
    private PositionShares? LastSeasonPositions(int throughSeason)
    {
        int last = Games.FindLastIndex(g => g.Season <= throughSeason);
        if (last < 0)
            return null;
        var before = CareerPositions(Games[last].Season - 1);
        return (before.Total >= HistoryView.GamesThatShowAPosition ? before : CareerPositions(Games[last].Season)).ToShares();
    }

    /// <summary>The history through a season: new lists that hold nothing later.</summary>
    public PlayerHistory Through(int season)
    {
        return new PlayerHistory
        {
            Id = Id,
            Name = Name,
            Mlbam = Mlbam,
            BirthDate = BirthDate,
            Bats = Bats,
            Throws = Throws,
            HeightInches = HeightInches,
            WeightPounds = WeightPounds,
            EntryPositions = EntryPositions(season),
            CareerPositions = CareerPositions(season).ToShares(),
            LastSeasonPositions = LastSeasonPositions(season),
            Lines = LinesThrough(season),
            ThreeTrueOutcomes = [.. ThreeTrueOutcomes.TakeWhile(t => t.Season <= season)],
            Statcast = [.. Statcast.TakeWhile(s => s.Season <= season)],
            MinorBattedBalls = [.. BattedBalls.TakeWhile(b => b.Season <= season)],
        };
    }

    private List<StatLine> LinesThrough(int season)
    {
        var lines = new List<StatLine>(Majors.Count + Minors.Count);
        var major = 0;
        var minor = 0;
        while (true)
        {
            var hasMajor = major < Majors.Count && Majors[major].Line.Season <= season;
            var hasMinor = minor < Minors.Count && Minors[minor].Season <= season;
            if (!hasMajor && !hasMinor)
                return lines;
            if (hasMinor && (!hasMajor || Minors[minor].Season <= Majors[major].Line.Season))
                lines.Add(Minors[minor++]);
            else
                lines.Add(Majors[major++].Line);
        }
    }
}
