using ProjectionSim.Baseball;

namespace ProjectionSim.Evaluation;

/// <summary>What is forecast from one season's knowledge for seasons several years ahead.</summary>
/// <param name="Start">The first season of the paths with all that was known before it.</param>
/// <param name="Targets">The seasons scored, by how many years they lie ahead (1: the first season itself).</param>
public sealed record HorizonInput(BacktestSeason Start, IReadOnlyDictionary<int, HorizonTarget> Targets);

/// <summary>A season that is scored.</summary>
/// <param name="Season">The season.</param>
/// <param name="Weights">Its linear weights.</param>
/// <param name="LeagueRates">Its league's rates, pitchers left out.</param>
/// <param name="Batting">What every hitter did, by identifier.</param>
public sealed record HorizonTarget(int Season, RunValues Weights, ComponentSet<double> LeagueRates, IReadOnlyDictionary<string, SeasonBatting> Batting);

/// <summary>How paths were off at one distance.</summary>
public sealed record HorizonScore
{
    /// <summary>Years ahead.</summary>
    public required int Ahead { get; init; }

    /// <summary>Seasons scored.</summary>
    public required IReadOnlyList<int> Seasons { get; init; }

    /// <summary>Hitters with plate appearances enough.</summary>
    public required int N { get; init; }

    /// <summary>PA-weighted root mean square error of wOBA by system, the season's mean error removed.</summary>
    public required IReadOnlyDictionary<string, double> Rmse { get; init; }

    /// <summary>Coverage of the 80 % interval of wOBA given the actual PA.</summary>
    public required double Coverage80 { get; init; }

    /// <summary>Mean of the probability integral transform.</summary>
    public required double PitMean { get; init; }

    /// <summary>Mean log density of wOBA given the actual PA.</summary>
    public required double LogScore { get; init; }

    /// <summary>Hitters of the last three seasons whose playing time is scored.</summary>
    public required int PlayingTimeN { get; init; }

    /// <summary>Root mean square error of plate appearances.</summary>
    public required double PaRmse { get; init; }

    /// <summary>The same of last season's plate appearances as the forecast.</summary>
    public required double LastPaRmse { get; init; }

    /// <summary>Mean plate appearances, forecast and actual.</summary>
    public required (double Forecast, double Actual) MeanPa { get; init; }

    /// <summary>Share without a plate appearance, forecast and actual.</summary>
    public required (double Forecast, double Actual) Out { get; init; }

    /// <summary>Share who lost half of their playing time, forecast and actual.</summary>
    public required (double Forecast, double Actual) Attrition { get; init; }
}
