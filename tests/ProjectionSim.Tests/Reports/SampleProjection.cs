using ProjectionSim.Baseball;

namespace ProjectionSim.Tests.Reports;

/// <summary>A hand-made projection with numbers of a likely size, for tests of the writers.</summary>
internal static class SampleProjection
{
    private const long Draws = 100_000;

    /// <summary>Two catchers; A has the higher wOBA in <paramref name="win"/> of the draws.</summary>
    public static Projection Two(double win = .628, double talentWin = .66) => Of(
        [Player("rushida01", "Dalton Rushing", "LAD backup", .309), Player("wongco01", "Connor Wong", "BOS backup", .293)],
        win,
        talentWin);

    /// <summary>As many players as there are names, each a little worse than the one before.</summary>
    public static Projection Many(params string[] names) => Of(
        [.. names.Select((n, i) => Player($"p{i}", n, "BOS backup", .330 - .01 * i))], .6, .65);

    /// <summary>A normal distribution as a run would summarise it.</summary>
    public static StatDistribution Normal(double mean, double sd, bool whole = false, long n = Draws)
    {
        const int BinCount = 200;
        var (start, width) = (mean - 5 * sd, 10 * sd / BinCount);
        return new StatDistribution
        {
            N = n,
            Mean = mean,
            StandardDeviation = sd,
            MonteCarloError = sd / Math.Sqrt(n),
            Percentiles = [.. Enumerable.Range(1, 99).Select(p => Quantile(mean, sd, p, whole))],
            BinStart = start,
            BinWidth = width,
            Bins = [.. Enumerable.Range(0, BinCount).Select(b => (long)(n * (Cdf(b + 1) - Cdf(b))))],
        };

        double Cdf(int bin) => MathNet.Numerics.Distributions.Normal.CDF(mean, sd, start + bin * width);
    }

    private static double Quantile(double mean, double sd, int percent, bool whole)
    {
        var value = MathNet.Numerics.Distributions.Normal.InvCDF(mean, sd, percent / 100.0);
        return whole ? Math.Max(0, Math.Round(value)) : Math.Round(value, 4);
    }

    private static Projection Of(IReadOnlyList<PlayerProjection> players, double win, double talentWin) => new()
    {
        Provenance = new Provenance
        {
            ToolVersion = "0.1.0",
            SamplerVersion = "1",
            Seed = 20260101,
            Draws = Draws,
            ConfigHash = new string('a', 64),
            ModelHash = new string('b', 64),
            EnvironmentHash = new string('c', 64),
        },
        Players = players,
        HeadToHead =
        [
            .. from i in Enumerable.Range(0, players.Count)
               from j in Enumerable.Range(i + 1, players.Count - i - 1)
               from kind in (HeadToHeadKind[])[HeadToHeadKind.Observed, HeadToHeadKind.Talent]
               from stat in players[i].Observed.Keys.Where(stat => stat <= Stat.WRCPlus)
               where kind == HeadToHeadKind.Observed || players[i].Talent.ContainsKey(stat)
               select Pair(players[i], players[j], kind, stat, kind == HeadToHeadKind.Observed ? win : talentWin),
        ],
    };

    private static HeadToHead Pair(PlayerProjection a, PlayerProjection b, HeadToHeadKind kind, Stat stat, double win)
    {
        var side = kind == HeadToHeadKind.Observed ? a.Observed : a.Talent;
        var other = kind == HeadToHeadKind.Observed ? b.Observed : b.Talent;
        var tie = StatInfo.Of(stat).IsRate ? .002 : .06;
        return new HeadToHead
        {
            A = a.Id,
            ScenarioA = a.Scenario,
            B = b.Id,
            ScenarioB = b.Scenario,
            Kind = kind,
            Stat = stat,
            N = Draws,
            Probability = win,
            TieProbability = tie,
            MonteCarloError = Math.Sqrt(win * (1 - win) / Draws),
            Difference = Normal(side[stat].Mean - other[stat].Mean, side[stat].StandardDeviation * 1.4),
        };
    }

    private static PlayerProjection Player(string id, string name, string scenario, double woba) => new()
    {
        Id = id,
        Name = name,
        Season = 2026,
        Scenario = scenario,
        Observed = new Dictionary<Stat, StatDistribution>
        {
            [Stat.PA] = Normal(203, 76, whole: true),
            [Stat.H] = Normal(41.2, 17, whole: true),
            [Stat.Singles] = Normal(26.1, 11, whole: true),
            [Stat.Doubles] = Normal(8.1, 4.2, whole: true),
            [Stat.Triples] = Normal(.4, .6, whole: true),
            [Stat.HR] = Normal(6.6, 3.6, whole: true),
            [Stat.BB] = Normal(19.4, 9, whole: true),
            [Stat.SO] = Normal(56.2, 22, whole: true),
            [Stat.HBP] = Normal(2.5, 1.8, whole: true),
            [Stat.SB] = Normal(1.1, 1.2, whole: true),
            [Stat.AVG] = Normal(.226, .036),
            [Stat.OBP] = Normal(.311, .038),
            [Stat.SLG] = Normal(.381, .074),
            [Stat.OPS] = Normal(.692, .105),
            [Stat.ISO] = Normal(.155, .051),
            [Stat.BABIP] = Normal(.288, .046),
            [Stat.KPercent] = Normal(.279, .045),
            [Stat.BBPercent] = Normal(.095, .025),
            [Stat.WOBA] = Normal(woba, .043),
            [Stat.WRCPlus] = Normal(94, 29),
            [Stat.AB] = Normal(178, 67, whole: true),
            [Stat.IBB] = Normal(.5, .7, whole: true),
            [Stat.SF] = Normal(1.6, 1.4, whole: true),
            [Stat.SH] = Normal(.4, .6, whole: true),
            [Stat.GIDP] = Normal(4.1, 2.5, whole: true),
            [Stat.CS] = Normal(.4, .6, whole: true),
            [Stat.R] = Normal(22.3, 10, whole: true),
            [Stat.RBI] = Normal(23.1, 11, whole: true),
            [Stat.G] = Normal(62, 22, whole: true),
            [Stat.OPSPlus] = Normal(93, 30),
        },
        Talent = new Dictionary<Stat, StatDistribution>
        {
            [Stat.AVG] = Normal(.227, .016),
            [Stat.OBP] = Normal(.312, .02),
            [Stat.SLG] = Normal(.384, .035),
            [Stat.KPercent] = Normal(.277, .029),
            [Stat.BBPercent] = Normal(.096, .016),
            [Stat.WOBA] = Normal(woba + .002, .023),
            [Stat.WRCPlus] = Normal(96, 15),
        },
        Probabilities = [new EventProbability("HR >= 10", .214, .0013), new EventProbability("OPS > 0.750", .283, .0014)],
    };
}
