using System.Diagnostics;
using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.Simulation;
using ProjectionSim.Summaries;

namespace ProjectionSim.Tests.Simulation;

public sealed class LocalRunnerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_warm_block_allocates_nothing()
    {
        SimulationPlan plan = SamplePlans.Plan(1, SamplePlans.Player("a"), SamplePlans.Player("b"));
        AllocationCheck.None(plan);
    }

    [Fact]
    public void A_runner_used_again_gives_what_a_new_one_gives()
    {
        SimulationPlan large = SamplePlans.Plan(70_000, [.. Enumerable.Range(0, 8).Select(i => SamplePlans.Player($"p{i}"))]);
        SimulationPlan small = SamplePlans.Plan(1_000, SamplePlans.Player("a"), SamplePlans.Player("b"));
        var runner = new LocalRunner();
        foreach (SimulationPlan plan in (SimulationPlan[])[large, small, small with { Seed = 8 }, large])
            Assert.Equal(new LocalRunner().Run(plan, 2, null, Token).Hash(), runner.Run(plan, 2, null, Token).Hash());
    }

    [Fact]
    public void A_cancelled_run_leaves_nothing_in_the_next()
    {
        SimulationPlan plan = SamplePlans.Plan(20_000, SamplePlans.Player("a"), SamplePlans.Player("b"));
        var runner = new LocalRunner(SimdForms.Best, 512);
        using var source = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => runner.Run(plan, 1, new Report(_ => source.Cancel()), source.Token));
        Assert.Equal(new LocalRunner().Run(plan, 1, null, Token).Hash(), runner.Run(plan, 1, null, Token).Hash());
    }

    [Fact]
    public void A_second_short_run_makes_little_but_its_summary()
    {
        SimulationPlan plan = SamplePlans.Plan(1_000, SamplePlans.Player("a"));
        var runner = new LocalRunner();
        runner.Run(plan, 1, null, Token);
        long before = GC.GetAllocatedBytesForCurrentThread();
        SimulationSummary summary = runner.Run(plan, 1, null, Token);
        long made = GC.GetAllocatedBytesForCurrentThread() - before;
        long kept = summary.Players[0].Observed.Concat(summary.Players[0].Talent).Sum(d => 2L * (d.Occupied()[^1].Bin - d.Occupied()[0].Bin + 1));
        Assert.InRange(made, kept, kept + 15_000);
    }

    [Fact]
    public void Cancellation_stops_a_long_run_within_a_second()
    {
        using var source = new CancellationTokenSource();
        SimulationPlan plan = SamplePlans.Plan(10_000_000_000, SamplePlans.Player("a"), SamplePlans.Player("b"));
        var watch = new Stopwatch();
        var progress = new Report(_ =>
        {
            watch.Start();
            source.Cancel();
        });
        Assert.ThrowsAny<OperationCanceledException>(() => new LocalRunner().Run(plan, 2, progress, source.Token));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 1000);
    }

    [Fact]
    public void Progress_ends_at_the_plans_draws()
    {
        long last = 0;
        new LocalRunner(SimdForm.Vector256, 700).Run(SamplePlans.Plan(5_000, SamplePlans.Player("a")), 1, new Report(done => last = done), Token);
        Assert.Equal(5_000, last);
    }

    [Fact]
    public void A_failing_progress_report_reaches_the_caller()
    {
        var progress = new Report(_ => throw new InvalidOperationException("closed"));
        Assert.Throws<InvalidOperationException>(() => new LocalRunner().Run(SamplePlans.Plan(50_000, SamplePlans.Player("a")), 2, progress, Token));
    }

    [Fact]
    public void A_player_who_never_plays_has_counts_of_zero_and_no_rates()
    {
        PlayerPlan idle = SamplePlans.Fixed("idle", 0);
        SimulationSummary summary = new LocalRunner().Run(SamplePlans.Plan(1_000, SamplePlans.Player("a"), idle), 1, null, Token);
        Assert.Equal(1_000, summary.Observed(1, Stat.HR).N);
        Assert.Equal(0, summary.Observed(1, Stat.HR).Mean);
        Assert.Equal(0, summary.Observed(1, Stat.HR).Percentile(99));
        Assert.Equal(0, summary.Observed(1, Stat.WOBA).N);
        Assert.Equal(0, summary.Talent(1, Stat.WOBA).N);
        Assert.Equal(0, summary.HeadToHead(0, Stat.OBP, HeadToHeadKind.Observed).Count);
        Assert.Equal(0, summary.Probabilities(1)[0].Probability);
    }

    [Fact]
    public void Without_covariance_shock_and_park_every_draw_has_one_talent()
    {
        SimulationPlan plan = SamplePlans.Plan(1_000, SamplePlans.Fixed("a", 300)) with { LeagueShock = new double[7] };
        SimulationSummary summary = new LocalRunner().Run(plan, 1, null, Token);
        Assert.Equal(0, summary.Talent(0, Stat.WOBA).StandardDeviation);
        Assert.Equal(300, summary.Observed(0, Stat.PA).Mean);
        Assert.Equal(0, summary.Observed(0, Stat.PA).StandardDeviation);
        Assert.True(summary.Observed(0, Stat.H).StandardDeviation > 5);
    }

    [Fact]
    public void Certain_strikeouts_strike_out_every_time()
    {
        PlayerPlan player = SamplePlans.Fixed("a", 50) with
        {
            Center = [-1000, -1000, 1000, 0, 0, 0, 0],
            SmallRates = new SmallRates { IntentionalWalk = 0, SacrificeHit = 0, SacrificeFly = 0, DoublePlay = 0, StealAttempt = 0, StealSuccess = 0 },
        };
        SimulationSummary summary = new LocalRunner().Run(SamplePlans.Plan(2_000, player), 1, null, Token);
        Assert.Equal(50, summary.Observed(0, Stat.SO).Mean);
        Assert.Equal(0, summary.Observed(0, Stat.AVG).Mean);
        Assert.Equal(0, summary.Observed(0, Stat.BABIP).N);
        Assert.Equal(1, summary.Observed(0, Stat.KPercent).Mean);
        Assert.Equal(0, summary.Observed(0, Stat.SB).Mean);
    }

    [Fact]
    public void Certain_steals_are_attempted_and_made_at_every_opportunity()
    {
        PlayerPlan player = SamplePlans.Player("a") with
        {
            SmallRates = new SmallRates { IntentionalWalk = 0, SacrificeHit = 0, SacrificeFly = 0, DoublePlay = 0, StealAttempt = 1, StealSuccess = 1 },
        };
        SimulationSummary summary = new LocalRunner().Run(SamplePlans.Plan(500, player), 1, null, Token);
        double chances = summary.Observed(0, Stat.Singles).Mean + summary.Observed(0, Stat.BB).Mean + summary.Observed(0, Stat.HBP).Mean;
        Assert.Equal(chances, summary.Observed(0, Stat.SB).Mean, 9);
        Assert.Equal(0, summary.Observed(0, Stat.CS).Mean);
    }

    [Fact]
    public void Two_scenarios_of_one_player_share_his_streams()
    {
        SimulationPlan plan = SamplePlans.Plan(2_000, SamplePlans.Player("a"), SamplePlans.Player("a"));
        SimulationSummary summary = new LocalRunner().Run(plan, 1, null, Token);
        Assert.Equal(1, summary.HeadToHead(0, Stat.OPS, HeadToHeadKind.Observed).TieProbability);
    }

    [Fact]
    public void Paired_players_are_drawn_together_and_small_groups_in_bundles()
    {
        SimulationPlan plan = SamplePlans.Plan(10, [.. Enumerable.Range(0, 15).Select(i => SamplePlans.Player($"p{i}"))]) with
        {
            Pairs = [new PlayerPair(14, 1), new PlayerPair(1, 2)],
        };
        PlayerGroup[] groups = PlayerGroup.Split(plan);
        Assert.Equal([[0, 1, 2, 14, 3, 4], [5, 6, 7, 8, 9, 10], [11, 12, 13]], groups.Select(group => group.Players));
        Assert.Equal([[0, 1], [], []], groups.Select(group => group.Pairs));
    }

    [Fact]
    public void Bundling_players_changes_none_of_them()
    {
        PlayerPlan[] players = [.. Enumerable.Range(0, 9).Select(i => SamplePlans.Player($"p{i}", i / 20.0))];
        SimulationPlan plan = SamplePlans.Plan(600, players) with { Pairs = [new PlayerPair(8, 3)] };
        SimulationSummary all = new LocalRunner().Run(plan, 2, null, Token);
        SimulationSummary alone = new LocalRunner().Run(SamplePlans.Plan(600, players[8], players[3]), 1, null, Token);
        Assert.Equal(alone.Players[0].Hash(), all.Players[8].Hash());
        Assert.Equal(alone.HeadToHead(0, Stat.OPS, HeadToHeadKind.Observed).Wins, all.HeadToHead(0, Stat.OPS, HeadToHeadKind.Observed).Wins);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_plan_with_a_number_that_is_none_is_refused_by_name(double bad)
    {
        PlayerPlan player = SamplePlans.Player("wong");
        var failure = Assert.Throws<ArgumentException>(() => new LocalRunner().Run(
            SamplePlans.Plan(10, player with { Center = [.. player.Center[..6], bad] }), 1, null, Token));
        Assert.Contains("'wong': center", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_law_that_does_not_reach_one_is_refused()
    {
        PlayerPlan player = SamplePlans.Fixed("wong", 3);
        player.PlateAppearances.Cumulative[3] = .9;
        var failure = Assert.Throws<ArgumentException>(() => new LocalRunner().Run(SamplePlans.Plan(10, player), 1, null, Token));
        Assert.Contains("expected 1 at the largest", failure.Message, StringComparison.Ordinal);
    }

    private sealed class Report(Action<long> action) : IProgress<long>
    {
        void IProgress<long>.Report(long value) => action(value);
    }
}
