using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.Simulation;
using ProjectionSim.Summaries;

namespace ProjectionSim.Tests.Simulation;

public sealed class BetaAtomsTests
{
    [Theory]
    [InlineData(.01, .025)]
    [InlineData(.08, .025)]
    [InlineData(.08, .2)]
    [InlineData(.75, .012)]
    public void Atoms_have_the_mean_and_the_variance_of_a_beta_distribution(double mean, double correlation)
    {
        double[] atoms = BetaAtoms.Of(mean, correlation)!;
        Assert.Equal(BetaAtoms.Count, atoms.Length);
        Assert.Equal(mean, atoms.Average(), 9);
        Assert.Equal(atoms.Order(), atoms);
        double expected = mean * (1 - mean) * correlation;
        Assert.InRange(atoms.Average(atom => (atom - mean) * (atom - mean)), .95 * expected, 1.01 * expected);
    }

    [Fact]
    public void What_is_certain_has_no_atoms() => Assert.All([BetaAtoms.Of(.1, 0), BetaAtoms.Of(0, .1), BetaAtoms.Of(1, .1)], Assert.Null);

    [Fact]
    public void Shuffled_atoms_are_the_same_and_uncorrelated_with_ascending_ones()
    {
        double[] attempts = BetaAtoms.Of(.08, .025)!, successes = BetaAtoms.Of(.75, .012)!, paired = BetaAtoms.Shuffled(successes);
        Assert.Equal(successes, paired.Order());
        double Covariance(double[] a, double[] b) => a.Zip(b, (x, y) => (x - a.Average()) * (y - b.Average())).Average();
        Assert.InRange(Covariance(attempts, paired) / Math.Sqrt(Covariance(attempts, attempts) * Covariance(paired, paired)), -.05, .05);
    }

    [Fact]
    public void Steals_spread_as_a_beta_binomial_and_keep_their_mean_and_every_other_count()
    {
        const int draws = 20_000;
        var certain = SamplePlans.Fixed("runner", 600);
        certain = certain with { SmallRates = certain.SmallRates with { StealAttempt = .1, StealSuccess = 1 } };
        var spread = certain with { SmallRates = certain.SmallRates with { StealAttempts = BetaAtoms.Of(.1, .03), StealSuccesses = BetaAtoms.Certain(1) } };
        SimulationSummary known = Run(SamplePlans.Plan(draws, certain)), drawn = Run(SamplePlans.Plan(draws, spread));

        foreach (Stat stat in (Stat[])[Stat.PA, Stat.H, Stat.BB, Stat.HBP, Stat.HR])
            Assert.Equal(known.Observed(0, stat).Mean, drawn.Observed(0, stat).Mean);
        StatDistribution before = known.Observed(0, Stat.SB), after = drawn.Observed(0, Stat.SB);
        Assert.Equal(before.Mean, after.Mean, 5 * after.StandardDeviation / Math.Sqrt(draws));

        // Var = E n a (1 − a) + Var(n a), a's variance .1 · .9 · .03; n is 1B + BB + HBP.
        double n = before.Mean / .1;
        double expected = Math.Pow(before.StandardDeviation, 2) + ((n * n) - n) * .09 * .03;
        Assert.InRange(Math.Pow(after.StandardDeviation, 2) / expected, .93, 1.07);
        Assert.Equal(0, drawn.Observed(0, Stat.CS).Mean);
    }

    [Fact]
    public void Neither_threads_nor_vector_width_change_drawn_steals()
    {
        var runner = SamplePlans.Player("runner");
        var plan = SamplePlans.Plan(1_500, runner with { SmallRates = runner.SmallRates with { StealAttempts = BetaAtoms.Of(.1, .03), StealSuccesses = BetaAtoms.Shuffled(BetaAtoms.Of(.7, .02)!) } });
        Assert.Single(Enum.GetValues<SimdForm>().Select(form => new LocalRunner(form, 700).Run(plan, 2, null, TestContext.Current.CancellationToken).Hash()).Distinct());
    }

    [Fact]
    public void A_plan_with_too_few_atoms_is_refused_by_name()
    {
        var runner = SamplePlans.Player("runner");
        var plan = SamplePlans.Plan(10, runner with { SmallRates = runner.SmallRates with { StealAttempts = [.1] } });
        Assert.Contains("'runner': equally likely steal attempts", Assert.Throws<ArgumentException>(() => Run(plan)).Message, StringComparison.Ordinal);
    }

    private static SimulationSummary Run(SimulationPlan plan) => new LocalRunner().Run(plan, 1, null, TestContext.Current.CancellationToken);
}
