namespace ProjectionSim.Baseball;

/// <summary>What catchers did behind the plate through a season, each list ordered by season, then player; empty where the data folder has none.</summary>
/// <param name="Through">The last season in here.</param>
/// <param name="Framing">Framing, a row per provider.</param>
/// <param name="Blocking">Blocking.</param>
/// <param name="Throwing">Throwing.</param>
/// <param name="PopTimes">Throwing times.</param>
public sealed record CatcherHistory(
    int Through,
    IReadOnlyList<CatcherFraming> Framing,
    IReadOnlyList<CatcherBlocking> Blocking,
    IReadOnlyList<CatcherThrowing> Throwing,
    IReadOnlyList<CatcherPopTime> PopTimes);
