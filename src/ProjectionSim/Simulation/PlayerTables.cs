using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation;

/// <summary>One player's plan made ready for the kernel: exponentials, inversion table, thresholds.</summary>
internal sealed class PlayerTables
{
    private const int GuideBits = 12;
    private const double TwoTo53 = 9007199254740992.0;

    private readonly ulong[] _cuts;
    private readonly ushort[] _guide;

    /// <summary>The tables of a checked plan.</summary>
    public PlayerTables(PlayerPlan plan)
    {
        Plan = plan;
        Subject = StreamAddress.Subject(plan.Id);
        HomeFactor = Array.ConvertAll(plan.HomeEffect, PortableMath.Exp);
        RoadFactor = Array.ConvertAll(plan.HomeEffect, effect => PortableMath.Exp(-effect));
        Steals = new StealThresholds(plan.SmallRates.StealAttempt, plan.SmallRates.StealSuccess);
        _cuts = Array.ConvertAll(plan.PlateAppearances.Cumulative, p => (ulong)(p * TwoTo53));
        _cuts[^1] = (ulong)TwoTo53;
        _guide = new ushort[1 << GuideBits];
        int k = 0;
        for (int bucket = 0; bucket < _guide.Length; bucket++)
        {
            while (_cuts[k] <= (ulong)bucket << (53 - GuideBits))
                k++;
            _guide[bucket] = (ushort)k;
        }
    }

    /// <summary>The plan.</summary>
    public PlayerPlan Plan { get; }

    /// <summary>The subject of the player's streams.</summary>
    public ulong Subject { get; }

    /// <summary>e to the home effect.</summary>
    public double[] HomeFactor { get; }

    /// <summary>e to minus the home effect.</summary>
    public double[] RoadFactor { get; }

    /// <summary>Thresholds of a steal opportunity.</summary>
    public StealThresholds Steals { get; }

    /// <summary>Plate appearances at a uniform number of 53 bits: the least k with u &lt; P(PA ≤ k) (inversion, Chen and Asau 1974).</summary>
    public int PlateAppearances(ulong uniform)
    {
        int k = _guide[uniform >> (53 - GuideBits)];
        while (_cuts[k] <= uniform)
            k++;
        return k;
    }
}
