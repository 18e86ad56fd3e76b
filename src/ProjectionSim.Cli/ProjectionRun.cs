using ProjectionSim.Runs.Batches;

namespace ProjectionSim.Cli;

/// <summary>The straight line as commands run it: with progress, on the threads that were asked for.</summary>
internal static class ProjectionRun
{
    /// <summary>Plans, draws and summarises.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Projection Of(ProjectionInput input, CommonOptions options, Terminal terminal, CancellationToken cancellation) =>
        Of(input, PairSelection.Usual, options, terminal, cancellation);

    /// <summary>The same, comparing those who were asked for.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Projection Of(ProjectionInput input, PairSelection pairs, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(terminal, options, input.Config.Draws, input.Config.Scenarios.Count);
        if (pairs.Given is null) return Projector.Project(input, options.Threads, progress, cancellation, SimdVariable.Read());
        return PlannedProjection.Of(input, pairs.Of(input.Config.Scenarios), SimdVariable.Read(), options.Threads, progress, cancellation);
    }
}
