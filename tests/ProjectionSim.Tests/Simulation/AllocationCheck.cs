using ProjectionSim.Numerics;
using ProjectionSim.Simulation;

namespace ProjectionSim.Tests.Simulation;

/// <summary>Counts the bytes that warm blocks of seasons allocate.</summary>
internal static class AllocationCheck
{
    private const int Tries = 5;

    /// <summary>
    /// Fails unless a warm worker allocates nothing, in every vector form. A collection that another test sets off in between counts
    /// as bytes of this thread, so there are some tries: what the kernel allocates would be in each of them.
    /// </summary>
    public static void None(SimulationPlan plan)
    {
        foreach (SimdForm form in EveryForm.All)
        {
            var worker = new GroupWorker(plan, PlayerGroup.Split(plan)[0], form);
            worker.RunBlock(0, 256);
            Assert.Contains(0, Enumerable.Range(0, Tries).Select(_ => Allocated(worker)));
        }
    }

    private static long Allocated(GroupWorker worker)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        worker.RunBlock(256, 256);
        worker.RunBlock(512, 100);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
