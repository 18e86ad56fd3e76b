using ProjectionSim.Baseball;
using ProjectionSim.Talent;
using ProjectionSim.Valuation;

namespace ProjectionSim.Reports.Explain;

/// <summary>All that is needed to show how a hitter's forecast came about.</summary>
public sealed record Explanation
{
    /// <summary>The hitter.</summary>
    public required PlayerHistory Player { get; init; }

    /// <summary>Where he plays; null for a neutral park.</summary>
    public required Scenario? Scenario { get; init; }

    /// <summary>His forecast with its trace.</summary>
    public required TalentForecast Forecast { get; init; }

    /// <summary>The model that made it.</summary>
    public required HitterModel Model { get; init; }

    /// <summary>How his glove is believed; null where the model or his lines tell nothing of it.</summary>
    public ExplainedDefense? Defense { get; init; }

    /// <summary>Linear weights of the league that rates are stated in.</summary>
    public required RunValues Values { get; init; }

    /// <summary>From the prior to the centre of the simulation, in the order it happened.</summary>
    public IReadOnlyList<WaterfallStep> Steps()
    {
        var trace = Forecast.Trace ?? throw new InvalidOperationException("The forecast has no trace; ask for one.");
        var steps = new List<WaterfallStep>();
        foreach (var step in trace.Steps)
            Add(steps, Kind(step), step.Season, step.Mean, step.StandardDeviation, step.Woba, step.Line);
        var terms = Forecast.Terms;
        var mean = Forecast.FilterMean;
        foreach (var (kind, term) in ((StepKind, double[])[])
            [
                (StepKind.PlayingTime, terms.PlayingTime), (StepKind.NoMlb, terms.NoMlb), (StepKind.Catcher, terms.Catcher),
                (StepKind.Age, terms.AgeEffect), (StepKind.Park, Forecast.Park),
            ])
        {
            if (Array.TrueForAll(term, t => t == 0))
                continue;
            mean = [.. mean.Zip(term, (m, t) => m + t)];
            Add(steps, kind, Forecast.Season, mean, null, Woba(mean));
        }

        Add(steps, StepKind.Recalibration, Forecast.Season, Forecast.FirstStage, null, Forecast.WobaFirst);
        Add(steps, StepKind.SecondStage, Forecast.Season, Forecast.SecondStage, null, Forecast.WobaSecond);
        return steps;
    }

    private static StepKind Kind(TraceStep step) => step.Kind switch
    {
        TraceStepKind.Entry => StepKind.Entry,
        TraceStepKind.Drift => StepKind.Drift,
        _ => StepKind.Line,
    };

    private static void Add(List<WaterfallStep> steps, StepKind kind, int season, double[] mean, double[]? sd, double woba, LineTrace? line = null) =>
        steps.Add(new WaterfallStep(kind, season, line, mean, sd, woba, steps.Count == 0 ? null : woba - steps[^1].Woba));

    /// <summary>Expected wOBA at deviations from the league, with the forecast's uncertainty.</summary>
    private double Woba(double[] deviations)
    {
        Span<double> logOdds = stackalloc double[Components.Count];
        Span<double> variance = stackalloc double[Components.Count];
        for (var c = 0; c < Components.Count; c++)
        {
            logOdds[c] = Forecast.LeagueLogits[c] + deviations[c];
            variance[c] = Forecast.Covariance[c * Components.Count + c];
        }

        return Valuation.Woba.Of(OutcomeRates.Mean(logOdds, variance), Values);
    }
}

/// <summary>What a step of the waterfall is.</summary>
public enum StepKind
{
    /// <summary>The prior by age, position, hand and size.</summary>
    Entry,

    /// <summary>A year passes.</summary>
    Drift,

    /// <summary>A season's line at a level.</summary>
    Line,

    /// <summary>How much he played last season.</summary>
    PlayingTime,

    /// <summary>No MLB plate appearance yet.</summary>
    NoMlb,

    /// <summary>He catches.</summary>
    Catcher,

    /// <summary>His age in the season.</summary>
    Age,

    /// <summary>His home park.</summary>
    Park,

    /// <summary>Recalibration on past forecasts.</summary>
    Recalibration,

    /// <summary>Recalibration with tracking and minor-league batted balls: the centre of the simulation.</summary>
    SecondStage,
}

/// <summary>One step and what is believed after it.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Season">When.</param>
/// <param name="Line">The line, for a line.</param>
/// <param name="Mean">Seven log-odds relative to the league.</param>
/// <param name="StandardDeviation">Seven standard deviations of true talent; null where the step does not change them.</param>
/// <param name="Woba">Expected wOBA in the forecast's league.</param>
/// <param name="Change">What the step added to it; null for the first.</param>
public sealed record WaterfallStep(
    StepKind Kind, int Season, LineTrace? Line, double[] Mean, double[]? StandardDeviation, double Woba, double? Change);
