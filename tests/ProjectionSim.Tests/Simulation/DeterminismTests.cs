using ProjectionSim.Numerics;
using ProjectionSim.Simulation;
using ProjectionSim.Summaries;

namespace ProjectionSim.Tests.Simulation;

public sealed class DeterminismTests
{
    private static readonly PlayerPlan Wong = SamplePlans.Player("wong");
    private static readonly PlayerPlan Rushing = SamplePlans.Player("rushing", .2, 250, 90);

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void Threads_do_not_change_a_bit(int threads)
    {
        SimulationPlan plan = SamplePlans.Plan(20_000, Wong, Rushing);
        Assert.Equal(Run(plan).Hash(), Run(plan, threads: threads, shard: 1024).Hash());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(300)]
    [InlineData(100_000)]
    public void Shard_size_does_not_change_a_bit(int shard)
    {
        SimulationPlan plan = SamplePlans.Plan(2_000, Wong, Rushing);
        Assert.Equal(Run(plan).Hash(), Run(plan, shard: shard).Hash());
    }

    [Theory]
    [InlineData(SimdForm.Scalar)]
    [InlineData(SimdForm.Vector128)]
    [InlineData(SimdForm.Vector512)]
    public void Vector_width_does_not_change_a_bit(SimdForm form)
    {
        SimulationPlan plan = SamplePlans.Plan(10_001, Wong, Rushing, SamplePlans.Player("idle", 0, 3, 4));
        Assert.Equal(Run(plan, SimdForm.Vector256).Hash(), Run(plan, form).Hash());
    }

    [Theory]
    [InlineData(SimdForm.Scalar)]
    [InlineData(SimdForm.Vector128)]
    [InlineData(SimdForm.Vector512)]
    public void Vector_width_does_not_change_runs_or_games(SimdForm form)
    {
        SimulationPlan plan = SamplePlans.Plan(
            10_001, Wong with { RunsAndGames = SamplePlans.RunsAndGames }, SamplePlans.Player("idle", 0, 3, 4) with { RunsAndGames = SamplePlans.RunsAndGames });
        Assert.Equal(Run(plan, SimdForm.Vector256).Hash(), Run(plan, form).Hash());
        Assert.Equal(Run(plan).Hash(), Run(plan, threads: 3, shard: 700).Hash());
    }

    [Fact]
    public void A_player_removed_leaves_the_others_as_they_were()
    {
        SimulationSummary both = Run(SamplePlans.Plan(5_000, Rushing, Wong));
        SimulationSummary alone = Run(SamplePlans.Plan(5_000, Wong));
        Assert.Equal(alone.Players[0].Hash(), both.Players[1].Hash());
    }

    [Fact]
    public void More_draws_keep_the_first_ones()
    {
        SimulationPlan plan = SamplePlans.Plan(5_000, Wong, Rushing);
        var worker = new GroupWorker(plan, PlayerGroup.Split(plan)[0], SimdForms.Best);
        worker.Run(0, 3_000, TestContext.Current.CancellationToken);
        SimulationSummary first = worker.Take();
        worker.Run(3_000, 2_000, TestContext.Current.CancellationToken);
        Assert.Equal(Run(SamplePlans.Plan(3_000, Wong, Rushing)).Hash(), first.Hash());
        Assert.Equal(Run(plan).Hash(), first.Merge(worker.Take()).Hash());
    }

    [Fact]
    public void Another_seed_gives_other_draws()
    {
        SimulationPlan plan = SamplePlans.Plan(1_000, Wong);
        Assert.NotEqual(Run(plan).Hash(), Run(plan with { Seed = plan.Seed + 1 }).Hash());
    }

    [Fact]
    public void Merging_is_commutative_and_associative()
    {
        SimulationPlan plan = SamplePlans.Plan(1, Wong, Rushing);
        SimulationSummary[] parts = [Part(plan, 0), Part(plan, 1000), Part(plan, 2000)];
        string expected = parts[0].Merge(parts[1]).Merge(parts[2]).Hash();
        Assert.Equal(expected, parts[2].Merge(parts[0]).Merge(parts[1]).Hash());
        Assert.Equal(expected, parts[1].Merge(parts[2].Merge(parts[0])).Hash());
    }

    private static SimulationSummary Part(SimulationPlan plan, long first)
    {
        var worker = new GroupWorker(plan, PlayerGroup.Split(plan)[0], SimdForms.Best);
        worker.Run(first, 1000, TestContext.Current.CancellationToken);
        return worker.Take();
    }

    private static SimulationSummary Run(SimulationPlan plan, SimdForm form = SimdForm.Vector256, int threads = 1, int shard = LocalRunner.DefaultShardDraws) =>
        new LocalRunner(form, shard).Run(plan, threads, null, TestContext.Current.CancellationToken);
}
