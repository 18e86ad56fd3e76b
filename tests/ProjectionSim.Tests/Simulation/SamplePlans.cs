using ProjectionSim.Baseball;
using ProjectionSim.PlayingTime;
using ProjectionSim.Simulation;

namespace ProjectionSim.Tests.Simulation;

/// <summary>Plans made by hand, near a league-average hitter, for tests of the engine.</summary>
internal static class SamplePlans
{
    private static readonly double[] League = [-4.46, -2.42, -1.12, -3.07, -0.90, -1.18, -2.35];

    public static RunValues RunValues { get; } = new()
    {
        LeagueWoba = .3131,
        WobaScale = 1.2317,
        Walk = .6915,
        HitByPitch = .7223,
        Single = .8824,
        Double = 1.2519,
        Triple = 1.5845,
        HomeRun = 2.0374,
        StolenBase = .2,
        CaughtStealing = -.4095,
        RunsPerPlateAppearance = .1182,
        RunsPerWin = 9.774,
    };

    public static SimulationPlan Plan(long draws, params PlayerPlan[] players) => new()
    {
        Season = 2026,
        Seed = 20260401,
        Draws = draws,
        LeagueLogits = League,
        LeagueShock = [.054, .051, .034, .121, .016, .033, .092],
        LeagueSacrificeFly = .015,
        RunValues = RunValues,
        Players = players,
        Pairs = [.. Enumerable.Range(1, Math.Max(players.Length - 1, 0)).Select(b => new PlayerPair(0, b))],
    };

    public static PlayerPlan Player(string id, double talent = 0, double meanPa = 400, double spread = 80) => new()
    {
        Id = id,
        Center = [.. League.Select((x, c) => x + (talent * (c + 1) / 7))],
        HomeEffect = [0, 0, .03, -.08, .04, .06, -.1],
        Cholesky = [.. Enumerable.Range(0, 49).Select(i => i / 7 == i % 7 ? .2 : i % 7 < i / 7 ? .03 : 0)],
        Gain = [.4, 2, -3, 5, 2, 1.5, .5],
        GainLoading = [.001, .006, -.008, .012, .009, .003, .001],
        PlateAppearances = Triangle(meanPa, spread),
        SmallRates = new SmallRates
        {
            IntentionalWalk = .003,
            SacrificeHit = .002,
            SacrificeFly = .016,
            DoublePlay = .045,
            StealAttempt = .06,
            StealSuccess = .76,
        },
        ParkWoba = .002,
        Events =
        [
            new EventPlan("HR >= 20", Stat.HR, Comparison.AtLeast, 20),
            new EventPlan("OPS > 0.750", Stat.OPS, Comparison.Greater, .750),
        ],
    };

    /// <summary>Laws of runs, runs batted in and games of a likely size.</summary>
    public static RunsAndGames RunsAndGames { get; } = new()
    {
        Runs = new RunsPlan { PerPlateAppearance = -.012, Weights = [.265, .419, 1.049, .908, .245, .264, -.011, .408, .189, -.075], VarianceFloor = 1.8e-5, VariancePerPa = .0767 },
        RunsBattedIn = new RunsPlan { PerPlateAppearance = .004, Weights = [.183, .448, .167, 1.67, .002, -.091, -.017, -.183, -.371, .156], VarianceFloor = 1.32e-4, VariancePerPa = .0647 },
        Games = new GamesCurve { Intercept = 3.2, Linear = 33.2, Quadratic = -1.61, StandardDeviation = 6.6 },
        MostGames = 162,
    };

    /// <summary>A player of constant talent with a fixed number of plate appearances.</summary>
    public static PlayerPlan Fixed(string id, int pa) => Player(id) with
    {
        Cholesky = new double[49],
        GainLoading = new double[7],
        HomeEffect = new double[7],
        PlateAppearances = new PlateAppearanceLaw
        {
            Cumulative = [.. Enumerable.Range(0, pa + 1).Select(k => k == pa ? 1.0 : 0)],
            Shift = new double[pa + 1],
            Shrink = new double[pa + 1],
        },
    };

    private static PlateAppearanceLaw Triangle(double mean, double spread)
    {
        const int most = 760;
        double[] weight = [.. Enumerable.Range(0, most + 1).Select(k => Math.Max(0, 1 - (Math.Abs(k - mean) / (2.45 * spread))))];
        double total = weight.Sum();
        var cumulative = new double[most + 1];
        double sum = 0;
        for (int k = 0; k <= most; k++)
            cumulative[k] = Math.Min((sum += weight[k]) / total, 1);
        cumulative[most] = 1;
        return new PlateAppearanceLaw
        {
            Cumulative = cumulative,
            Shift = [.. Enumerable.Range(0, most + 1).Select(k => .00004 * (k - 400))],
            Shrink = [.. Enumerable.Range(0, most + 1).Select(k => .2 + (.4 / (1 + (k / 100.0))))],
        };
    }
}
