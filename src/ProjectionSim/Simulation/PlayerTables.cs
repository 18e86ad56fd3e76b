using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation;

/// <summary>One player's plan made ready for the kernel: exponentials, inversion table, thresholds.</summary>
internal sealed class PlayerTables
{
    private readonly InversionTable _plateAppearances;

    /// <summary>The tables of a checked plan, in the buffers of former ones that are done with.</summary>
    public PlayerTables(PlayerPlan plan, PlayerTables? former = null)
    {
        Plan = plan;
        Subject = StreamAddress.Subject(plan.Id);
        HomeFactor = Array.ConvertAll(plan.HomeEffect, PortableMath.Exp);
        RoadFactor = Array.ConvertAll(plan.HomeEffect, effect => PortableMath.Exp(-effect));
        bool spread = plan.SmallRates is { StealAttempts: not null, StealSuccesses: not null };
        StealAttemptOdds = spread ? Array.ConvertAll(plan.SmallRates.StealAttempts!, StealStage.Odds) : [StealStage.Odds(plan.SmallRates.StealAttempt)];
        StealSuccessOdds = spread ? Array.ConvertAll(plan.SmallRates.StealSuccesses!, StealStage.Odds) : [StealStage.Odds(plan.SmallRates.StealSuccess)];
        _plateAppearances = new InversionTable(plan.PlateAppearances.Cumulative, former?._plateAppearances);
    }

    /// <summary>The plan.</summary>
    public PlayerPlan Plan { get; }

    /// <summary>The subject of the player's streams.</summary>
    public ulong Subject { get; }

    /// <summary>e to the home effect.</summary>
    public double[] HomeFactor { get; }

    /// <summary>e to minus the home effect.</summary>
    public double[] RoadFactor { get; }

    /// <summary>Odds of a steal attempt: one number, or one for each value of a byte.</summary>
    public double[] StealAttemptOdds { get; }

    /// <summary>Odds of a success, as many.</summary>
    public double[] StealSuccessOdds { get; }

    /// <summary>Plate appearances at a uniform number of 53 bits.</summary>
    public int PlateAppearances(ulong uniform) => _plateAppearances.At(uniform);
}
