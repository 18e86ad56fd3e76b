namespace ProjectionSim.Data.Imports;

/// <summary>Collects what an import could not map; the same thing of many rows is told once, with how often.</summary>
public sealed class ImportFindings
{
    private readonly Dictionary<(string What, string Found), (ImportFinding First, int Times)> _findings = [];

    /// <summary>Every finding, in the order of their first rows, with how many rows it stands for.</summary>
    public IReadOnlyList<(ImportFinding Finding, int Rows)> All => [.. _findings.Values.Select(f => (f.First, f.Times))];

    /// <summary>Notes a finding.</summary>
    public void Add(string place, string what, string found, string then)
    {
        var key = (what, found);
        _findings[key] = _findings.TryGetValue(key, out var known) ? (known.First, known.Times + 1) : (new ImportFinding(place, what, found, then), 1);
    }
}
