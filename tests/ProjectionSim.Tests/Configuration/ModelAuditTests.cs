using ProjectionSim.Data.Configuration;

namespace ProjectionSim.Tests.Configuration;

/// <summary>A model or environment file with an impossible number is refused, whoever wrote it.</summary>
public sealed class ModelAuditTests
{
    [Theory]
    [InlineData("model.correlation.matrix[2][3]=0.9", "correlation.matrix[3][2]", "0.9 as at [2][3]", "HR and K")]
    [InlineData("model.correlation.matrix[4][4]=0.99", "found 0.99 for correlation.matrix[4][4], expected 1", "H with itself")]
    [InlineData("model.correlation.matrix[4]=[0.02,0.14]", "found 2 numbers for correlation.matrix[4], expected 7")]
    [InlineData("model.correlation.matrix[1][0]=1.5", "found 1.5", "-1 to 1")]
    [InlineData("model.components.homeRun.prior.variance=0", "found 0 for components.homeRun.prior.variance, expected a number above 0")]
    [InlineData("model.components.homeRun.prior.variance=-1", "components.homeRun.prior.variance")]
    [InlineData("model.components.homeRun.levels={}", "no level AAA")]
    [InlineData("model.components.homeRun.drift.agingPerYear={}", "no age")]
    [InlineData("model.components.homeRun.drift.agingPerYear={\"twenty\":0}", "the key 'twenty'")]
    [InlineData("model.components.homeRun.recalibration.on.walk=300", "components.homeRun.recalibration.on.walk", "-5 to 5")]
    [InlineData("model.components.homeRun.secondStage.features={\"sprint\":1}", "the term 'sprint'", "Did you mean 'sprintSpeed'?")]
    [InlineData("model.features.statcastWeights=[1]", "found 1 numbers", "expected 3")]
    [InlineData("model.features.statcastWeights=[0,1,1]", "found 0 for features.statcastWeights[0]")]
    [InlineData("model.playingTime.hurdle={\"p11\":1}", "the term 'p11'", "Did you mean 'p1'?")]
    [InlineData("model.playingTime.roles.backup.standardDeviation=0", "roles.backup.standardDeviation", "above 0")]
    [InlineData("model.playingTime.longAbsence.probability=9", "found 9", "0 to 1")]
    [InlineData("model.playingTime.joint.kappaLow=0.99", "kappaHigh")]
    [InlineData("model.counting.stealAttempts.overdispersion=1", "found 1 for counting.stealAttempts.overdispersion")]
    [InlineData("model.counting.sacrificeHits.per=AB", "the trial 'AB'")]
    [InlineData("environment.rates.MLB.2025.strikeout=22.5", "found 22.5 for rates.MLB.2025.strikeout", "above 0 and below 1")]
    [InlineData("environment.rates.MLB={}", "no season of MLB")]
    [InlineData("environment.runValues.2025.homeRun=1", "found 1 for runValues.2025.homeRun")]
    [InlineData("environment.parks.BOS.through.2025.effect.homeRun=5", "parks.BOS.through.2025.effect.homeRun", "-2 to 2")]
    [InlineData("environment.source=5", "found 5 for source, expected a text")]
    public void An_impossible_number_is_refused_with_its_path(string change, params string[] expected)
    {
        string message = Assert.Throws<ConfigException>(() => ConfigFile.LoadEmbedded([change])).Message;

        Assert.All(expected, part => Assert.Contains(part, message, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void Correlations_that_contradict_one_another_are_named()
    {
        string message = Assert.Throws<ConfigException>(() => ConfigFile.LoadEmbedded([
            "model.correlation.matrix[1][3]=0.95", "model.correlation.matrix[3][1]=0.95",
            "model.correlation.matrix[2][3]=-0.95", "model.correlation.matrix[3][2]=-0.95",
        ])).Message;
        Assert.Contains("found correlations that contradict each other for correlation.matrix, expected a positive definite matrix. ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_file_in_the_place_of_a_config_is_refused_by_its_first_key()
    {
        string message = Assert.Throws<ConfigException>(() => ConfigFile.Load(ShippedFiles.Path("models/hitters.json"), [])).Message;
        Assert.Contains("hitters.json(3,3): found the unknown key 'name'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_environment_file_survives_being_saved()
    {
        var environments = ConfigFile.LoadEnvironment(ShippedFiles.Path("environments/mlb.json"));
        string copy = Path.Combine(Path.GetTempPath(), $"projsim-{Guid.NewGuid():N}.json");
        try
        {
            ConfigFile.SaveEnvironment(copy, environments);
            Assert.Equal(ConfigFile.Hash(environments), ConfigFile.Hash(ConfigFile.LoadEnvironment(copy)));
        }
        finally
        {
            File.Delete(copy);
        }
    }
}
