using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Runs.Differences;

/// <summary>What two runs have differently besides config, model and environment.</summary>
internal static class FactDifference
{
    /// <summary>Kind, versions, data and options that differ.</summary>
    public static IEnumerable<InputDifference> Between(RunManifest a, RunManifest b) => ((string, string?, string?)[])
    [
        ("kind", a.Kind, b.Kind), ("tool version", a.Run.ToolVersion, b.Run.ToolVersion), ("sampler version", a.Run.SamplerVersion, b.Run.SamplerVersion),
        ("data", a.Run.DataHash, b.Run.DataHash), ("options", string.Join(' ', a.Run.Arguments.Skip(1)), string.Join(' ', b.Run.Arguments.Skip(1))),
    ] is var facts ? facts.Where(f => f.Item2 != f.Item3).Select(f => new InputDifference(f.Item1, f.Item2, f.Item3)) : [];
}
