namespace ProjectionSim.Simulation.Years;

/// <summary>What becomes of the seasons of paths as they are drawn: folded into histograms, or kept draw by draw.</summary>
internal interface IPathFold
{
    /// <summary>Takes one player's season of a block; the block is overwritten afterwards.</summary>
    void Season(int player, int year, SeasonBlock block, PathBlock path, LeagueBlock league);

    /// <summary>Takes extra plate appearances of the first season's talent, where the run asked for them.</summary>
    void Sample(SeasonBlock block)
    {
    }

    /// <summary>All seasons of the block have been taken.</summary>
    void EndBlock(long first, int count);
}
