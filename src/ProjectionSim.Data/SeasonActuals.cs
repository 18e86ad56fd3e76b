using ProjectionSim.Baseball;
using ProjectionSim.Data.Histories;

namespace ProjectionSim.Data;

/// <summary>What happened in a season, for scoring only.</summary>
public sealed class SeasonActuals
{
    private readonly Dictionary<string, SeasonActual> _byId;

    internal SeasonActuals(int season, IReadOnlyList<SeasonActual> players, ComponentSet<double>? leagueRates, RunValues? runValues)
    {
        Season = season;
        Players = players;
        LeagueRates = leagueRates;
        RunValues = runValues;
        _byId = players.ToDictionary(p => p.PlayerId, StringComparer.Ordinal);
    }

    public int Season { get; }

    /// <summary>Every hitter's season, by identifier.</summary>
    public IReadOnlyList<SeasonActual> Players { get; }

    /// <summary>The season's own league rates (non-pitchers); null when unknown.</summary>
    public ComponentSet<double>? LeagueRates { get; }

    /// <summary>The season's own linear weights; null when unknown.</summary>
    public RunValues? RunValues { get; }

    /// <summary>A player's season; null when he did not play.</summary>
    public SeasonActual? Find(string playerId) => _byId.GetValueOrDefault(playerId);
}

/// <summary>One hitter's season.</summary>
/// <param name="PlayerId">Who.</param>
/// <param name="Total">All stints together; its team is the first one's.</param>
/// <param name="Positions">Shares of his games at each position.</param>
public sealed record SeasonActual(string PlayerId, StatLine Total, PositionShares Positions)
{
    /// <summary>The season in the form that is scored.</summary>
    public SeasonBatting Batting => SeasonBattings.Of(PlayerId, null, Total);
}
