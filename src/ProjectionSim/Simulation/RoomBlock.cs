namespace ProjectionSim.Simulation;

/// <summary>What a block of draws gives the members of one room; rows stand in the order of the draws.</summary>
internal sealed class RoomBlock(int members)
{
    private const int Size = PlateAppearanceBlock.Size;

    /// <summary>Starts of the season that nobody has made yet; in the end the replacement's.</summary>
    public int[] Remaining { get; } = new int[Size];

    /// <summary>The starts that the members so far leave when all are healthy.</summary>
    public double[] Left { get; } = new double[Size];

    /// <summary>Starts of the members so far that they did not make.</summary>
    public double[] Flowing { get; } = new double[Size];

    /// <summary>A member's columns.</summary>
    public Member[] Members { get; } = [.. Enumerable.Range(0, members).Select(_ => new Member())];

    /// <summary>One member's season to come.</summary>
    internal sealed class Member
    {
        /// <summary>Eight columns of random words.</summary>
        public uint[] Words { get; } = new uint[8 * Size];

        /// <summary>What the club makes of him now, times what it made of him in the first year; 1 in the first year.</summary>
        public double[] Standing { get; } = [.. Enumerable.Repeat(1.0, Size)];

        /// <summary>Starts that he could still make: healthy, and not at rest.</summary>
        public double[] Spare { get; } = new double[Size];

        /// <summary>Starts at the room's position.</summary>
        public int[] Starts { get; } = new int[Size];

        /// <summary>Starts elsewhere in the lineup.</summary>
        public int[] OtherStarts { get; } = new int[Size];

        /// <summary>Games of the club that he cannot play.</summary>
        public int[] GamesLost { get; } = new int[Size];

        /// <summary>Which atom of his share was drawn.</summary>
        public int[] Atom { get; } = new int[Size];

        /// <summary>Plate appearances.</summary>
        public int[] PlateAppearances { get; } = new int[Size];
    }
}
