namespace ProjectionSim.Evaluation.Ablations;

/// <summary>A part of the model that can be switched off.</summary>
public enum AblationBlock
{
    /// <summary>Every line below the majors.</summary>
    MinorLeagues,

    /// <summary>Park effects, of lines and of the forecast.</summary>
    Parks,

    /// <summary>Correlation of talent between components.</summary>
    Correlation,

    /// <summary>Both recalibrations, with the tracking terms that stand in the second.</summary>
    Recalibration,

    /// <summary>Tracking and minor-league batted balls.</summary>
    Tracking,

    /// <summary>Position in the prior at entry.</summary>
    PositionPrior,

    /// <summary>Aging in the filter and the age term of the forecast.</summary>
    Aging,

    /// <summary>The third stage: the level of wOBA as a whole.</summary>
    WobaLevel,

    /// <summary>What playing time says of the season's performance.</summary>
    PlayingTimeCorrelation,
}
