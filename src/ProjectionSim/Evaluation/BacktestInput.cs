using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation;

/// <summary>How a backtest scores.</summary>
public sealed record BacktestSettings
{
    /// <summary>Fewest PAx of a season whose rates are scored as point forecasts.</summary>
    public double MinPa { get; init; } = 200;

    /// <summary>Fewest PAx of a season whose predictive distribution is judged.</summary>
    public double CalibrationMinPa { get; init; } = 100;

    /// <summary>Simulated seasons a hitter.</summary>
    public int Draws { get; init; } = 10_000;

    /// <summary>Seed of every random word: resamples, randomised PIT, simulated seasons.</summary>
    public ulong Seed { get; init; } = 1;
}

/// <summary>One hitter of a backtest: what was known before the season, and for scoring only what happened.</summary>
/// <param name="History">As of the season before.</param>
/// <param name="Club">The club of his first stint in the season, null when he is on no club's list.</param>
/// <param name="Actual">The season's batting; null when he did not bat.</param>
public sealed record BacktestHitter(PlayerHistory History, string? Club, SeasonBatting? Actual);

/// <summary>One scored season.</summary>
public sealed record BacktestSeason
{
    /// <summary>The season.</summary>
    public required int Season { get; init; }

    /// <summary>The model that forecasts it.</summary>
    public required HitterModel Model { get; init; }

    /// <summary>Leagues and parks as of the season before.</summary>
    public required LeagueEnvironments Leagues { get; init; }

    /// <summary>
    /// The season whose league forecasts are put in: the last one, as a forecast must; or the scored one, whose league
    /// <see cref="Leagues"/> then holds, to judge talent apart from the league.
    /// </summary>
    public required int LeagueSeason { get; init; }

    /// <summary>
    /// League rates of the scored season: our forecasts are scored in that league too, as a system of its own, to tell errors of
    /// talent from errors of the league. Null: not done.
    /// </summary>
    public ComponentSet<double>? ScoredLeague { get; init; }

    /// <summary>Every hitter known before the season, and those on the clubs' lists.</summary>
    public required IReadOnlyList<BacktestHitter> Hitters { get; init; }

    /// <summary>Batting of the seasons before, pitchers included: Marcel, last season, the league.</summary>
    public required IReadOnlyList<SeasonBatting> Past { get; init; }

    /// <summary>The scored season's linear weights, which turn every system's rates and the season itself into wOBA.</summary>
    public required RunValues Weights { get; init; }

    /// <summary>Published projections by system, then MLBAM id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<int, SystemForecast>> Published { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<int, SystemForecast>>();

    /// <summary>What a reader must know of the season's input: rows of published projections that were left out.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
