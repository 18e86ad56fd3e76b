using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Data.Environments;

namespace ProjectionSim.Tests.Data;

/// <summary>Facts of the real data folder.</summary>
public sealed class RealDataTests
{
    [Fact]
    public void No_row_breaks_a_rule()
    {
        var folder = RealData.Folder();
        Assert.Equal(0, folder.Audit.Offenders);
        Assert.InRange(folder.Audit.Rows, 200_000, 400_000);
    }

    [Fact]
    public void Shipped_environment_is_what_the_data_gives()
    {
        var model = ConfigFile.LoadModel(Path.Combine(RealData.Root, "tests", "ProjectionSim.Tests", "Vectors", "reference-2019.json"));
        var estimated = RealData.Folder().EstimateEnvironment(ComponentSet<double?>.From(c => model.Components[c].ParkScale));
        Assert.Equal(File.ReadAllText(Path.Combine(RealData.Root, "configs", "environments", "mlb.json")), EnvironmentFile.ToJson(estimated));
    }

    [Fact]
    public void A_catcher_of_the_main_job_has_the_position_shares_of_his_config()
    {
        var folder = RealData.Folder();
        var wong = folder.AsOf(2023).Find("wongco01");
        Assert.NotNull(wong);
        Assert.Equal(5d / 6, wong.EntryPositions.C, 1e-12);
        Assert.Equal(BattingHand.Right, wong.Bats);
        Assert.Equal(657136, wong.Mlbam);
        Assert.Equal("BOS", folder.Roster(2021).Find("wongco01")?.Club);
    }
}
