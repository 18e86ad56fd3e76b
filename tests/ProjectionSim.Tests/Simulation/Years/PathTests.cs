using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Numerics;
using ProjectionSim.Simulation;
using ProjectionSim.Simulation.Years;
using ProjectionSim.Summaries;

namespace ProjectionSim.Tests.Simulation.Years;

public sealed class PathTests
{
    private static readonly PathComparison Comparison = new(.2, .5, 100);

    [Fact]
    public void The_first_season_of_a_path_is_that_of_a_run_of_one_season()
    {
        var plan = Plan(3, 3_000);
        var alone = new LocalRunner(SimdForms.Best).Run(plan, 1, null, TestContext.Current.CancellationToken);
        var paths = Run(plan);
        for (int p = 0; p < plan.Players.Count; p++)
        {
            Assert.Equal(alone.Players[p].Observed.Count, paths[p].Years[0].Observed.Count);
            for (int s = 0; s < alone.Players[p].Observed.Count; s++)
                Assert.Equal(Integers(alone.Players[p].Observed[s]), Integers(paths[p].Years[0].Observed[s]));
        }
    }

    [Fact]
    public void Asking_for_several_seasons_changes_nothing_of_the_first()
    {
        var one = Projector.Project(ConfigFile.LoadEmbedded(["draws=2000"]), 1, null, TestContext.Current.CancellationToken);
        var three = Projector.Project(ConfigFile.LoadEmbedded(["draws=2000", "seasons=3"]), 1, null, TestContext.Current.CancellationToken);
        Assert.Equal(one.Provenance.SummaryHash, three.Provenance.SummaryHash);
        Assert.Empty(one.Players[0].Years);
        Assert.Equal([2026, 2027, 2028], three.Players[0].Years.Select(year => year.Season));
        Assert.Equal(one.Players[0].Observed[Stat.WOBA].Mean, three.Players[0].Years[0].Observed[Stat.WOBA].Mean);
    }

    [Fact]
    public void More_seasons_keep_the_first_ones()
    {
        var three = Run(Plan(3, 1_000));
        var five = Run(Plan(5, 1_000));
        for (int year = 0; year < 3; year++)
        {
            for (int s = 0; s < three[0].Years[year].Observed.Count; s++)
                Assert.Equal(Integers(three[0].Years[year].Observed[s]), Integers(five[0].Years[year].Observed[s]));
            Assert.Equal(three[0].Years[year].Counts, five[0].Years[year].Counts);
        }
    }

    [Theory]
    [InlineData(SimdForm.Scalar, 1)]
    [InlineData(SimdForm.Vector128, 1)]
    [InlineData(SimdForm.Vector256, 4)]
    [InlineData(SimdForm.Vector512, 2)]
    public void Neither_threads_nor_vector_width_change_a_bit(SimdForm form, int threads)
    {
        var plan = Plan(3, 9_001);
        Assert.Equal(Hashes(Run(plan)), Hashes(PathRunner.Run(plan, Comparison, threads, form, null, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void A_player_removed_leaves_the_other_as_he_was()
    {
        var plan = Plan(3, 1_000);
        Assert.Equal(Hashes(Run(plan))[1], Hashes(Run(plan with { Players = [plan.Players[1]], Pairs = [] }))[0]);
    }

    [Fact]
    public void The_sum_over_seasons_is_that_of_its_seasons()
    {
        foreach (var player in Run(Plan(4, 1_500)))
        {
            for (int s = 0; s < player.TotalStats.Count; s++)
            {
                Int128 parts = 0;
                foreach (var year in player.Years) parts += year.Observed[year.Stats.ToList().IndexOf(player.TotalStats[s])].Sum;
                Assert.Equal(parts, player.Totals[s].Sum);
                Assert.Equal(1_500, player.Totals[s].Count);
            }
        }
    }

    [Fact]
    public void Seasons_of_a_path_share_a_talent_so_that_sums_spread_more_than_independent_seasons_would()
    {
        var rushing = Run(Plan(4, 4_000))[0];
        int hr = rushing.TotalStats.ToList().IndexOf(Stat.HR), of = rushing.Years[0].Stats.ToList().IndexOf(Stat.HR);
        double independent = rushing.Years.Sum(year => Math.Pow(year.Observed[of].ToStatistics().StandardDeviation, 2));
        Assert.True(Math.Pow(rushing.Totals[hr].ToStatistics().StandardDeviation, 2) > 1.3 * independent);
    }

    [Fact]
    public void Lasting_talent_has_the_filter_s_covariance_and_covaries_with_the_season_by_it()
    {
        // In exact terms: Var(theta) = P and Cov(theta, season) = P where the season has N(0, Σ): playing time is cut off from it here.
        var plan = Plan(2, 20_000);
        var player = plan.Players[0];
        int n = player.PlateAppearances.Cumulative.Length;
        player = player with { PlateAppearances = player.PlateAppearances with { Shift = new double[n], Shrink = new double[n] } };
        var fold = new Moments();
        PathRunner.Run(plan with { Players = [player], Pairs = [] }, 1, SimdForms.Best, () => fold, _ => { }, null, TestContext.Current.CancellationToken);
        double[] sigma = Square(player.Cholesky), lasting = Product(player.Path!.Persistence, sigma);
        for (int c = 0; c < 7; c++)
        {
            double p = lasting[(c * 7) + c], error = 5 * p * Math.Sqrt(2.0 / 20_000);
            Assert.InRange(fold.Square(0, c), p - error, p + error);
            double crossError = 5 * Math.Sqrt(((sigma[(c * 7) + c] * p) + (p * p)) / 20_000);
            Assert.InRange(fold.Cross(c), p - crossError, p + crossError);
            var step = player.Path.Steps[0];
            Assert.InRange(fold.Mean(1, c), step.Aging[c] - (5 * Math.Sqrt(3 * p / 20_000)), step.Aging[c] + (5 * Math.Sqrt(3 * p / 20_000)));
            Assert.True(fold.Square(1, c) - Math.Pow(fold.Mean(1, c), 2) > fold.Square(0, c), "Drift must add variance.");
        }
    }

    [Fact]
    public void Paths_of_worse_talent_lose_their_place_sooner()
    {
        var plan = Plan(4, 6_000);
        var fold = new Places();
        PathRunner.Run(plan with { Players = [plan.Players[0]], Pairs = [] }, 1, SimdForms.Best, () => fold, _ => { }, null, TestContext.Current.CancellationToken);

        // Standard error of a difference of shares of 3,000: at most 1.3 points.
        Assert.True(fold.IdleShare(worse: true, 2) > fold.IdleShare(worse: false, 2) + .04);
        Assert.True(fold.IdleShare(worse: true, 3) > fold.IdleShare(worse: false, 3) + .04);
        Assert.True(fold.MeanPa(worse: true, 3) < fold.MeanPa(worse: false, 3) - 20);
    }

    [Theory]
    [InlineData("seasons=0", "1 to 10")]
    [InlineData("seasons=11", "1 to 10")]
    [InlineData("seasons=2.5", "seasons")]
    [InlineData("model.years.ownAging=-1", "0 to 10")]
    [InlineData("model.years.baselineWeights=[1,2]", "3")]
    public void Impossible_paths_are_refused_in_words(string set, string said) =>
        Assert.Contains(said, Assert.Throws<ConfigException>(() => ConfigFile.LoadEmbedded([set])).Message, StringComparison.Ordinal);

    private static SimulationPlan Plan(int seasons, long draws)
    {
        var input = ConfigFile.LoadEmbedded([$"seasons={seasons}", $"draws={draws}"]);
        return Projector.Plan(input.Config, input.Model, input.Environments);
    }

    private static IReadOnlyList<PathSummary> Run(SimulationPlan plan) =>
        PathRunner.Run(plan, Comparison, 1, SimdForms.Best, null, TestContext.Current.CancellationToken);

    private static string[] Hashes(IReadOnlyList<PathSummary> paths) => [.. paths.Select(path => path.Hash())];

    private static (long Count, Int128 Sum, UInt128 Squares, string Bins) Integers(Distribution d) =>
        (d.Count, d.Sum, d.Squares, string.Join(',', d.Occupied()));

    private static double[] Square(double[] factor)
    {
        var square = new double[49];
        for (int i = 0; i < 7; i++)
        {
            for (int j = 0; j < 7; j++)
                square[(i * 7) + j] = Enumerable.Range(0, 7).Sum(k => factor[(i * 7) + k] * factor[(j * 7) + k]);
        }

        return square;
    }

    private static double[] Product(double[] a, double[] b)
    {
        var product = new double[49];
        for (int i = 0; i < 7; i++)
        {
            for (int j = 0; j < 7; j++)
                product[(i * 7) + j] = Enumerable.Range(0, 7).Sum(k => a[(i * 7) + k] * b[(k * 7) + j]);
        }

        return product;
    }

    /// <summary>Playing time of paths by whether the first season's lasting talent is below the centre.</summary>
    private sealed class Places : IPathFold
    {
        private readonly long[] _idle = new long[8], _pa = new long[8], _draws = new long[2];
        private readonly bool[] _worse = new bool[PathBlock.Size];

        public double IdleShare(bool worse, int year) => (double)_idle[(2 * year) + (worse ? 1 : 0)] / _draws[worse ? 1 : 0];

        public double MeanPa(bool worse, int year) => (double)_pa[(2 * year) + (worse ? 1 : 0)] / _draws[worse ? 1 : 0];

        public void Season(int player, int year, SeasonBlock block, PathBlock path, LeagueBlock league)
        {
            for (int row = 0; row < block.Count; row++)
            {
                int draw = (int)block.Draw[row];
                if (year == 0)
                {
                    _worse[draw] = path.Talent[(3 * PathBlock.Size) + draw] + path.Talent[(4 * PathBlock.Size) + draw] - path.Talent[(2 * PathBlock.Size) + draw] < 0;
                    _draws[_worse[draw] ? 1 : 0]++;
                }

                int at = (2 * year) + (_worse[draw] ? 1 : 0);
                _idle[at] += block.Plate.Trials[row] == 0 ? 1 : 0;
                _pa[at] += block.Plate.Trials[row];
            }
        }

        public void EndBlock(long first, int count)
        {
        }
    }

    /// <summary>Means and squares of lasting talent by year, and its product with the first season's deviation.</summary>
    private sealed class Moments : IPathFold
    {
        private readonly double[] _sum = new double[14], _square = new double[14], _cross = new double[7];
        private readonly double[] _first = new double[7 * PathBlock.Size];
        private long _draws;

        public double Mean(int year, int c) => _sum[(year * 7) + c] / _draws;

        public double Square(int year, int c) => _square[(year * 7) + c] / _draws;

        public double Cross(int c) => _cross[c] / _draws;

        public void Season(int player, int year, SeasonBlock block, PathBlock path, LeagueBlock league)
        {
            if (year == 0)
                path.Deviation.CopyTo(_first, 0);
            for (int c = 0; c < 7; c++)
            {
                for (int draw = 0; draw < block.Count; draw++)
                {
                    double talent = path.Talent[(c * PathBlock.Size) + draw];
                    _sum[(year * 7) + c] += talent;
                    _square[(year * 7) + c] += talent * talent;
                    if (year == 0)
                        _cross[c] += talent * _first[(c * PathBlock.Size) + draw];
                }
            }
        }

        public void EndBlock(long first, int count) => _draws += count;
    }
}
