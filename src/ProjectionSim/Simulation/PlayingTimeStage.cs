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
        int[] plate = block.PlateAppearances;
        for (int draw = 0; draw < block.Count; draw++)
            plate[draw] = player.PlateAppearances(BitConverter.DoubleToUInt64Bits(block.Uniform[draw]) >> 11);
        Order(block, plate, plate, player.Plan.PlateAppearances.Shift, player.Plan.PlateAppearances.Shrink);
    }

    /// <summary>Takes the plate appearances that the block holds, those of a later year of a path.</summary>
    public void Arrange(SeasonBlock block, PlateAppearanceLaw law) =>
        Order(block, block.PlateAppearances, block.PlateAppearances, law.Shift, law.Shrink);

    /// <summary>Takes what a depth chart gave the player; fills the block's rows, trials, shifts and shrinks.</summary>
    public void Arrange(SeasonBlock block, RoomBlock.Member member, RoomPlace place)
    {
        Order(block, member.PlateAppearances, member.Atom, place.Shift, place.Shrink);
        RoomStage.Record(member, block);
    }

    private void Order(SeasonBlock block, int[] plate, int[] told, double[] shift, double[] shrink)
    {
        int[] starts = _starts;
        Array.Clear(starts);
        for (int draw = 0; draw < block.Count; draw++)
            starts[(plate[draw] >> BucketBits) + 1]++;
        for (int b = 1; b < starts.Length; b++)
            starts[b] += starts[b - 1];
        for (int draw = 0; draw < block.Count; draw++)
        {
            int pa = plate[draw];
            int row = starts[pa >> BucketBits]++;
            block.Row[draw] = row;
            block.Draw[row] = (uint)draw;
            block.Plate.Trials[row] = (uint)pa;
            block.Shift[row] = shift[told[draw]];
            block.Shrink[row] = shrink[told[draw]];
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
