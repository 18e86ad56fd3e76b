namespace ProjectionSim.Runs.Batches;

/// <summary>How far a batch is.</summary>
/// <param name="PlayersDone">Players whose results are written.</param>
/// <param name="Players">All players of the run.</param>
/// <param name="SeasonsDone">Seasons drawn so far by this process.</param>
/// <param name="Seasons">Seasons that this process has to draw.</param>
public readonly record struct BatchProgress(int PlayersDone, int Players, long SeasonsDone, long Seasons);
