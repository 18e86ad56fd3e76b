using ProjectionSim.Baseball;

namespace ProjectionSim.Simulation;

/// <summary>
/// All that the draws of a run need, frozen: a run is a pure function of its plan. Everything in it was computed with
/// + − × ÷ √ and <c>PortableMath</c> alone, so that it is the same on every machine.
/// </summary>
public sealed record SimulationPlan
{
    /// <summary>The projected season.</summary>
    public required int Season { get; init; }

    /// <summary>The run's seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How many seasons of each player are drawn.</summary>
    public required long Draws { get; init; }

    /// <summary>League log-odds of the seven components before the shock (last season's).</summary>
    public required double[] LeagueLogits { get; init; }

    /// <summary>Standard deviations of the league shock: draw i adds the same seven numbers to every player's log-odds.</summary>
    public required double[] LeagueShock { get; init; }

    /// <summary>The league's steals and what a season may move them by; null where no season moves them.</summary>
    public StealLeague? StealLeague { get; init; }

    /// <summary>Linear weights of the projected season.</summary>
    public required RunValues RunValues { get; init; }

    /// <summary>League sacrifice flies per ball-in-play out: OPS+ needs the league's at-bats.</summary>
    public double LeagueSacrificeFly { get; init; }

    /// <summary>What runs and wins above replacement share; null where no player's are asked for.</summary>
    public ValueSettings? Value { get; init; }

    /// <summary>The players, each with one scenario.</summary>
    public required IReadOnlyList<PlayerPlan> Players { get; init; }

    /// <summary>Depth charts that players have their place in.</summary>
    public IReadOnlyList<RoomPlan> Rooms { get; init; } = [];

    /// <summary>
    /// The same rooms in the years after the first, one list a year; empty where playing time then follows from each path by itself.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<RoomPlan>> LaterRooms { get; init; } = [];

    /// <summary>Which pairs (indices into <see cref="Players"/>) are compared draw by draw.</summary>
    public IReadOnlyList<PlayerPair> Pairs { get; init; } = [];
}

/// <summary>Two players compared draw by draw: indices into the plan's players.</summary>
public readonly record struct PlayerPair(int A, int B);

/// <summary>
/// One player in one scenario. A draw takes the league shock, seven standard normals z, a number of plate appearances PA, and has
/// log-odds Center + shock + L z + Gain · (Shift[PA] − Shrink[PA] · (GainLoading · z)), at home plus HomeEffect, on the road minus it;
/// a plate appearance is at home with probability 1/2.
/// </summary>
public sealed record PlayerPlan
{
    /// <summary>The player's identifier: with the seed and the draw it addresses his streams.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// Seven log-odds: the league's before the shock plus the forecast deviation, the club's half-season park effect included.
    /// </summary>
    public required double[] Center { get; init; }

    /// <summary>Seven half-season park effects: added at home, subtracted on the road.</summary>
    public required double[] HomeEffect { get; init; }

    /// <summary>Lower Cholesky factor L of the predictive covariance, 7×7 row-major.</summary>
    public required double[] Cholesky { get; init; }

    /// <summary>G: how one point of wOBA that plate appearances tell of shifts the seven log-odds (Σ g / g'Σg, bent by the model's direction).</summary>
    public required double[] Gain { get; init; }

    /// <summary>L'g: the draw's own wOBA deviation, to first order, is its product with z.</summary>
    public required double[] GainLoading { get; init; }

    /// <summary>Plate appearances of the season and what they say of its performance; where he has a place in a room, not used.</summary>
    public required PlateAppearanceLaw PlateAppearances { get; init; }

    /// <summary>Intentional walks, sacrifices, double plays and steals.</summary>
    public required SmallRates SmallRates { get; init; }

    /// <summary>wOBA points that half a season in the club's park gives a league-average hitter; wRC+ takes them out.</summary>
    public required double ParkWoba { get; init; }

    /// <summary>Laws of runs, runs batted in and games; null where they are not drawn.</summary>
    public RunsAndGames? RunsAndGames { get; init; }

    /// <summary>His place in a depth chart, from which his plate appearances then come; null where he has none.</summary>
    public RoomPlace? Room { get; init; }

    /// <summary>Runs and wins above replacement; null where they are not drawn.</summary>
    public ValuePlan? Value { get; init; }

    /// <summary>How his seasons go on after the first; null where one season is drawn.</summary>
    public Years.PathPlan? Path { get; init; }

    /// <summary>Events whose probability is asked for.</summary>
    public IReadOnlyList<EventPlan> Events { get; init; } = [];

    /// <summary>The groups of statistics that his draws have.</summary>
    public StatGroups Groups => StatGroups.Batting
        | Where(RunsAndGames is not null, StatGroups.RunsAndGames)
        | Where(Room is not null, StatGroups.Workload)
        | Where(Value is not null, StatGroups.Value)
        | Where(Value?.Catching is not null, StatGroups.Catching)
        | Where(Value?.Catching is { KeepRates: true }, StatGroups.CatchingRates)
        | Where(Value?.Fielding is not null, StatGroups.Fielding);

    private static StatGroups Where(bool has, StatGroups groups) => has ? groups : StatGroups.None;
}

/// <summary>A tabulated distribution of a season's plate appearances, 0..maximum.</summary>
public sealed record PlateAppearanceLaw
{
    /// <summary>P(PA ≤ k) for k = 0..maximum; nondecreasing, the last is 1.</summary>
    public required double[] Cumulative { get; init; }

    /// <summary>Shift of wOBA (points, e.g. −.012) of a season with k plate appearances.</summary>
    public required double[] Shift { get; init; }

    /// <summary>1 − √(1 − κ) at k plate appearances: the share of the draw's own wOBA deviation that is taken out.</summary>
    public required double[] Shrink { get; init; }
}

/// <summary>Small probabilities around the eight outcomes.</summary>
public sealed record SmallRates
{
    /// <summary>Intentional walks per PA.</summary>
    public required double IntentionalWalk { get; init; }

    /// <summary>Sacrifice hits per PA.</summary>
    public required double SacrificeHit { get; init; }

    /// <summary>Sacrifice flies per ball-in-play out.</summary>
    public required double SacrificeFly { get; init; }

    /// <summary>Double plays grounded into per ball-in-play out.</summary>
    public required double DoublePlay { get; init; }

    /// <summary>Steal attempts per 1B + BB + HBP.</summary>
    public required double StealAttempt { get; init; }

    /// <summary>Stolen bases per attempt.</summary>
    public required double StealSuccess { get; init; }

    /// <summary>Equally likely values of <see cref="StealAttempt"/>, one drawn for a season (<see cref="BetaAtoms"/>); null where it is certain.</summary>
    public double[]? StealAttempts { get; init; }

    /// <summary>The <see cref="StealSuccess"/> that goes with each of <see cref="StealAttempts"/>.</summary>
    public double[]? StealSuccesses { get; init; }
}

/// <summary>How an event compares.</summary>
public enum Comparison
{
    /// <summary>Greater than.</summary>
    Greater,

    /// <summary>At least.</summary>
    AtLeast,

    /// <summary>Less than.</summary>
    Less,

    /// <summary>At most.</summary>
    AtMost,
}

/// <summary>An event of one season: a statistic against a threshold.</summary>
/// <param name="Text">As the config wrote it.</param>
/// <param name="Stat">The observed statistic.</param>
/// <param name="Comparison">The comparison.</param>
/// <param name="Threshold">The threshold, a count or a rate (.750).</param>
public sealed record EventPlan(string Text, Stat Stat, Comparison Comparison, double Threshold);
