using ProjectionSim.Baseball;
using ProjectionSim.Data.Histories;

namespace ProjectionSim.Data.Reading;

/// <summary>The parts of a folder that few runs need, each read when it is first asked for and kept.</summary>
internal sealed class DetailParts
{
    private readonly Lazy<(InjuryHistory Rows, DataAudit Audit)> _injuries;
    private readonly Lazy<(CatcherHistory Rows, DataAudit Audit)> _catchers;
    private readonly Lazy<(IReadOnlyList<PlatoonSplit> Rows, DataAudit Audit)> _splits;

    public DetailParts(string folder, IReadOnlyCollection<PlayerRecord> players)
    {
        var byMlbam = new Lazy<Dictionary<int, string>>(() => Index(players, p => (p.Mlbam is not null, p.Mlbam ?? 0)));
        var byRetrosheet = new Lazy<Dictionary<string, string>>(() => Index(players, p => (p.Retrosheet.Length > 0, p.Retrosheet)));
        string OfMlbam(int id) => byMlbam.Value.GetValueOrDefault(id) ?? IdentifierReader.MlbamId(id);
        _injuries = Part(audit => InjuryReader.Read(folder, OfMlbam, audit));
        _catchers = Part(audit => CatcherReader.Read(folder, OfMlbam, audit));
        _splits = Part(audit => SplitReader.Read(folder, id => byRetrosheet.Value.GetValueOrDefault(id), audit));
    }

    /// <summary>The audits of the parts read so far, in a fixed order.</summary>
    public IEnumerable<DataAudit> Audits
    {
        get
        {
            if (_injuries.IsValueCreated)
                yield return _injuries.Value.Audit;
            if (_catchers.IsValueCreated)
                yield return _catchers.Value.Audit;
            if (_splits.IsValueCreated)
                yield return _splits.Value.Audit;
        }
    }

    /// <summary>Copies of the rows through a season.</summary>
    public InjuryHistory Injuries(int through)
    {
        var rows = _injuries.Value.Rows;
        return new InjuryHistory(through, [.. rows.Stints.Where(r => r.Season <= through)], [.. rows.Seasons.Where(r => r.Season <= through)]);
    }

    /// <inheritdoc cref="Injuries"/>
    public CatcherHistory Catchers(int through)
    {
        var rows = _catchers.Value.Rows;
        return new CatcherHistory(
            through,
            [.. rows.Framing.Where(r => r.Season <= through)],
            [.. rows.Blocking.Where(r => r.Season <= through)],
            [.. rows.Throwing.Where(r => r.Season <= through)],
            [.. rows.PopTimes.Where(r => r.Season <= through)]);
    }

    /// <inheritdoc cref="Injuries"/>
    public IReadOnlyList<PlatoonSplit> Splits(int through) => [.. _splits.Value.Rows.Where(r => r.Season <= through)];

    /// <summary>The files of these parts that a folder has, in a fixed order.</summary>
    public static IEnumerable<string> Files(string folder) =>
        [.. SeasonFiles.Find(folder, InjuryReader.Folder, ""), .. SeasonFiles.Find(folder, CatcherReader.Folder, ""), .. SeasonFiles.Find(folder, SplitReader.Folder, "")];

    private static Lazy<(T Rows, DataAudit Audit)> Part<T>(Func<DataAudit, T> read) => new(() =>
    {
        var audit = new DataAudit();
        return (read(audit), audit);
    });

    private static Dictionary<TKey, string> Index<TKey>(IEnumerable<PlayerRecord> players, Func<PlayerRecord, (bool IsKnown, TKey Key)> keyOf)
        where TKey : notnull
    {
        var index = new Dictionary<TKey, string>();
        foreach (var player in players)
        {
            var (isKnown, key) = keyOf(player);
            if (isKnown)
                index.TryAdd(key, player.Id);
        }

        return index;
    }
}
