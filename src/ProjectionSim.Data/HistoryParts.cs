namespace ProjectionSim.Data;

/// <summary>The parts of a data folder that are read only when asked for.</summary>
[Flags]
public enum HistoryParts
{
    /// <summary>None of them: batting, parks and leagues, which are always read.</summary>
    None = 0,

    /// <summary>The injured list (<c>injuries/</c>).</summary>
    Injuries = 1,

    /// <summary>Framing, blocking and throwing (<c>catchers/</c>).</summary>
    Catchers = 2,

    /// <summary>Batting by pitcher's hand (<c>splits/</c>).</summary>
    Splits = 4,

    /// <summary>All of them.</summary>
    All = Injuries | Catchers | Splits,
}
