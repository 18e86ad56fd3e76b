using ProjectionSim.Data.Configuration;
using ProjectionSim.Data.Environments;

namespace ProjectionSim.Tests.Data;

/// <summary>The environment file as people read it.</summary>
public sealed class EnvironmentFileTests
{
    [Fact]
    public void Writing_what_was_read_makes_the_same_bytes()
    {
        var shipped = File.ReadAllText(Path.Combine(RealData.Root, "configs", "environments", "mlb.json"));
        Assert.Equal(shipped, EnvironmentFile.ToJson(RealData.Environment));
    }

    [Fact]
    public void A_club_season_fills_one_line()
    {
        var lines = EnvironmentFile.ToJson(RealData.Environment).Split('\n');
        Assert.Contains(lines, l => l.TrimStart().StartsWith("\"2023\": { \"effect\": { \"hitByPitch\": 0", StringComparison.Ordinal));
    }

    [Fact]
    public void A_saved_environment_loads_again()
    {
        var file = Path.GetTempFileName();
        try
        {
            ConfigFile.SaveEnvironment(file, RealData.Environment);
            Assert.Equal(ConfigFile.Hash(RealData.Environment), ConfigFile.Hash(ConfigFile.LoadEnvironment(file)));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
