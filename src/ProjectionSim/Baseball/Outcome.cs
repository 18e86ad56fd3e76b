namespace ProjectionSim.Baseball;

/// <summary>How a plate appearance ends, intentional walks and sacrifice hits apart.</summary>
public enum Outcome
{
    /// <summary>An unintentional walk.</summary>
    Walk = 0,

    /// <summary>Hit by pitch.</summary>
    HitByPitch = 1,

    /// <summary>A strikeout.</summary>
    Strikeout = 2,

    /// <summary>A home run.</summary>
    HomeRun = 3,

    /// <summary>A single.</summary>
    Single = 4,

    /// <summary>A double.</summary>
    Double = 5,

    /// <summary>A triple.</summary>
    Triple = 6,

    /// <summary>A ball in play turned into an out, an error or a fielder's choice; sacrifice flies and double plays are among them.</summary>
    BallInPlayOut = 7,
}
