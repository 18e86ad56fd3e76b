namespace ProjectionSim.Data;

/// <summary>
/// What the row checks found: rows that cannot be true are left out of everything and counted here; the first ten of a
/// folder are kept with file and line.
/// </summary>
public sealed class DataAudit
{
    /// <summary>How many offending rows are kept with their place.</summary>
    public const int MaximumKept = 10;

    private const int RowsBetweenLooks = 4096;

    private readonly List<string> _first = [];
    private readonly CancellationToken _cancellation;

    internal DataAudit(CancellationToken cancellation = default) => _cancellation = cancellation;

    /// <summary>Data rows read, headers not counted.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows left out because they break a rule.</summary>
    public long Offenders { get; private set; }

    /// <summary>At most ten findings, "file(line): found; expected".</summary>
    public IReadOnlyList<string> First => _first;

    /// <summary>Counts a row read, and ends the reading when that has been asked for.</summary>
    internal void CountRow()
    {
        if (++Rows % RowsBetweenLooks == 0)
            _cancellation.ThrowIfCancellationRequested();
    }

    internal void Refuse(string place, string finding)
    {
        Offenders++;
        if (_first.Count < MaximumKept)
            _first.Add($"{place}: {finding}");
    }

    internal void Add(DataAudit other)
    {
        Rows += other.Rows;
        Offenders += other.Offenders;
        _first.AddRange(other._first.Take(MaximumKept - _first.Count));
    }
}
