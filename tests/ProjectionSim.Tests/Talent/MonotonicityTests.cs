using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Simulation;

namespace ProjectionSim.Tests.Talent;

/// <summary>What a number of the prior or a line may never do to the answer.</summary>
public sealed class MonotonicityTests
{
    [Fact]
    public void More_prior_on_power_never_lowers_home_runs()
    {
        // A step of .05 in log-odds is one home run in twenty more; means of 4,000 draws with the same streams.
        double[][] means = [.. Enumerable.Range(0, 5).Select(step => HomeRuns(FormattableString.Invariant($"model.components.homeRun.prior.intercept={Intercept() + (.1 * step):R}")))];
        for (int player = 0; player < means[0].Length; player++)
        {
            for (int step = 1; step < means.Length; step++)
                Assert.True(means[step][player] > means[step - 1][player], $"player {player}, step {step}: {means[step][player]} after {means[step - 1][player]}");
        }
    }

    [Fact]
    public void More_home_runs_in_his_lines_never_lower_his_forecast()
    {
        double[] forecast = [.. ((int[])[0, 2, 4, 8, 12]).Select(homers => HomeRuns($"players.rushida01.lines[6].HR={homers}")[0])];
        Assert.Equal(forecast.Order(), forecast);
        Assert.True(forecast[^1] > forecast[0] + .5);
    }

    private static double Intercept() => ConfigFile.LoadEmbedded([]).Model.Components.ToArray()[3].Prior.Intercept;

    private static double[] HomeRuns(string set)
    {
        var input = ConfigFile.LoadEmbedded(["draws=4000", set]);
        var summary = new LocalRunner().Run(Projector.Plan(input.Config, input.Model, input.Environments), 1, null, TestContext.Current.CancellationToken);
        return [.. Enumerable.Range(0, input.Config.Scenarios.Count).Select(player => summary.Observed(player, Stat.HR).Mean)];
    }
}
