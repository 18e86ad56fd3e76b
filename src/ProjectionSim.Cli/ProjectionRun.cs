using ProjectionSim.Runs.Batches;
using ProjectionSim.Simulation;

namespace ProjectionSim.Cli;

/// <summary>The straight line as commands run it: with progress, on the threads that were asked for.</summary>
internal static class ProjectionRun
{
    /// <summary>
    /// Lets another thread compile the kernel while this one reads files; a run of few draws would else wait for it. The form is the one
    /// that will draw.
    /// </summary>
    /// <exception cref="UsageException">The environment names a form that is not known.</exception>
    public static void Prepare()
    {
        var form = SimdVariable.Read();
        if (Environment.ProcessorCount > 1)
            ThreadPool.UnsafeQueueUserWorkItem(static chosen => KernelPreparation.Prepare(chosen), form, preferLocal: false);
    }

    /// <summary>Plans, draws and summarises.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Projection Of(ProjectionInput input, CommonOptions options, Terminal terminal, CancellationToken cancellation) =>
        Of(input, PairSelection.Usual, options, terminal, cancellation);

    /// <summary>The same, comparing those who were asked for.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Projection Of(ProjectionInput input, PairSelection pairs, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(terminal, options, input.Config.Draws, input.Config.Scenarios.Count);
        return Projector.Project(input, options.Threads, progress, cancellation, SimdVariable.Read(), pairs.Of(input.Config.Scenarios));
    }
}
