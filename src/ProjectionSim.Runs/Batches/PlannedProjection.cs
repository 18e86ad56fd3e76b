using ProjectionSim.Numerics;
using ProjectionSim.Simulation;
using ProjectionSim.Simulation.Years;

namespace ProjectionSim.Runs.Batches;

/// <summary>The straight line with pairs that were chosen: plan, draws, and the paths of several seasons where the config asks for them.</summary>
public static class PlannedProjection
{
    /// <summary>Projects a config's scenarios.</summary>
    /// <param name="input">The config and its files.</param>
    /// <param name="pairs">Who is compared, indices of scenarios.</param>
    /// <param name="form">The kernel's vector form; no number depends on it.</param>
    /// <param name="threads">Threads; no number depends on them.</param>
    /// <param name="drawsDone">Told how many draws are done, from any thread.</param>
    /// <param name="cancel">Ends the run early.</param>
    public static Projection Of(
        ProjectionInput input, IReadOnlyList<PlayerPair> pairs, SimdForm form, int threads, IProgress<long>? drawsDone, CancellationToken cancel)
    {
        var plan = Projector.Plan(input.Config, input.Model, input.Environments) with { Pairs = pairs };
        var summary = new LocalRunner(form).Run(plan, threads, drawsDone, cancel);
        return input.Config.Seasons is > 1
            ? ProjectionBuilder.Build(input, plan, summary, PathRunner.Run(plan, Projector.Comparison(input.Model), threads, form, null, cancel))
            : ProjectionBuilder.Build(input, plan, summary);
    }
}
