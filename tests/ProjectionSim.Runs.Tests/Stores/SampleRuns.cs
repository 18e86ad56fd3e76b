using System.Globalization;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Runs.Batches;

[assembly: AssemblyFixture(typeof(ProjectionSim.Runs.Tests.Stores.SampleRuns))]

namespace ProjectionSim.Runs.Tests.Stores;

/// <summary>Run folders that tests share: four of the main job under other seeds, one of three seasons, one of hostile names. They are read only.</summary>
public sealed class SampleRuns : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public SampleRuns()
    {
        for (int i = 0; i < 4; i++)
            Batch.Draw(ConfigFile.LoadEmbedded(["draws=60", string.Create(CultureInfo.InvariantCulture, $"seed={i}")]), Folder(i));
        Batch.Draw(ConfigFile.LoadEmbedded(["draws=60", "seasons=3"]), YearsFolder);
        Batch.Draw(Hostile.Input(), HostileFolder, pairs: PairSelection.Parse("h0:h1,h7:h8"));
    }

    public string YearsFolder => _temporary.At("years");

    public string HostileFolder => _temporary.At("hostile");

    public string Folder(int i) => _temporary.At(string.Create(CultureInfo.InvariantCulture, $"run{i}"));

    public void Dispose() => _temporary.Dispose();
}
