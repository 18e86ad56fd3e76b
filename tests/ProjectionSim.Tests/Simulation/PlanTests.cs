using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Numerics;
using ProjectionSim.PlayingTime;
using ProjectionSim.Simulation;

namespace ProjectionSim.Tests.Simulation;

public sealed class PlanTests
{
    private const int N = Components.Count;
    private static readonly ProjectionInput Input = ConfigFile.LoadEmbedded([]);
    private static readonly SimulationPlan Plan = Projector.Plan(Input.Config, Input.Model, Input.Environments);

    [Fact]
    public void Plan_has_one_player_per_scenario_and_every_pair()
    {
        Assert.Equal(["rushida01", "wongco01"], Plan.Players.Select(player => player.Id));
        Assert.Equal([new PlayerPair(0, 1)], Plan.Pairs);
        Assert.Equal(Input.Config.Draws, Plan.Draws);
        Assert.Equal(Input.Config.Scenarios[0].Events.Count, Plan.Players[0].Events.Count);
    }

    [Fact]
    public void A_gain_of_one_point_moves_woba_by_one_point_in_the_directions_of_the_model()
    {
        double[] direction = Input.Model.PlayingTime.Joint.Direction!.ToArray();
        foreach (var player in Plan.Players)
        {
            // Loading is L'g: with L x = G, g'G is loading · x; and L L'g = Σg is the gain before it is bent, but for its size.
            double[] x = (double[])player.Gain.Clone();
            Cholesky.SolveLower(player.Cholesky, x, N);
            Assert.Equal(1, player.GainLoading.Zip(x, (a, b) => a * b).Sum(), 10);
            double[] moved = [.. Enumerable.Range(0, N).Select(i => Enumerable.Range(0, i + 1).Sum(j => player.Cholesky[i * N + j] * player.GainLoading[j]))];
            Assert.All(Enumerable.Range(0, N), i => Assert.Equal(direction[i] / direction[2], player.Gain[i] / moved[i] / (player.Gain[2] / moved[2]), 9));
        }
    }

    [Fact]
    public void Without_a_direction_the_gain_is_that_of_talent()
    {
        var joint = new JointLaw(Input.Model.PlayingTime.Joint with { Direction = null });
        double[] gain = [1, 2, 3, 4, 5, 6, 7];

        Assert.Same(gain, joint.Bent(gain, new double[N]));
    }

    [Fact]
    public void Shrink_takes_out_the_share_kappa_of_the_variance_of_woba()
    {
        var joint = Input.Model.PlayingTime.Joint;
        foreach (var law in Plan.Players.Select(player => player.PlateAppearances))
        {
            Assert.All(law.Shrink, c => Assert.InRange(1 - (1 - c) * (1 - c), joint.KappaLow - 1e-12, joint.KappaHigh + 1e-12));
            Assert.Equal(Input.Model.PlayingTime.MaximumPa + 1, law.Cumulative.Length);
            Assert.Equal(1, law.Cumulative[^1]);
            Assert.True(law.Shift[600] > law.Shift[50]);
        }
    }

    [Fact]
    public void Role_moves_plate_appearances_and_not_the_woba_expected_per_plate_appearance()
    {
        var primary = WithRole("primary");
        var backup = WithRole("backup");
        var statistical = WithRole(null);

        for (int i = 0; i < Plan.Players.Count; i++)
        {
            Assert.True(MeanPa(primary.Players[i]) > MeanPa(backup.Players[i]) + 150);
            Assert.Equal(primary.Players[i].Center, backup.Players[i].Center);
            Assert.Equal(MeanShift(statistical.Players[i]), MeanShift(primary.Players[i]), 10);
            Assert.Equal(MeanShift(statistical.Players[i]), MeanShift(backup.Players[i]), 10);
        }
    }

    [Fact]
    public void Small_rates_are_probabilities_near_the_leagues()
    {
        foreach (var rates in Plan.Players.Select(player => player.SmallRates))
        {
            Assert.InRange(rates.IntentionalWalk, 0.0005, 0.01);
            Assert.InRange(rates.SacrificeHit, 0.0005, 0.01);
            Assert.InRange(rates.SacrificeFly, 0.008, 0.03);
            Assert.InRange(rates.DoublePlay, 0.02, 0.09);
            Assert.InRange(rates.StealAttempt, 0.005, 0.15);
            Assert.InRange(rates.StealSuccess, 0.6, 0.9);
        }
    }

    [Fact]
    public void Unknown_role_is_refused_with_the_roles_there_are()
    {
        var error = Assert.Throws<InvalidInputException>(() => WithRole("star"));

        Assert.Contains("backup, primary", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Projection_names_its_scenarios_and_compares_them_draw_by_draw()
    {
        var input = Input with { Config = Input.Config with { Draws = 4000 } };

        var projection = Projector.Project(input, 1, null, CancellationToken.None);

        Assert.Equal(["LAD backup", "BOS backup"], projection.Players.Select(player => player.Scenario));
        Assert.Equal(input.ConfigHash, projection.Provenance.ConfigHash);
        Assert.Equal("HR >= 10", projection.Players[0].Probabilities[0].Event);
        var first = projection.HeadToHead[0];
        Assert.Equal((HeadToHeadKind.Observed, "rushida01", "wongco01"), (first.Kind, first.A, first.B));
        Assert.All(projection.Players, player => Assert.InRange(player.Observed[Stat.PA].Mean, 180, 210));
        Assert.All(projection.Players, player => Assert.InRange(player.Talent[Stat.WOBA].Mean, 0.27, 0.33));
    }

    private static SimulationPlan WithRole(string? role) => Projector.Plan(
        Input.Config with { Scenarios = [.. Input.Config.Scenarios.Select(scenario => scenario with { Role = role })] }, Input.Model, Input.Environments);

    private static double MeanPa(PlayerPlan player) => Probabilities(player).Select((p, pa) => p * pa).Sum();

    private static double MeanShift(PlayerPlan player)
    {
        double[] probability = Probabilities(player);
        double weighted = probability.Select((p, pa) => p * pa * player.PlateAppearances.Shift[pa]).Sum();
        return weighted / probability.Select((p, pa) => p * pa).Sum();
    }

    private static double[] Probabilities(PlayerPlan player)
    {
        double[] cumulative = player.PlateAppearances.Cumulative;
        return cumulative.Select((p, pa) => pa == 0 ? p : p - cumulative[pa - 1]).ToArray();
    }
}
