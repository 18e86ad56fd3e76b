using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Data.Histories;

namespace ProjectionSim.Data;

/// <summary>
/// History as it was known after a season: players, leagues and parks. It was copied from the data folder row by row and holds
/// no way back to it, so that nothing later can be reached from here.
/// </summary>
public sealed class HistoryView
{
    /// <summary>With fewer games than this behind him, a player's position is taken from the club's list of the season to come.</summary>
    internal const int GamesThatShowAPosition = 20;

    /// <summary>How many seasons <see cref="Batting"/> goes back.</summary>
    public const int BattingSeasons = 3;

    private readonly Dictionary<string, PlayerHistory> _byId;
    private readonly Dictionary<string, PositionGames> _careerGames;

    internal HistoryView(int asOf, LeagueEnvironments leagues, IReadOnlyList<PlayerHistory> hitters, Dictionary<string, PositionGames> careerGames, IReadOnlyList<SeasonBatting> batting)
    {
        Batting = batting;
        AsOf = asOf;
        Leagues = leagues;
        Hitters = hitters;
        _byId = hitters.ToDictionary(h => h.Id, StringComparer.Ordinal);
        _careerGames = careerGames;
    }

    /// <summary>The last season in here.</summary>
    public int AsOf { get; }

    /// <summary>Leagues, run values and parks through <see cref="AsOf"/>.</summary>
    public LeagueEnvironments Leagues { get; }

    /// <summary>Everyone with a batting line as a hitter at any level through <see cref="AsOf"/>, by identifier.</summary>
    public IReadOnlyList<PlayerHistory> Hitters { get; }

    /// <summary>Everyone's batting in the last three seasons through <see cref="AsOf"/>, pitchers included: what Marcel reads.</summary>
    public IReadOnlyList<SeasonBatting> Batting { get; }

    /// <summary>The injured list through <see cref="AsOf"/>.</summary>
    /// <exception cref="InvalidOperationException">The view was made without it.</exception>
    public InjuryHistory Injuries => Asked(InjuriesOrNone, HistoryParts.Injuries);

    /// <summary>Framing, blocking and throwing through <see cref="AsOf"/>.</summary>
    /// <exception cref="InvalidOperationException">The view was made without it.</exception>
    public CatcherHistory Catchers => Asked(CatchersOrNone, HistoryParts.Catchers);

    /// <summary>Batting by pitcher's hand through <see cref="AsOf"/>, ordered by season, then player.</summary>
    /// <exception cref="InvalidOperationException">The view was made without it.</exception>
    public IReadOnlyList<PlatoonSplit> Splits => Asked(SplitsOrNone, HistoryParts.Splits);

    internal InjuryHistory? InjuriesOrNone { get; init; }
    internal CatcherHistory? CatchersOrNone { get; init; }
    internal IReadOnlyList<PlatoonSplit>? SplitsOrNone { get; init; }

    /// <summary>A player's history; null when he has no line yet.</summary>
    public PlayerHistory? Find(string playerId) => _byId.GetValueOrDefault(playerId);

    /// <summary>
    /// The history that a forecast of a rostered player may use: his own, or an empty one for a player without any line; where
    /// his record does not yet show his position, the roster's listed one stands in.
    /// </summary>
    /// <exception cref="ArgumentException">The roster is of a season that is not after <see cref="AsOf"/>.</exception>
    public PlayerHistory ForForecast(RosterEntry entry)
    {
        if (entry.Season <= AsOf)
            throw new ArgumentException($"The roster is of {entry.Season} and history runs through {AsOf}; expected a roster of a later season.", nameof(entry));
        if (Find(entry.PlayerId) is not { } history)
            return entry.Newcomer;
        var games = _careerGames.GetValueOrDefault(entry.PlayerId);
        var entryIsKnown = history.EntryPositions.Total > 0;
        if (entryIsKnown && games.Total >= GamesThatShowAPosition)
            return history;
        if (games.Total < GamesThatShowAPosition)
            games.Add(entry.ListedGames);
        return history with
        {
            EntryPositions = entryIsKnown ? history.EntryPositions : entry.ListedGames.ToShares(),
            CareerPositions = games.ToShares(),
        };
    }

    private static T Asked<T>(T? rows, HistoryParts part)
        where T : class =>
        rows ?? throw new InvalidOperationException($"This history holds no {part}; ask DataFolder.AsOf for HistoryParts.{part}.");
}
