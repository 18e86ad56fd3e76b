using System.Runtime.CompilerServices;
using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation;

/// <summary>How often each season's runner is sent and safe.</summary>
internal static class StealStage
{
    /// <summary>Fills the block's thresholds of steals; its generators' columns are used on the way, so they come after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Thresholds<T>(PlayerTables player, SeasonBlock block, ulong seed, long first)
        where T : struct, ILanes<T>
    {
        StealThresholds[] steals = player.Steals;
        PlateAppearanceBlock plate = block.Plate;
        if (steals.Length == 1)
        {
            steals[0].Fill(plate);
            return;
        }

        NormalStage.Words<T>(seed, player.Subject, StreamPurpose.Steals, first, block.Draw, plate.State, block.Padded, blocks: 1);
        uint[] words = plate.State, columns = plate.StealThresholds;
        for (int row = 0; row < block.Padded; row++)
            steals[(byte)words[row]].Put(columns, row);
    }
}
