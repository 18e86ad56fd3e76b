using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation.Ablations;

/// <summary>
/// Switches parts of the model off, one at a time, and forecasts the same past seasons without them: what every part is worth. The
/// remaining numbers stay as they were fitted with the part, so a part's worth is what its loss costs, not what a model refitted without it would lose.
/// </summary>
public static class Ablation
{
    /// <summary>A scored season without a part.</summary>
    public static BacktestSeason Without(BacktestSeason season, AblationBlock block) => block switch
    {
        AblationBlock.MinorLeagues => season with { Hitters = [.. season.Hitters.Select(h => h with { History = MajorsOnly(h.History) })] },
        AblationBlock.Parks => season with { Leagues = season.Leagues with { Parks = new Dictionary<string, ClubParks>() } },
        _ => season with { Model = Without(season.Model, block) },
    };

    /// <summary>A part's name for tables.</summary>
    public static string Name(AblationBlock block) => block switch
    {
        AblationBlock.MinorLeagues => "minor leagues",
        AblationBlock.Parks => "parks",
        AblationBlock.Correlation => "correlation",
        AblationBlock.Recalibration => "recalibration",
        AblationBlock.Tracking => "tracking",
        AblationBlock.PositionPrior => "position prior",
        AblationBlock.Aging => "aging",
        AblationBlock.WobaLevel => "wOBA level",
        _ => "PA correlation",
    };

    /// <summary>What the loss of a part costs, on the hitters that both runs scored.</summary>
    public static AblationResult Compare(string name, BacktestResult whole, BacktestResult without, BacktestSettings settings)
    {
        AblationCost Cost(BacktestPool pool)
        {
            var a = BacktestScorer.Pairs(without.Hitters, pool, ScoredStat.WOBA, BacktestScorer.Own, settings);
            var b = BacktestScorer.Pairs(whole.Hitters, pool, ScoredStat.WOBA, BacktestScorer.Own, settings);
            return new AblationCost(pool, PointScore.Of(a)?.RmseWeighted ?? double.NaN, PairedDifference.Of(a, b, settings.Seed));
        }

        return new AblationResult
        {
            Name = name,
            Costs = [.. Enum.GetValues<BacktestPool>().Select(Cost)],
            LogScore = without.Report.LogScorePerPa.GetValueOrDefault(BacktestScorer.Own, double.NaN),
            LogScoreChange = without.Report.LogScorePerPa.GetValueOrDefault(BacktestScorer.Own, double.NaN) - whole.Report.LogScorePerPa.GetValueOrDefault(BacktestScorer.Own, double.NaN),
            Coverage80 = without.Report.Calibration.TryGetValue(ScoredStat.WOBA, out var woba) ? woba.Coverage80 : double.NaN,
            PaRmse = without.Report.Pools[0].Systems.First(s => s.Name == BacktestScorer.Own).Scores.TryGetValue(ScoredStat.PA, out var pa) ? pa.RmseRaw : double.NaN,
        };
    }

    private static PlayerHistory MajorsOnly(PlayerHistory history) => history with
    {
        Lines = [.. history.Lines.Where(line => Levels.Parse(line.Level, line.League) == Level.MLB)],
        ThreeTrueOutcomes = [],
        MinorBattedBalls = [],
    };

    private static HitterModel Without(HitterModel model, AblationBlock block) => block switch
    {
        AblationBlock.Correlation => model with
        {
            Correlation = model.Correlation with { Matrix = [.. Enumerable.Range(0, Components.Count).Select(i => (IReadOnlyList<double>)[.. Enumerable.Range(0, Components.Count).Select(j => i == j ? 1.0 : 0)])] },
        },
        AblationBlock.Recalibration => OfComponents(model, (c, m) => m with { Recalibration = Identity(c), SecondStage = Identity(c) }),
        AblationBlock.Tracking => OfComponents(model, (_, m) => m with { SecondStage = m.SecondStage with { Features = new Dictionary<string, double>() } }),
        AblationBlock.PositionPrior => OfComponents(model, (_, m) => m with { Prior = m.Prior with { Catcher = 0, MiddleInfield = 0, CenterField = 0, Corner = 0 } }),
        AblationBlock.Aging => OfComponents(model, (_, m) => m with
        {
            Drift = m.Drift with { AgingPerYear = m.Drift.AgingPerYear.ToDictionary(knot => knot.Key, _ => 0.0) },
            Forecast = m.Forecast with { Age = 0 },
        }),
        AblationBlock.WobaLevel => model with { WobaLevel = model.WobaLevel with { Intercept = 0, Slope = 0, SlopeByLastPa = 0, NoPlayProbability = 0 } },
        AblationBlock.PlayingTimeCorrelation => model with
        {
            PlayingTime = model.PlayingTime with
            {
                Joint = model.PlayingTime.Joint with
                {
                    Shift = model.PlayingTime.Joint.Shift.ToDictionary(term => term.Key, _ => 0.0, StringComparer.Ordinal),
                    KappaFloor = 0,
                    KappaSpan = 0,
                    KappaLow = 0,
                    KappaHigh = 0,
                },
            },
        },
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Not a part of the model file."),
    };

    private static HitterModel OfComponents(HitterModel model, Func<Component, ComponentModel, ComponentModel> change) =>
        model with { Components = ComponentSet<ComponentModel>.From(c => change(c, model.Components[c])) };

    private static Recalibration Identity(Component component) => new()
    {
        Intercept = 0,
        On = ComponentSet<double>.From(other => other == component ? 1 : 0),
        CallUpIntercept = 0,
        CallUpOn = ComponentSet<double>.From(_ => 0),
    };
}

/// <summary>What the loss of a part costs in one pool.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Rmse">PA-weighted RMSE of wOBA without the part.</param>
/// <param name="Paired">Without the part less with it, on the same hitters; null for an empty pool.</param>
public sealed record AblationCost(BacktestPool Pool, double Rmse, PairedDifference? Paired);

/// <summary>A backtest without one part.</summary>
public sealed record AblationResult
{
    /// <summary>The part, or "nothing".</summary>
    public required string Name { get; init; }

    /// <summary>Costs by pool.</summary>
    public required IReadOnlyList<AblationCost> Costs { get; init; }

    /// <summary>Mean log-probability per PA of what happened.</summary>
    public required double LogScore { get; init; }

    /// <summary>Its change by the loss; negative where the part helps.</summary>
    public required double LogScoreChange { get; init; }

    /// <summary>Share of seasons inside the 80 % interval of wOBA.</summary>
    public required double Coverage80 { get; init; }

    /// <summary>RMSE of plate appearances.</summary>
    public required double PaRmse { get; init; }
}
