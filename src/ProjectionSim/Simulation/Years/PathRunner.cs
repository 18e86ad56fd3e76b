using ProjectionSim.Numerics;
using ProjectionSim.Summaries;

namespace ProjectionSim.Simulation.Years;

/// <summary>Draws paths of several seasons on this machine's threads. Neither threads nor vector form reaches a number.</summary>
public static class PathRunner
{
    private const int BlocksAtOnce = 16;

    /// <summary>Draws all paths of a plan and summarises them, one summary a player.</summary>
    /// <param name="plan">The plan; all players have a path of the same number of seasons.</param>
    /// <param name="comparison">What counts as a breakout.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="form">The vector form.</param>
    /// <param name="drawsDone">Told how many draws are done, from any thread.</param>
    /// <param name="cancel">Ends the run early, with an <see cref="OperationCanceledException"/>.</param>
    public static IReadOnlyList<PathSummary> Run(
        SimulationPlan plan, PathComparison comparison, int threads, SimdForm form, IProgress<long>? drawsDone, CancellationToken cancel)
    {
        PathSummary[]? all = null;
        Run(plan, threads, form, () => new PathTally(plan, comparison, form >= SimdForm.Vector256), Merge, drawsDone, cancel);
        return all ?? [];

        void Merge(PathTally tally)
        {
            PathSummary[] taken = tally.Take();
            all = all is null ? taken : [.. all.Zip(taken, (a, b) => a.Merge(b))];
        }
    }

    /// <summary>Draws all paths of a plan; each thread has a fold of its own, delivered one at a time when it is done.</summary>
    internal static void Run<TFold>(
        SimulationPlan plan, int threads, SimdForm form, Func<TFold> make, Action<TFold> deliver, IProgress<long>? drawsDone, CancellationToken cancel, PathSample? sample = null)
        where TFold : IPathFold
    {
        PlanCheck.Check(plan);
        PathCheck.Check(plan);
        long blocks = (plan.Draws + SeasonBlock.Size - 1) / SeasonBlock.Size;
        long next = 0, done = 0;
        Exception? failure = null;
        var gate = new Lock();
        var others = new Thread[(int)Math.Clamp(blocks / BlocksAtOnce, 0, threads - 1)];
        for (int i = 0; i < others.Length; i++)
        {
            others[i] = new Thread(Work) { IsBackground = true, Name = "paths" };
            others[i].Start();
        }

        Work();
        foreach (Thread thread in others)
            thread.Join();
        if (failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        cancel.ThrowIfCancellationRequested();

        void Work()
        {
            try
            {
                var kernel = new PathKernel(plan, form, sample);
                TFold fold = make();
                while (failure is null && !cancel.IsCancellationRequested)
                {
                    long start = Interlocked.Add(ref next, BlocksAtOnce) - BlocksAtOnce;
                    if (start >= blocks)
                        break;
                    for (long block = start; block < Math.Min(start + BlocksAtOnce, blocks) && !cancel.IsCancellationRequested; block++)
                    {
                        int count = (int)Math.Min(SeasonBlock.Size, plan.Draws - (block * SeasonBlock.Size));
                        kernel.Run(block * SeasonBlock.Size, count, fold);
                        drawsDone?.Report(Interlocked.Add(ref done, count));
                    }
                }

                lock (gate)
                    deliver(fold);
            }
            catch (Exception thrown) when (thrown is not OutOfMemoryException)
            {
                Interlocked.CompareExchange(ref failure, thrown, null);
            }
        }
    }
}
