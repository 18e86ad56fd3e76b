using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProjectionSim.Benchmarks.Gate;

/// <summary>What the gate holds the engine to: the contents of <c>bench/gate.json</c>.</summary>
internal sealed record GateFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>How to read the file.</summary>
    public required string Note { get; init; }

    /// <summary>Pairs of slices a check takes.</summary>
    public required int Pairs { get; init; }

    /// <summary>Processor time of a slice.</summary>
    public required double SliceMilliseconds { get; init; }

    /// <summary>Share of the recorded ratio that has to be reached on a CPU that has a record.</summary>
    public required double Margin { get; init; }

    /// <summary>Share of the smallest recorded ratio that has to be reached on a CPU without a record.</summary>
    public required double MarginElsewhere { get; init; }

    /// <summary>The checks.</summary>
    public required IReadOnlyList<GateBound> Checks { get; init; }

    /// <summary>Reads a gate file.</summary>
    /// <exception cref="GateException">The file is missing or wrong.</exception>
    public static GateFile Load(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize<GateFile>(File.ReadAllText(path), Options)
                ?? throw new GateException($"{path}: found null, expected the gate's settings.");
            return file.Check(path);
        }
        catch (FileNotFoundException)
        {
            throw new GateException($"{path}: not found. Give the gate's bounds by --file bench/gate.json.");
        }
        catch (JsonException e)
        {
            throw new GateException($"{path}({e.LineNumber + 1},{e.BytePositionInLine + 1}): {e.Message}");
        }
    }

    /// <summary>Writes the file, for <c>--record</c>.</summary>
    public void Save(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Options) + "\n");

    private GateFile Check(string path)
    {
        if (Pairs is < 5 or > 1000)
            throw new GateException($"{path}: pairs is {Pairs}, expected 5 to 1000.");
        if (!(SliceMilliseconds is >= 1 and <= 1000))
            throw new GateException($"{path}: sliceMilliseconds is {SliceMilliseconds}, expected 1 to 1000.");
        if (!(Margin is > 0 and < 1) || !(MarginElsewhere is > 0 and < 1))
            throw new GateException($"{path}: margins are {Margin} and {MarginElsewhere}, expected shares between 0 and 1.");
        return this;
    }
}

/// <summary>One ratio that is guarded.</summary>
internal sealed record GateBound
{
    /// <summary>The check's name in the program.</summary>
    public required string Name { get; init; }

    /// <summary>What breaks when the ratio falls.</summary>
    public required string Guards { get; init; }

    /// <summary>The ratio that is promised on every machine with AVX2; null for none.</summary>
    public double? Promise { get; init; }

    /// <summary>Ratios measured on CPUs, by <see cref="CpuIdentity"/>.</summary>
    public required IReadOnlyDictionary<string, double> Recorded { get; init; }

    /// <summary>The smallest ratio that passes on a CPU.</summary>
    public double BoundOn(string cpu, GateFile file)
    {
        var recorded = Recorded.TryGetValue(cpu, out var here) ? here * file.Margin
            : Recorded.Count > 0 ? Recorded.Values.Min() * file.MarginElsewhere
            : 0;
        return Math.Max(recorded, Promise ?? 0);
    }
}
