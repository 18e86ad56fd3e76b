using ProjectionSim.Baseball;
using ProjectionSim.PlayingTime;

namespace ProjectionSim.Simulation;

/// <summary>Where a member of a depth chart plays: the room's position and, for his other starts, another.</summary>
/// <param name="At">The room's position.</param>
/// <param name="Elsewhere">Where his other starts are; null without any.</param>
/// <param name="ShareElsewhere">Their expected share of his starts, 0..1.</param>
public sealed record RoomPositions(Position At, Position? Elsewhere, double ShareElsewhere)
{
    /// <summary>Of a player's place in a chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="player">The id of one of its members.</param>
    /// <param name="games">Games of a season.</param>
    public static RoomPositions Of(DepthChart chart, string player, int games)
    {
        double left = chart.Starts ?? games;
        foreach (var member in chart.Members)
        {
            double share = member.Share?.Mean ?? 1;
            if (!string.Equals(member.Player, player, StringComparison.Ordinal))
            {
                left *= 1 - share;
                continue;
            }

            double own = share * left, other = member.OtherStarts?.Mean ?? 0;
            return new RoomPositions(Positions.Named(chart.Position), member.OtherStarts is { } there ? Positions.Named(there.Position) : null, own + other > 0 ? other / (own + other) : 0);
        }

        throw new InvalidInputException($"The depth chart '{chart.Name}' has no member '{player}'. Expected one of its members.");
    }

    /// <summary>The shares of those of his starts that field.</summary>
    internal PositionShares Shares(bool at, bool elsewhere)
    {
        double[] shares = new double[Positions.All.Count];
        if (at) shares[(int)At] = elsewhere ? Math.Max(1 - ShareElsewhere, 1e-6) : 1;
        if (elsewhere) shares[(int)Elsewhere!.Value] = at ? Math.Max(ShareElsewhere, 1e-6) : 1;
        return Positions.Shares(shares);
    }
}
