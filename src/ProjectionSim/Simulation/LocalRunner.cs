using System.Collections.Concurrent;
using ProjectionSim.Numerics;
using ProjectionSim.Summaries;

namespace ProjectionSim.Simulation;

/// <summary>
/// Runs a plan on this machine: shards of draws over threads, merged exactly. Neither threads nor shard size nor vector form
/// reaches a number. Memory is constant in the draws; threads work on one group of paired players at a time. A runner keeps the
/// buffers of its largest run for the next; several runs may go on at once.
/// </summary>
public sealed class LocalRunner(SimdForm form, int shardDraws = LocalRunner.DefaultShardDraws)
{
    /// <summary>Draws of a shard: a few milliseconds of work a player.</summary>
    public const int DefaultShardDraws = 8192;

    /// <summary>Tallies of 32 bits are emptied well before they could overflow.</summary>
    private const long MostPending = 1L << 30;

    /// <summary>Workers of runs that are over, one a thread: a next run uses their buffers on.</summary>
    private readonly ConcurrentBag<GroupWorker> _idle = [];

    /// <summary>A runner in this machine's best vector form.</summary>
    public LocalRunner()
        : this(SimdForms.Best)
    {
    }

    /// <summary>
    /// Draws all seasons of the plan and summarises them. Reports draws done, of the plan's, as shards finish (from any thread).
    /// Throws <see cref="ArgumentException"/> for a plan that cannot be drawn and <see cref="OperationCanceledException"/> soon
    /// after cancellation.
    /// </summary>
    public SimulationSummary Run(SimulationPlan plan, int threads, IProgress<long>? drawsDone, CancellationToken cancel)
    {
        PlanCheck.Check(plan);
        if (!(threads >= 1))
            throw new ArgumentOutOfRangeException(nameof(threads), threads, "A run needs at least one thread.");
        if (!(shardDraws >= 1))
            throw new ArgumentOutOfRangeException(nameof(shardDraws), shardDraws, "A shard needs at least one draw.");
        var run = new RunState(plan, form, shardDraws, _idle, drawsDone, cancel);
        var others = new Thread[Math.Min(threads, run.Shards) - 1];
        for (int i = 0; i < others.Length; i++)
        {
            others[i] = new Thread(run.Work) { IsBackground = true, Name = "draws" };
            others[i].Start();
        }

        run.Work();
        foreach (Thread thread in others)
            thread.Join();
        return run.Result();
    }

    /// <summary>What the threads of one run share: the next shard, and the summaries under a lock taken once a thread and group.</summary>
    private sealed class RunState(
        SimulationPlan plan, SimdForm form, int shardDraws, ConcurrentBag<GroupWorker> idle, IProgress<long>? drawsDone, CancellationToken cancel)
    {
        private readonly PlayerGroup[] _groups = PlayerGroup.Split(plan);
        private readonly PlayerSummary?[] _players = new PlayerSummary?[plan.Players.Count];
        private readonly PairSummary?[] _pairs = new PairSummary?[plan.Pairs.Count];
        private readonly RoomSummary?[] _rooms = new RoomSummary?[plan.Rooms.Count];
        private readonly long _shardsPerGroup = (plan.Draws + shardDraws - 1) / shardDraws;
        private readonly Lock _lock = new();
        private long _nextShard;
        private long _seasonsDone;
        private Exception? _failure;

        public long Shards => _shardsPerGroup * _groups.Length;

        public void Work()
        {
            try
            {
                WorkThrough();
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // Kept for the thread that asked; the others stop at their next shard.
                Interlocked.CompareExchange(ref _failure, failure, null);
            }
        }

        public SimulationSummary Result()
        {
            if (_failure is not null)
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_failure);
            cancel.ThrowIfCancellationRequested();
            return new SimulationSummary(plan.Draws, _players!, _pairs!, _rooms!);
        }

        private void WorkThrough()
        {
            GroupWorker? worker = null;
            idle.TryTake(out GroupWorker? former);
            int current = -1;
            while (_failure is null && !cancel.IsCancellationRequested)
            {
                long shard = Interlocked.Increment(ref _nextShard) - 1;
                if (shard >= Shards)
                    break;
                int group = (int)(shard / _shardsPerGroup);
                if (group != current || worker!.Pending > MostPending)
                {
                    Deliver(worker, current);
                    worker = new GroupWorker(plan, _groups[group], form, worker ?? former);
                    current = group;
                }

                long first = (shard % _shardsPerGroup) * shardDraws;
                long count = Math.Min(shardDraws, plan.Draws - first);
                if (!worker.Run(first, count, cancel))
                    return;
                Report(count * _groups[group].Players.Length);
            }

            Deliver(worker, current);

            // Only a worker whose draws were taken; one that stopped half way is forgotten.
            if ((worker ?? former) is { } done)
                idle.Add(done);
        }

        private void Deliver(GroupWorker? worker, int group)
        {
            if (worker is null)
                return;
            SimulationSummary taken = worker.Take();
            lock (_lock)
            {
                for (int i = 0; i < taken.Players.Count; i++)
                {
                    ref PlayerSummary? player = ref _players[_groups[group].Players[i]];
                    player = player?.Merge(taken.Players[i]) ?? taken.Players[i];
                }

                for (int i = 0; i < taken.Pairs.Count; i++)
                {
                    ref PairSummary? pair = ref _pairs[_groups[group].Pairs[i]];
                    pair = pair?.Merge(taken.Pairs[i]) ?? taken.Pairs[i];
                }

                for (int i = 0; i < taken.Rooms.Count; i++)
                {
                    ref RoomSummary? room = ref _rooms[_groups[group].Rooms[i]];
                    room = room?.Merge(taken.Rooms[i]) ?? taken.Rooms[i];
                }
            }
        }

        private void Report(long seasons) =>
            drawsDone?.Report(Interlocked.Add(ref _seasonsDone, seasons) / plan.Players.Count);
    }
}
