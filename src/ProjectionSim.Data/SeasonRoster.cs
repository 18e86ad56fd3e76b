using ProjectionSim.Baseball;
using ProjectionSim.Data.Histories;

namespace ProjectionSim.Data;

/// <summary>Who was on which club when a season began: the only thing that a backtest takes from the season that it scores.</summary>
public sealed class SeasonRoster
{
    private readonly Dictionary<string, RosterEntry> _byId;

    internal SeasonRoster(int season, IReadOnlyList<RosterEntry> players)
    {
        Season = season;
        Players = players;
        _byId = players.ToDictionary(p => p.PlayerId, StringComparer.Ordinal);
    }

    public int Season { get; }

    /// <summary>Everyone who played that season as a hitter, by identifier.</summary>
    public IReadOnlyList<RosterEntry> Players { get; }

    /// <summary>A player's entry; null when he did not play.</summary>
    public RosterEntry? Find(string playerId) => _byId.GetValueOrDefault(playerId);
}

/// <summary>One player of a roster.</summary>
public sealed class RosterEntry
{
    internal RosterEntry(PlayerRecord player, int season, string club)
    {
        Season = season;
        Club = club;
        PlayerId = player.Id;
        ListedGames = player.GamesIn(season)?.Positions ?? default;
        var listed = ListedGames.ToShares();
        Newcomer = player.Through(int.MinValue) with { EntryPositions = listed, CareerPositions = listed };
    }

    public int Season { get; }
    public string PlayerId { get; }

    /// <summary>The club of his first stint (environment file's code).</summary>
    public string Club { get; }

    /// <summary>The player without any line: who he is and the position he is listed at.</summary>
    public PlayerHistory Newcomer { get; }

    /// <summary>Games at each position that season, which stand for the position he was listed at.</summary>
    internal PositionGames ListedGames { get; }
}
