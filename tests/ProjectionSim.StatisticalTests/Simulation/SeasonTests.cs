using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.Simulation;
using ProjectionSim.Summaries;
using ProjectionSim.Tests.Simulation;

namespace ProjectionSim.StatisticalTests.Simulation;

/// <summary>
/// Whole seasons against their exact law, 400,000 draws by all vector forms in turn. Each verdict's false-alarm rate is 1e-6; a mean off by 8 of its Monte
/// Carlo standard errors (a few ten-thousandths of a rate) is rejected with probability above .99.
/// </summary>
public sealed class SeasonTests
{
    private const int Draws = 400_000;

    [Fact]
    public void Plate_appearances_follow_their_law_cell_by_cell()
    {
        PlayerPlan player = SamplePlans.Player("law");
        Distribution drawn = Run(player).Players[0].Observed[(int)Stat.PA];
        Assert.InRange(Fit(drawn, player.PlateAppearances.Cumulative), ExactTests.FalseAlarm, 1);
    }

    [Fact]
    public void A_law_shifted_by_one_plate_appearance_is_rejected()
    {
        PlayerPlan player = SamplePlans.Player("law");
        Distribution drawn = Run(player).Players[0].Observed[(int)Stat.PA];
        Assert.InRange(Fit(drawn, [.. player.PlateAppearances.Cumulative.Skip(1), 1]), 0, ExactTests.FalseAlarm);
    }

    [Fact]
    public void With_a_fixed_talent_home_runs_are_binomial_at_the_mean_of_home_and_road()
    {
        PlayerPlan player = SamplePlans.Fixed("fixed", 500) with { HomeEffect = [0, 0, .1, .4, 0, 0, 0] };
        Distribution drawn = Run(player, shock: false).Players[0].Observed[(int)Stat.HR];
        double p = (HomeRun(player, 1) + HomeRun(player, -1)) / 2;
        Assert.InRange(Fit(drawn, 500, p), ExactTests.FalseAlarm, 1);
        Assert.InRange(Fit(drawn, 500, HomeRun(player, 0)), 0, ExactTests.FalseAlarm);
    }

    [Fact]
    public void Log_odds_have_the_covariance_of_the_plan()
    {
        PlayerPlan player = SamplePlans.Player("cov") with { GainLoading = new double[7], Gain = new double[7] };
        SimulationPlan plan = SamplePlans.Plan(Draws, player) with { LeagueShock = new double[7] };
        SeasonKernel[] kernels = [.. EveryForm.All.Select(form => new SeasonKernel(plan, form))];
        var tables = new PlayerTables(player);
        var block = new SeasonBlock();
        double[][] eta = [.. Enumerable.Range(0, 7).Select(_ => new double[Draws])];
        for (int first = 0; first + 256 <= Draws; first += 256)
        {
            SeasonKernel kernel = kernels[(int)EveryForm.InTurn(first / 256)];
            kernel.DrawLeagues(first, 256);
            kernel.DrawSeasons(tables, block, first, 256);
            for (int i = 0; i < 7 * 256; i++)
                eta[i / 256][first + (i % 256)] = Math.Log(block.Odds[i]) - player.Center[i / 256];
        }

        int n = Draws / 256 * 256;
        for (int a = 0; a < 7; a++)
        {
            for (int b = 0; b <= a; b++)
            {
                double wanted = Enumerable.Range(0, 7).Sum(k => player.Cholesky[(7 * a) + k] * player.Cholesky[(7 * b) + k]);
                double ownA = Enumerable.Range(0, 7).Sum(k => player.Cholesky[(7 * a) + k] * player.Cholesky[(7 * a) + k]);
                double ownB = Enumerable.Range(0, 7).Sum(k => player.Cholesky[(7 * b) + k] * player.Cholesky[(7 * b) + k]);
                double found = Enumerable.Range(0, n).Sum(i => eta[a][i] * eta[b][i]) / n;
                double error = Math.Sqrt(((ownA * ownB) + (wanted * wanted)) / n);
                Assert.InRange(ExactTests.Normal((found - wanted) / error), ExactTests.FalseAlarm, 1);
            }
        }
    }

    [Fact]
    public void Players_of_one_draw_share_the_leagues_shock_and_nothing_else()
    {
        PlayerPlan a = SamplePlans.Fixed("a", 600);
        PlayerPlan b = SamplePlans.Fixed("b", 600);
        Assert.InRange(Correlation(a, b, shock: true), 0, ExactTests.FalseAlarm);
        Assert.InRange(Correlation(a, b, shock: false), ExactTests.FalseAlarm, 1);
    }

    [Fact]
    public void Observed_and_true_rates_have_one_mean()
    {
        PlayerPlan player = SamplePlans.Player("mean") with { PlateAppearances = SamplePlans.Fixed("x", 500).PlateAppearances };
        SimulationSummary summary = EveryForm.RunInTurn(SamplePlans.Plan(Draws, player));
        StatDistribution observed = summary.Observed(0, Stat.KPercent);
        StatDistribution talent = summary.Talent(0, Stat.KPercent);

        // The observed rate is the true one plus binomial noise of mean 0 and variance E[p(1 − p)]/500.
        double noise = Math.Sqrt(((talent.Mean * (1 - talent.Mean)) - (talent.StandardDeviation * talent.StandardDeviation)) / 500 / Draws);
        Assert.InRange(ExactTests.Normal((observed.Mean - talent.Mean) / noise), ExactTests.FalseAlarm, 1);
        double variance = (talent.StandardDeviation * talent.StandardDeviation) + (noise * noise * Draws);
        Assert.Equal(variance, observed.StandardDeviation * observed.StandardDeviation, variance * .02);
    }

    private static SimulationSummary Run(PlayerPlan player, bool shock = true)
    {
        SimulationPlan plan = SamplePlans.Plan(Draws, player);
        if (!shock)
            plan = plan with { LeagueShock = new double[7] };
        return EveryForm.RunInTurn(plan);
    }

    private static double Correlation(PlayerPlan a, PlayerPlan b, bool shock)
    {
        SimulationPlan plan = SamplePlans.Plan(1, a, b);
        if (!shock)
            plan = plan with { LeagueShock = new double[7] };
        SeasonKernel[] kernels = [.. EveryForm.All.Select(form => new SeasonKernel(plan, form))];
        var blocks = (new SeasonBlock(), new SeasonBlock());
        const int n = 51_200;
        var x = new double[n];
        var y = new double[n];
        for (int first = 0; first < n; first += 256)
        {
            SeasonKernel kernel = kernels[(int)EveryForm.InTurn(first / 256)];
            kernel.DrawLeagues(first, 256);
            kernel.DrawSeasons(new PlayerTables(a), blocks.Item1, first, 256);
            kernel.DrawSeasons(new PlayerTables(b), blocks.Item2, first, 256);
            for (int draw = 0; draw < 256; draw++)
            {
                x[first + draw] = blocks.Item1.Observed[((int)Stat.HR * 256) + blocks.Item1.Row[draw]];
                y[first + draw] = blocks.Item2.Observed[((int)Stat.HR * 256) + blocks.Item2.Row[draw]];
            }
        }

        return ExactTests.Correlation(x, y);
    }

    private static double HomeRun(PlayerPlan player, int side)
    {
        double[] share = [.. Enumerable.Range(0, 4).Select(c => PortableMath.Sigmoid(player.Center[c] + (side * player.HomeEffect[c])))];
        return (1 - player.SmallRates.IntentionalWalk - player.SmallRates.SacrificeHit) * (1 - share[0]) * (1 - share[1]) * (1 - share[2]) * share[3];
    }

    private static double Fit(Distribution drawn, int trials, double p)
    {
        (int first, double[] expected) = ExactTests.BinomialCells(trials, p, drawn.Count);
        var observed = new long[expected.Length];
        foreach ((int bin, long count) in drawn.Occupied())
            observed[Math.Clamp(bin - first, 0, expected.Length - 1)] += count;
        return ExactTests.ChiSquare(observed, expected);
    }

    private static double Fit(Distribution drawn, IReadOnlyList<double> cumulative)
    {
        // Cells of ten plate appearances that expect at least 20 draws; the rest is one cell.
        var observed = new long[(cumulative.Count / 10) + 1];
        var expected = new double[observed.Length];
        for (int k = 0; k < cumulative.Count; k++)
            expected[k / 10] += drawn.Count * (cumulative[k] - (k == 0 ? 0 : cumulative[k - 1]));
        foreach ((int bin, long count) in drawn.Occupied())
            observed[bin / 10] += count;
        bool[] wide = [.. expected.Select(e => e >= 20)];
        long[] cells = [.. observed.Where((_, i) => wide[i])];
        double[] means = [.. expected.Where((_, i) => wide[i])];
        double rest = expected.Where((_, i) => !wide[i]).Sum();
        long restSeen = observed.Where((_, i) => !wide[i]).Sum();
        Assert.True(rest >= 1 || restSeen < 10);
        return ExactTests.ChiSquare(rest >= 1 ? [.. cells, restSeen] : cells, rest >= 1 ? [.. means, rest] : means);
    }
}
