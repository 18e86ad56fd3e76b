using ProjectionSim.Baseball;
using ProjectionSim.Data.Histories;

namespace ProjectionSim.Data.Reading;

/// <summary>The players of a data folder by each identifier that a source may use.</summary>
internal sealed class PlayerIndex
{
    private readonly Dictionary<string, PlayerRecord> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<int, PlayerRecord> _byMlbam = [];
    private readonly Dictionary<string, PlayerRecord> _byBaseballReference = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlayerRecord> _byFanGraphs = new(StringComparer.Ordinal);

    public IEnumerable<PlayerRecord> Players => _byId.Values;

    public PlayerRecord? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>MLBAM first, then Baseball-Reference, then FanGraphs.</summary>
    public PlayerRecord? Find(int? mlbam, string baseballReference, string fanGraphs)
    {
        if (mlbam is { } id)
            return _byMlbam.GetValueOrDefault(id);
        if (baseballReference.Length > 0 && _byBaseballReference.TryGetValue(baseballReference, out var player))
            return player;
        return fanGraphs.Length > 0 ? _byFanGraphs.GetValueOrDefault(fanGraphs) : null;
    }

    public void Add(PlayerRecord player, int? mlbam, string baseballReference, string fanGraphs)
    {
        _byId.TryAdd(player.Id, player);
        Link(player, mlbam, baseballReference, fanGraphs);
    }

    /// <summary>Makes a known player findable by more identifiers; the first player of an identifier keeps it.</summary>
    public void Link(PlayerRecord player, int? mlbam, string baseballReference, string fanGraphs)
    {
        if (mlbam is { } id)
        {
            player.Mlbam ??= id;
            _byMlbam.TryAdd(id, player);
        }

        if (baseballReference.Length > 0)
            _byBaseballReference.TryAdd(baseballReference, player);
        if (fanGraphs.Length > 0)
            _byFanGraphs.TryAdd(fanGraphs, player);
    }

    /// <summary>The hand as sources write it: L, R, B or S; null where unknown.</summary>
    public static BattingHand? Hand(string text) => text switch
    {
        "L" => BattingHand.Left,
        "R" => BattingHand.Right,
        "B" or "S" => BattingHand.Switch,
        _ => null,
    };
}
