using ProjectionSim.Baseball;
using ProjectionSim.PlayingTime;
using ProjectionSim.Simulation;

namespace ProjectionSim.Benchmarks.Workloads;

/// <summary>
/// Made-up players with plausible talent, noise and playing time: benchmarks measure the engine, not a config. The
/// numbers are round and invented; nothing is projected with them.
/// </summary>
internal static class SyntheticPlan
{
    /// <summary>A plan of players who differ a little.</summary>
    /// <param name="players">How many players.</param>
    /// <param name="draws">Seasons drawn per player.</param>
    /// <param name="pairs">How many neighbours are compared draw by draw.</param>
    /// <param name="plateAppearances">Every season's plate appearances; null for a spread around 400.</param>
    public static SimulationPlan Create(int players, long draws, int pairs = 0, int? plateAppearances = null) => new()
    {
        Season = 2026,
        Seed = 20260401,
        Draws = draws,
        LeagueLogits = [-4.40, -2.42, -1.13, -2.98, -0.87, -1.18, -2.60],
        LeagueShock = [0.05, 0.05, 0.03, 0.12, 0.016, 0.03, 0.09],
        StealLeague = new StealLeague { Attempt = 0.08, Success = 0.76, AttemptShock = 0.1, SuccessShock = 0.05 },
        RunValues = RunValues,
        Players = [.. Enumerable.Range(0, players).Select(i => Player(i, plateAppearances))],
        Pairs = [.. Enumerable.Range(0, pairs).Select(i => new PlayerPair(i, i + 1))],
    };

    /// <summary>A plan in which every player is compared with the next and the last with the first: one head-to-head a season.</summary>
    public static SimulationPlan Ring(int players, long draws, int? plateAppearances = null) => Create(players, draws, 0, plateAppearances) with
    {
        Pairs = [.. Enumerable.Range(0, players).Select(i => new PlayerPair(i, (i + 1) % players))],
    };

    /// <summary>The plan with runs, runs batted in, games and a catcher's value for every player.</summary>
    public static SimulationPlan WithValue(SimulationPlan plan) => plan with
    {
        Value = new ValueSettings
        {
            RunsPerWinBase = 3,
            StealRunsPerOpportunity = 0.005,
            DoublePlaysPerOut = 0.05,
            DoublePlayRuns = -0.3,
            LeagueRunsPerPlateAppearance = 0.003,
            ReplacementWinsPerPlateAppearance = 0.0031,
            ChallengeMean = 0.8,
            ChallengeStandardDeviation = 0.1,
        },
        Players = [.. plan.Players.Select(player => player with { RunsAndGames = RunsAndGames(), Value = Value })],
    };

    /// <summary>Expected plate appearances of a player's season.</summary>
    public static double MeanPa(PlayerPlan player)
    {
        var mean = 0.0;
        foreach (var cumulative in player.PlateAppearances.Cumulative)
            mean += 1 - cumulative;
        return mean;
    }

    /// <summary>Made-up laws of runs, runs batted in and games.</summary>
    public static RunsAndGames RunsAndGames() => new()
    {
        Runs = Counted([0.25, 0.4, 0.6, 1, 0.25, 0.25, 0, 0.2, -0.2, 0.2]),
        RunsBattedIn = Counted([0.25, 0.4, 0.6, 1.6, 0.05, 0.05, 0, 0, 0, 0]),
        Games = new GamesCurve { Intercept = 2, Linear = 27, Quadratic = -0.4, StandardDeviation = 8 },
        MostGames = 162,
    };

    private static RunsPlan Counted(double[] weights) => new() { PerPlateAppearance = 0.01, Weights = weights, VarianceFloor = 1e-4, VariancePerPa = 0.1 };

    private static ValuePlan Value => new()
    {
        StartsPerPlateAppearance = 0.25,
        PositionShare = 0.8,
        PositionalPerStart = 0.076,
        PositionalPerOtherStart = -0.1,
        Catching = new CatchingPlan
        {
            Framing = Skill(77, 0.0008, 0.002, 1),
            Blocking = Skill(41, 0.0016, 0.0075, 0.25),
            Throwing = Skill(0.6, 0.06, 0.17, 0.65),
        },
        Fielding = Skill(6, 0.003, 0.03, 1),
    };

    private static SkillPlan Skill(double trials, double spread, double variance, double runs) => new()
    {
        TrialsPerStart = trials,
        Mean = 0,
        StandardDeviation = spread,
        VariancePerTrial = variance,
        SeasonVariance = 0,
        RunsPerUnit = runs,
    };

    private static RunValues RunValues => new()
    {
        LeagueWoba = 0.315,
        WobaScale = 1.23,
        Walk = 0.69,
        HitByPitch = 0.72,
        Single = 0.88,
        Double = 1.25,
        Triple = 1.58,
        HomeRun = 2.04,
        StolenBase = 0.2,
        CaughtStealing = -0.41,
        RunsPerPlateAppearance = 0.118,
        RunsPerWin = 9.8,
    };

    private static PlayerPlan Player(int index, int? plateAppearances)
    {
        var step = (index % 21 - 10) * 0.02;
        return new PlayerPlan
        {
            Id = $"synthetic-{index}",
            Center = [-4.40 + step, -2.42 - step, -1.13 + step, -2.98 + 2 * step, -0.87 + step / 4, -1.18, -2.60 - step],
            HomeEffect = [0, 0, 0.01, 0.06, 0.01, 0.02, 0.05],
            Cholesky = Cholesky,
            Gain = [0.06, 0.45, -0.62, 1.35, 0.22, 0.28, 0.08],
            GainLoading = [0.002, 0.006, -0.004, 0.013, 0.011, 0.003, 0.001],
            PlateAppearances = plateAppearances is int fixedPa ? Fixed(fixedPa) : Spread(),
            SmallRates = new SmallRates
            {
                IntentionalWalk = 0.003,
                SacrificeHit = 0.004,
                SacrificeFly = 0.015,
                DoublePlay = 0.045,
                StealAttempt = 0.09,
                StealSuccess = 0.76,
            },
            ParkWoba = 0.002,
            Events = [new EventPlan("HR >= 20", Stat.HR, Comparison.AtLeast, 20), new EventPlan("OPS > 0.750", Stat.OPS, Comparison.Greater, 0.750)],
        };
    }

    /// <summary>Standard deviations of .3, .2, .15, .25, .08, .12, .3 with a few correlations, row by row.</summary>
    private static double[] Cholesky =>
    [
        0.300, 0, 0, 0, 0, 0, 0,
        0.010, 0.199, 0, 0, 0, 0, 0,
        0.010, 0.040, 0.144, 0, 0, 0, 0,
        0.030, 0.060, 0.080, 0.226, 0, 0, 0,
        0.000, 0.010, -0.008, 0.002, 0.079, 0, 0,
        0.015, 0.018, 0.030, 0.055, -0.020, 0.098, 0,
        0.000, -0.010, -0.005, -0.050, 0.050, -0.010, 0.290,
    ];

    /// <summary>Triangular from 1 to 799 with a few lost seasons: its mean is about 400.</summary>
    private static PlateAppearanceLaw Spread()
    {
        const int Maximum = 800;
        var cumulative = new double[Maximum + 1];
        var total = 0.0;
        for (var k = 0; k <= Maximum; k++)
        {
            total += k == 0 ? 800 : Math.Min(k, Maximum - k);
            cumulative[k] = total;
        }

        for (var k = 0; k <= Maximum; k++)
            cumulative[k] /= total;
        return Law(cumulative);
    }

    private static PlateAppearanceLaw Fixed(int plateAppearances)
    {
        var cumulative = new double[plateAppearances + 1];
        cumulative[plateAppearances] = 1;
        return Law(cumulative);
    }

    /// <summary>A law of plate appearances with a made-up lean of talent.</summary>
    public static PlateAppearanceLaw Law(double[] cumulative)
    {
        var shift = new double[cumulative.Length];
        var shrink = new double[cumulative.Length];
        for (var k = 0; k < cumulative.Length; k++)
        {
            shift[k] = 0.00006 * (Math.Min(k, 600) - 400);
            shrink[k] = 0.25;
        }

        return new PlateAppearanceLaw { Cumulative = cumulative, Shift = shift, Shrink = shrink };
    }
}
