using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>All that a fit sees: histories season by season as they were known before it, what then happened, leagues and parks.</summary>
public sealed record FitInput
{
    /// <summary>Structure, starting values and whatever a fit does not estimate (roles, features, scales).</summary>
    public required HitterModel Base { get; init; }

    /// <summary>Leagues and parks through <see cref="Through"/>.</summary>
    public required LeagueEnvironments Leagues { get; init; }

    /// <summary>The last season whose outcomes are used.</summary>
    public required int Through { get; init; }

    /// <summary>The hitters of a season: each with his history before it. Read once per season.</summary>
    public required Func<int, IReadOnlyList<FitTarget>> Season { get; init; }

    /// <summary>Home against road, by club, season and component; empty where the data has none.</summary>
    public IReadOnlyList<ParkObservation> Parks { get; init; } = [];

    /// <summary>Leaderboards of catchers through <see cref="Through"/>, read when asked; null where the data has none.</summary>
    public Func<CatcherHistory>? Catchers { get; init; }

    /// <summary>Games at catcher of a player's season, 0 where unknown; null where the data has none.</summary>
    public Func<string, int, int>? CatchingGames { get; init; }

    /// <summary>Regulars' seasons and the games they lost; read when the health law is fitted. None where the data has no injuries.</summary>
    public Func<IReadOnlyList<HealthSeason>> Health { get; init; } = () => [];

    /// <summary>Hitters' seasons with one club and their starts, read when the lineup is fitted. None where the data has no starts.</summary>
    public Func<IReadOnlyList<LineupSeason>> Lineups { get; init; } = () => [];

    /// <summary>SHA-256 of the data, lowercase hex.</summary>
    public required string DataHash { get; init; }

    /// <summary>The command, paths left out.</summary>
    public required string Command { get; init; }
}

/// <summary>One hitter before one season, and his season.</summary>
/// <param name="History">Everything known when the season begins.</param>
/// <param name="Club">The club of his first stint; null when he did not play or it is unknown.</param>
/// <param name="Actual">What he did in the majors; null when nothing.</param>
public sealed record FitTarget(PlayerHistory History, string? Club, SeasonBatting? Actual);

/// <summary>A club's season at home against the road in one component.</summary>
/// <param name="Site">The park; seasons at one site share an effect.</param>
/// <param name="Component">The component.</param>
/// <param name="LogOddsRatio">Home minus road log-odds, both teams' batting, less the season's mean over clubs.</param>
/// <param name="Variance">Its sampling variance.</param>
public sealed record ParkObservation(string Site, Component Component, double LogOddsRatio, double Variance);

/// <summary>What is fitted and how.</summary>
public sealed record FitOptions
{
    /// <summary>The blocks to estimate; the rest keeps the base model's numbers.</summary>
    public IReadOnlyList<FitBlock> Blocks { get; init; } = FitBlocks.All;

    /// <summary>The first scored season.</summary>
    public int FirstSeason { get; init; } = 2000;

    /// <summary>
    /// The first scored season of the talent blocks, the same as of the wOBA level: the game has changed, and before 2006 the
    /// data have the minor-league lines of those alone who made it. Lines of earlier seasons are evidence all the same.
    /// </summary>
    public int FirstTalentSeason { get; init; } = 2010;

    /// <summary>
    /// In how many seasons the weight of a yearly change of the league halves: how much leagues change has itself changed. Of half-lives
    /// from 2 seasons to none it has the highest predictive likelihood of each change of 1976–2019 given those before it (from 1956).
    /// </summary>
    public double LeagueShockHalfLife { get; init; } = 7;

    /// <summary>The first scored season of the playing-time model.</summary>
    public int FirstPlayingTimeSeason { get; init; } = 2010;

    /// <summary>
    /// The first scored season of the wOBA level and the joint law: how far forecasts must be drawn in has changed since.
    /// </summary>
    public int FirstWobaSeason { get; init; } = 2010;

    /// <summary>
    /// The first scored season of runs and runs batted in given the outcomes: on 2014–2019 laws of the seasons from 2010 forecast better
    /// than those of all.
    /// </summary>
    public int FirstRunsSeason { get; init; } = 2010;

    /// <summary>The first scored season of debutants: the earliest whose high minors the data has unselected.</summary>
    public int FirstDebutSeason { get; init; } = 2016;

    /// <summary>Seasons that are evidence but never scored.</summary>
    public IReadOnlyList<int> NotScored { get; init; } = [2020];

    /// <summary>PAx below which a season is not scored by the talent blocks.</summary>
    public double MinimumPa { get; init; } = 60;

    /// <summary>PAx below which a season is not scored by the wOBA level: the seasons that the published point forecast is judged on.</summary>
    public double MinimumWobaPa { get; init; } = 200;

    /// <summary>Priors of the components' hyper-parameters.</summary>
    public NodePriors Priors { get; init; } = new();

    /// <summary>How much of the rise of a rate's mean from a line's own noise the filter takes off (see the model's field), 0..1.</summary>
    public double NoiseConvexity { get; init; } = 1;

    /// <summary>Components whose expected yearly change and drift slope are estimated; the others drift without direction.</summary>
    public IReadOnlyList<Component> AgingComponents { get; init; } = [Component.HitByPitch, Component.HitInPlay, Component.Triple];

    /// <summary>Prior spread of the recalibration around identity.</summary>
    public double RecalibrationSpread { get; init; } = .1;

    /// <summary>Prior spread of the second stage's further terms.</summary>
    public double FeatureSpread { get; init; } = .05;

    /// <summary>Prior spread of the slope of the predictive spread on the level.</summary>
    public double SpreadSlopeSpread { get; init; } = .2;

    /// <summary>Prior spread of the logarithm of the predictive spread given the plate appearances, around 0.</summary>
    public double SpreadLogSpread { get; init; } = .1;

    /// <summary>The deviation from which on the predictive spread changes no more (log-odds).</summary>
    public double SpreadLimit { get; init; } = 1.5;

    /// <summary>Prior spread of what plate appearances tell of each component, around 1.</summary>
    public double DirectionSpread { get; init; } = .5;

    /// <summary>Prior spread of the wOBA level's and the joint law's coefficients.</summary>
    public double WobaSpread { get; init; } = .02;

    /// <summary>Prior spread of the playing-time coefficients.</summary>
    public double PlayingTimeSpread { get; init; } = 3;

    /// <summary>Where the fit of framing begins.</summary>
    public SkillPrior FramingPrior { get; init; } = SkillPrior.Framing;

    /// <summary>Where the fit of throwing begins.</summary>
    public SkillPrior ThrowingPrior { get; init; } = SkillPrior.Throwing;

    /// <summary>In how many seasons the weight of a season halves in the defence block: the spread of catchers' skills narrows.</summary>
    public double DefenseHalfLife { get; init; } = 2;

    /// <summary>Threads.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>The first season that a block can be scored on; counts around the outcomes are regressed on the three before it.</summary>
    public int FirstSeasonOf(FitBlock block) => block switch
    {
        FitBlock.LeagueShock => FirstSeason + 1,
        FitBlock.Talent or FitBlock.Correlation or FitBlock.Recalibration => Math.Max(FirstSeason, FirstTalentSeason),
        FitBlock.PlayingTime => Math.Max(FirstPlayingTimeSeason, FirstDebutSeason),
        FitBlock.WobaLevel or FitBlock.Joint => FirstWobaSeason,
        FitBlock.Counting or FitBlock.Lineup => Math.Max(FirstSeason + 3, FirstRunsSeason),
        _ => FirstSeason,
    };
}
