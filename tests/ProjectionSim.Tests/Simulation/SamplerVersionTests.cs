using ProjectionSim.Simulation;

namespace ProjectionSim.Tests.Simulation;

public sealed class SamplerVersionTests
{
    /// <summary>The summary's hash of a fixed plan, by sampler version: old lines stay, a new version adds its own.</summary>
    private static readonly Dictionary<string, string> Draws = new(StringComparer.Ordinal)
    {
        ["1"] = "418dec83d1392248f0e3b5ffff6404df271913cd88da64663bca96ef0bd3b9dd",

        // What changed is not in this plan: steal rates that are drawn, starts that flow back, gloves and shares that walk.
        ["2"] = "418dec83d1392248f0e3b5ffff6404df271913cd88da64663bca96ef0bd3b9dd",

        // A season moves how often all runners are sent and safe.
        ["3"] = "9c6aba4465d731b5ea0c5f536692b3b5bda21c73e8726ea107404cb406789af2",
    };

    [Fact]
    public void Draws_that_change_need_a_new_sampler_version()
    {
        var plan = SamplePlans.Plan(3000, SamplePlans.Player("first"), SamplePlans.Player("second", .3, 250)) with
        {
            StealLeague = new StealLeague { Attempt = .08, Success = .75, AttemptShock = .08, SuccessShock = .07 },
        };

        var hash = new LocalRunner().Run(plan, 2, null, TestContext.Current.CancellationToken).Hash();

        Assert.True(
            Draws.TryGetValue(SamplerVersion.Current, out var expected) && expected == hash,
            $"The draws of sampler version {SamplerVersion.Current} hash to {hash}. If they changed on purpose, raise SamplerVersion.Current, add the new hash here and record configs/golden anew; if not, the change is a bug.");
    }
}
