using ProjectionSim.Evaluation;

namespace ProjectionSim.Reports.Workbench;

/// <summary>What an ablation was made of: the scored seasons and the whole model, as its page names them.</summary>
public sealed record AblationFacts
{
    /// <summary>The scored seasons, in order.</summary>
    public required IReadOnlyList<int> Seasons { get; init; }

    /// <summary>Fewest plate appearances of a season whose rates are scored.</summary>
    public required double MinPa { get; init; }

    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>The last season that the model's fit has seen.</summary>
    public required int FittedThrough { get; init; }

    /// <summary>Whether the fit had seen a scored season.</summary>
    public required bool InSample { get; init; }

    /// <summary>Seasons drawn per player.</summary>
    public required int Draws { get; init; }

    /// <summary>Seed of the draws and of the intervals' resamples.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Those of the whole model's backtest.</summary>
    public static AblationFacts Of(BacktestReport whole) => new()
    {
        Seasons = whole.Seasons,
        MinPa = whole.Settings.MinPa,
        Model = whole.Model,
        FittedThrough = whole.FittedThrough,
        InSample = whole.InSample,
        Draws = whole.Settings.Draws,
        Seed = whole.Settings.Seed,
    };
}
