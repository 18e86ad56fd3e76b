using ProjectionSim.Numerics;
using ProjectionSim.PlayingTime;
using ProjectionSim.Runs.Folders;
using ProjectionSim.Runs.Results;
using ProjectionSim.Simulation;

namespace ProjectionSim.Runs.Batches;

/// <summary>
/// Projects the scenarios of a config into a run folder, a chunk of players at a time: each player's file is written whole when he
/// ends, so that a run that is cancelled or killed loses at most the players in flight. Memory does not grow with the players.
/// </summary>
public sealed class BatchRunner(ProjectionInput input, PairSelection selection, SimdForm form, int threads)
{
    /// <summary>Draws what the folder does not have yet, then its tables.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="progress">Told how far it is, from any thread.</param>
    /// <param name="cancel">Ends it early; what is finished is kept.</param>
    /// <exception cref="BatchCancelledException">Cancelled.</exception>
    public void Run(RunFolder folder, IProgress<BatchProgress>? progress, CancellationToken cancel)
    {
        var config = input.Config;
        var pairs = selection.Of(config.Scenarios);
        Directory.CreateDirectory(folder.FullPath(RunFiles.Players));
        var chunks = BatchChunk.Split(config, pairs);
        var players = config.Scenarios.Select(s => s.Player).Distinct(StringComparer.Ordinal).Count();
        var done = 0;
        try
        {
            var left = chunks.Where(chunk => !IsDone(folder, chunk, ref done)).ToArray();
            var seasons = left.Sum(chunk => chunk.Scenarios.Count) * config.Draws;
            long drawn = 0;
            progress?.Report(new BatchProgress(done, players, 0, seasons));
            foreach (var chunk in left)
            {
                cancel.ThrowIfCancellationRequested();
                var (before, finished) = (drawn, done);
                var within = progress is null ? null : new Relay(d => progress.Report(new BatchProgress(finished, players, before + (d * chunk.Scenarios.Count), seasons)));
                foreach (var result in Draw(folder.Manifest.Id, chunk, pairs, within, cancel))
                {
                    PlayerFiles.Write(folder, result);
                    done++;
                }

                drawn += chunk.Scenarios.Count * config.Draws;
                progress?.Report(new BatchProgress(done, players, drawn, seasons));
            }

            cancel.ThrowIfCancellationRequested();
        }
        catch (OperationCanceledException e)
        {
            throw new BatchCancelledException($"cancelled; the results of {done} of {players} players are kept in {folder.Path}. Continue with the same command and --resume.", e);
        }
    }

    /// <summary>What the results depend on.</summary>
    public Provenance Provenance(RunFolder folder) => new()
    {
        ToolVersion = folder.Manifest.Run.ToolVersion,
        SamplerVersion = folder.Manifest.Run.SamplerVersion,
        Seed = input.Config.Seed,
        Draws = input.Config.Draws,
        ConfigHash = input.ConfigHash,
        ModelHash = input.ModelHash,
        EnvironmentHash = input.EnvironmentHash,
    };

    private bool IsDone(RunFolder folder, BatchChunk chunk, ref int done)
    {
        var ids = IdsOf(chunk).ToArray();
        if (!ids.All(id => PlayerFiles.TryRead(folder.Path, id, folder.Manifest.Id) is not null)) return false;
        done += ids.Length;
        return true;
    }

    private IEnumerable<string> IdsOf(BatchChunk chunk) => chunk.Scenarios.Select(i => input.Config.Scenarios[i].Player).Distinct(StringComparer.Ordinal);

    private IEnumerable<DepthChart> ChartsOf(BatchChunk chunk)
    {
        var names = chunk.Scenarios.Select(i => input.Config.Scenarios[i].DepthChart).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return input.Config.DepthCharts.Where(chart => names.Contains(chart.Name));
    }

    private IEnumerable<PlayerResult> Draw(string run, BatchChunk chunk, IReadOnlyList<PlayerPair> pairs, IProgress<long>? drawsDone, CancellationToken cancel)
    {
        var projection = Project(chunk, pairs, drawsDone, cancel);
        var mlbam = input.Config.Players.ToDictionary(p => p.Id, p => p.Mlbam, StringComparer.Ordinal);
        var scenarios = chunk.Scenarios.Select((index, i) => (index, projection.Players[i])).ToLookup(x => x.Item2.Id, StringComparer.Ordinal);
        var comparisons = Numbered(projection, chunk, pairs).ToLookup(p => p.Comparison.A, StringComparer.Ordinal);
        var rooms = projection.Rooms.ToLookup(room => input.Config.Scenarios.First(s => s.DepthChart == room.Name).Player, StringComparer.Ordinal);
        foreach (var player in scenarios)
        {
            yield return new PlayerResult
            {
                Run = run,
                Id = player.Key,
                Name = player.First().Item2.Name,
                Mlbam = mlbam[player.Key],
                Scenarios = [.. player.Select(x => ResultOf(x.index, x.Item2))],
                HeadToHead = [.. comparisons[player.Key]],
                Rooms = rooms.Contains(player.Key) ? [.. rooms[player.Key]] : null,
            };
        }
    }

    private Projection Project(BatchChunk chunk, IReadOnlyList<PlayerPair> pairs, IProgress<long>? drawsDone, CancellationToken cancel)
    {
        var position = chunk.Scenarios.Select((scenario, i) => (scenario, i)).ToDictionary(x => x.scenario, x => x.i);
        var ids = IdsOf(chunk).ToHashSet(StringComparer.Ordinal);
        ids.UnionWith(ChartsOf(chunk).SelectMany(chart => chart.Members).Select(member => member.Player).OfType<string>());
        var part = input with
        {
            Config = input.Config with
            {
                Players = [.. input.Config.Players.Where(p => ids.Contains(p.Id))],
                Scenarios = [.. chunk.Scenarios.Select(i => input.Config.Scenarios[i])],
            },
        };
        PlayerPair[] among = [.. chunk.Pairs.Select(p => new PlayerPair(position[pairs[p].A], position[pairs[p].B]))];
        return Projector.Project(part, threads, drawsDone, cancel, form, among);
    }

    /// <summary>The comparisons with their pair's number; a projection lists them pair by pair, first observed, then talent.</summary>
    private IEnumerable<PairResult> Numbered(Projection projection, BatchChunk chunk, IReadOnlyList<PlayerPair> pairs)
    {
        var number = new Dictionary<(string, string, string, string), int>();
        foreach (var p in chunk.Pairs)
        {
            Scenario a = input.Config.Scenarios[pairs[p].A], b = input.Config.Scenarios[pairs[p].B];
            number.Add((a.Player, a.Label, b.Player, b.Label), p);
        }

        return projection.HeadToHead.Select(h => new PairResult(number[(h.A, h.ScenarioA, h.B, h.ScenarioB)], h));
    }

    private ScenarioResult ResultOf(int index, PlayerProjection projection) => new()
    {
        Index = index,
        Scenario = projection.Scenario,
        Club = input.Config.Scenarios[index].Club,
        Season = projection.Season,
        Observed = ScenarioResult.ByName(projection.Observed),
        Talent = ScenarioResult.ByName(projection.Talent),
        Probabilities = projection.Probabilities,
        Years = projection.Years.Count == 0 ? null : [.. projection.Years.Select(YearResult.Of)],
        Totals = projection.Totals.Count == 0 ? null : ScenarioResult.ByName(projection.Totals),
    };

    private sealed class Relay(Action<long> report) : IProgress<long>
    {
        public void Report(long value) => report(value);
    }
}
