using System.Globalization;
using ProjectionSim.Baseball;

namespace ProjectionSim.Evaluation.Golden;

/// <summary>Compares a projection with its record, bit for bit, and makes such records.</summary>
public static class GoldenComparison
{
    private static readonly int[] Percents = [10, 50, 90];

    /// <summary>The numbers that a sweep's point keeps: its hash speaks for the rest.</summary>
    private static readonly string[] OfPoint = ["wOBA mean", "wOBA 10%", "wOBA 90%", "HR mean", "talent wOBA mean", "observed wOBA", "talent wOBA"];

    /// <summary>The record of a projection.</summary>
    /// <param name="config">The config file as the record names it.</param>
    /// <param name="overrides">The overrides the projection was made with.</param>
    /// <param name="projection">The projection.</param>
    public static GoldenProjection Record(string config, IReadOnlyList<string> overrides, Projection projection) => new()
    {
        Config = config,
        Set = overrides,
        SamplerVersion = projection.Provenance.SamplerVersion,
        ConfigHash = projection.Provenance.ConfigHash,
        ModelHash = projection.Provenance.ModelHash,
        EnvironmentHash = projection.Provenance.EnvironmentHash,
        SummaryHash = projection.Provenance.SummaryHash,
        Numbers = Numbers(projection),
    };

    /// <summary>The record of a sweep's point.</summary>
    /// <param name="values">The axes' values.</param>
    /// <param name="projection">The projection.</param>
    public static GoldenPoint RecordPoint(IReadOnlyList<string> values, Projection projection) => new()
    {
        Values = values,
        SamplerVersion = projection.Provenance.SamplerVersion,
        ConfigHash = projection.Provenance.ConfigHash,
        ModelHash = projection.Provenance.ModelHash,
        EnvironmentHash = projection.Provenance.EnvironmentHash,
        SummaryHash = projection.Provenance.SummaryHash,
        Numbers = new SortedDictionary<string, IReadOnlyDictionary<string, double>>(
            Numbers(projection).ToDictionary(entry => entry.Key, entry => Few(entry.Value), StringComparer.Ordinal), StringComparer.Ordinal),
    };

    /// <summary>What differs first, in one sentence a reader can act on; null when every bit agrees.</summary>
    public static string? FirstDifference(GoldenResult golden, Projection projection)
    {
        var found = projection.Provenance;
        if (found.SamplerVersion != golden.SamplerVersion)
            return $"made by sampler version {golden.SamplerVersion}, this is version {found.SamplerVersion}: the draws were changed on purpose; record the file anew.";
        if (found.ConfigHash != golden.ConfigHash)
            return Changed("config", golden.ConfigHash, found.ConfigHash);
        if (found.ModelHash != golden.ModelHash)
            return Changed("model", golden.ModelHash, found.ModelHash);
        if (found.EnvironmentHash != golden.EnvironmentHash)
            return Changed("environment", golden.EnvironmentHash, found.EnvironmentHash);
        const string Advice = "The inputs are the same, so the arithmetic or the draws changed. Draws that change on purpose need a new sampler version and files recorded anew (projsim verify --record); any other change of a bit is a bug.";
        if (FirstNumber(golden.Numbers, Numbers(projection)) is { } number)
            return $"{number}. {Advice}";
        return found.SummaryHash == golden.SummaryHash
            ? null
            : $"every number listed agrees, yet the summary's hash is {Short(found.SummaryHash)}, expected {Short(golden.SummaryHash)}. {Advice}";
    }

    private static SortedDictionary<string, IReadOnlyDictionary<string, double>> Numbers(Projection projection)
    {
        var all = new SortedDictionary<string, IReadOnlyDictionary<string, double>>(StringComparer.Ordinal);
        foreach (var player in projection.Players)
            all.Add($"{player.Name}, {player.Scenario}", Numbers(player));
        foreach (var pair in projection.HeadToHead.GroupBy(h => $"{h.A}, {h.ScenarioA} > {h.B}, {h.ScenarioB}", StringComparer.Ordinal))
            all.Add(pair.Key, pair.ToDictionary(h => $"{h.Kind.ToString().ToLowerInvariant()} {StatInfo.Of(h.Stat).Name}", h => h.Probability, StringComparer.Ordinal));
        return all;
    }

    private static Dictionary<string, double> Numbers(PlayerProjection player)
    {
        var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (stat, distribution) in player.Observed.OrderBy(entry => entry.Key))
            Add(numbers, StatInfo.Of(stat).Name, distribution);
        foreach (var (stat, distribution) in player.Talent.OrderBy(entry => entry.Key))
            numbers.Add($"talent {StatInfo.Of(stat).Name} mean", distribution.Mean);
        foreach (var asked in player.Probabilities)
            numbers.TryAdd($"Pr({asked.Event})", asked.Probability);
        return numbers;
    }

    private static IReadOnlyDictionary<string, double> Few(IReadOnlyDictionary<string, double> numbers) =>
        numbers.Where(number => OfPoint.Contains(number.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal);

    private static void Add(Dictionary<string, double> numbers, string name, StatDistribution distribution)
    {
        numbers.Add($"{name} mean", distribution.Mean);
        foreach (var percent in Percents)
            numbers.Add(string.Create(CultureInfo.InvariantCulture, $"{name} {percent}%"), distribution.Percentile(percent));
    }

    /// <summary>The first number that differs, in the record's order.</summary>
    private static string? FirstNumber(
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> expected,
        SortedDictionary<string, IReadOnlyDictionary<string, double>> found)
    {
        foreach (var (who, numbers) in expected)
        {
            if (!found.TryGetValue(who, out var actual))
                return $"'{who}' is on record and not in the projection";
            foreach (var (name, value) in numbers)
            {
                if (!actual.TryGetValue(name, out var now))
                    return $"'{who}': {name} is on record and not in the projection";
                if (BitConverter.DoubleToInt64Bits(now) != BitConverter.DoubleToInt64Bits(value))
                    return string.Create(CultureInfo.InvariantCulture, $"'{who}': {name} is {now:R}, expected {value:R}");
            }
        }

        return null;
    }

    private static string Changed(string what, string expected, string found) =>
        $"another {what}: its hash is {Short(found)}, the record was made with {Short(expected)}; if the change is meant, record the file anew.";

    private static string Short(string hash) => hash.Length > 12 ? hash[..12] + "…" : hash;
}
