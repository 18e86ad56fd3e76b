using ProjectionSim.Simulation;

namespace ProjectionSim.Runs.Batches;

/// <summary>Which scenarios of a run are compared draw by draw.</summary>
public sealed record PairSelection
{
    /// <summary>More scenarios than this are not compared with each other unless asked for.</summary>
    public const int ComparedUnasked = 10;

    /// <summary>More than this are not compared all with all: memory grows with the pairs.</summary>
    public const int MostCompared = 40;

    private readonly string _text;

    private PairSelection(string text) => _text = text;

    /// <summary>All pairs of a handful, none of a batch.</summary>
    public static PairSelection Usual { get; } = new("usual");

    /// <summary>"all", "none", or pairs of player ids: "a:b,a:c".</summary>
    public static PairSelection Parse(string text) => new(text.Trim());

    /// <summary>As it was given; null for the usual.</summary>
    public string? Given => ReferenceEquals(this, Usual) ? null : _text;

    /// <summary>The pairs, indices of scenarios, in ascending order of the first and then the second.</summary>
    /// <exception cref="FormatException">The text names no scenario, or asks for too much.</exception>
    public IReadOnlyList<PlayerPair> Of(IReadOnlyList<Scenario> scenarios) => _text switch
    {
        "usual" => scenarios.Count <= ComparedUnasked ? All(scenarios.Count) : [],
        "none" => [],
        "all" when scenarios.Count > MostCompared => throw new FormatException($"--pairs all: {scenarios.Count} scenarios, expected at most {MostCompared}. Name the pairs that matter: --pairs a:b,a:c."),
        "all" => All(scenarios.Count),
        _ => Named(scenarios),
    };

    private PlayerPair[] Named(IReadOnlyList<Scenario> scenarios)
    {
        var pairs = new SortedSet<(int A, int B)>();
        foreach (var one in _text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // An id may itself hold ':', so every place is tried.
            var found = false;
            for (int at = one.IndexOf(':', StringComparison.Ordinal); at > 0; at = one.IndexOf(':', at + 1))
            {
                int[] first = IndicesOf(scenarios, one[..at]), second = IndicesOf(scenarios, one[(at + 1)..]);
                if (first.Length == 0 || second.Length == 0) continue;
                found = true;
                foreach (var a in first)
                {
                    foreach (var b in second.Where(b => b != a)) pairs.Add((a, b));
                }

                break;
            }

            if (!found) throw new FormatException($"--pairs {one}: expected two players of the run as ID:ID, all or none. Check the ids.");
        }

        return [.. pairs.Select(p => new PlayerPair(p.A, p.B))];
    }

    private static int[] IndicesOf(IReadOnlyList<Scenario> scenarios, string id) =>
        [.. Enumerable.Range(0, scenarios.Count).Where(i => string.Equals(scenarios[i].Player, id, StringComparison.OrdinalIgnoreCase))];

    private static PlayerPair[] All(int scenarios)
    {
        var pairs = new List<PlayerPair>();
        for (int a = 0; a < scenarios; a++)
        {
            for (int b = a + 1; b < scenarios; b++) pairs.Add(new PlayerPair(a, b));
        }

        return [.. pairs];
    }
}
