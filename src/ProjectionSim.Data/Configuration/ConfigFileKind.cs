namespace ProjectionSim.Data.Configuration;

/// <summary>The files that people write.</summary>
public enum ConfigFileKind
{
    /// <summary>A projection run.</summary>
    Config,

    /// <summary>A hitters' model.</summary>
    Model,

    /// <summary>A club's futures.</summary>
    Trade,

    /// <summary>Past seasons to be judged on, with gates.</summary>
    Backtest,

    /// <summary>Leagues and parks.</summary>
    Environment,
}
