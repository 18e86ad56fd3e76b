namespace ProjectionSim.Cli;

/// <summary>The straight line as commands run it: with progress, on the threads that were asked for.</summary>
internal static class ProjectionRun
{
    /// <summary>Plans, draws and summarises.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Projection Of(ProjectionInput input, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(terminal, options, input.Config.Draws, input.Config.Scenarios.Count);
        return Projector.Project(input, options.Threads, progress, cancellation, SimdVariable.Read());
    }
}
