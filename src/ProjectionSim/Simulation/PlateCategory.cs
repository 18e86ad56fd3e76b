namespace ProjectionSim.Simulation;

/// <summary>
/// The twelve ways the sampler lets a plate appearance end: the eight outcomes with intentional walks and sacrifice hits beside
/// them and sacrifice flies and double plays split from the outs in play. The first six are the frequent ones.
/// </summary>
internal enum PlateCategory
{
    Strikeout,
    Out,
    Single,
    Walk,
    Double,
    HomeRun,
    HitByPitch,
    Triple,
    IntentionalWalk,
    SacrificeHit,
    SacrificeFly,
    DoublePlay,
}
