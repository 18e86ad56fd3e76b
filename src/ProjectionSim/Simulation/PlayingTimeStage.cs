namespace ProjectionSim.Simulation;

/// <summary>Draws plate appearances and puts the seasons of a block in their order, so that neighbouring lanes end together.</summary>
internal sealed class PlayingTimeStage
{
    private const int Size = PlateAppearanceBlock.Size;

    /// <summary>Seasons within four plate appearances of each other need no order.</summary>
    private const int BucketBits = 2;

    private readonly int[] _starts = new int[(PlateAppearanceBlock.MaximumTrials >> BucketBits) + 2];

    /// <summary>Reads the block's uniforms; fills its rows, trials, shifts and shrinks.</summary>
    public void Arrange(SeasonBlock block, PlayerTables player)
    {
        int[] starts = _starts;
        Array.Clear(starts);
        int[] plate = block.PlateAppearances;
        for (int draw = 0; draw < block.Count; draw++)
        {
            int pa = player.PlateAppearances(BitConverter.DoubleToUInt64Bits(block.Uniform[draw]) >> 11);
            plate[draw] = pa;
            starts[(pa >> BucketBits) + 1]++;
        }

        for (int b = 1; b < starts.Length; b++)
            starts[b] += starts[b - 1];

        double[] shift = player.Plan.PlateAppearances.Shift;
        double[] shrink = player.Plan.PlateAppearances.Shrink;
        for (int draw = 0; draw < block.Count; draw++)
        {
            int pa = plate[draw];
            int row = starts[pa >> BucketBits]++;
            block.Row[draw] = row;
            block.Draw[row] = (uint)draw;
            block.Plate.Trials[row] = (uint)pa;
            block.Shift[row] = shift[pa];
            block.Shrink[row] = shrink[pa];
        }

        // The last vector may be part empty: its idle lanes play a season of no plate appearances.
        for (int row = block.Count; row < block.Padded; row++)
        {
            block.Draw[row] = 0;
            block.Plate.Trials[row] = 0;
            block.Shift[row] = 0;
            block.Shrink[row] = 0;
        }
    }
}
