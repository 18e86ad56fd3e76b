using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;

namespace ProjectionSim.Tests.Configuration;

public sealed class OverrideTests
{
    [Fact]
    public void An_override_reaches_any_value_of_config_model_and_environment()
    {
        ProjectionInput input = ConfigFile.LoadEmbedded([
            "draws=1000", "scenarios[0].role=primary", "players.rushida01.lines[5].weight=0", "players[1].name=Somebody Else",
            "model.components.strikeout.levels.AAA.noise=0.08", "model.playingTime.mean[\"ln(1+cpa/500)*p1\"]=0.25",
            "model.components.walk.parkScale=0.05", "environment.runValues.2025.walk=0.7", "environment.rates.A+.2025.walk=0.09",
            "players.wongco01.lastSeasonPositions.C=1",
        ]);

        Assert.Equal(1000, input.Config.Draws);
        Assert.Equal("primary", input.Config.Scenarios[0].Role);
        Assert.Equal(0, input.Config.Players[0].Lines[5].Weight);
        Assert.Equal("Somebody Else", input.Config.Players[1].Name);
        Assert.Equal(0.08, input.Model.Components.Strikeout.Levels[Level.AAA].Noise);
        Assert.Equal(0.25, input.Model.PlayingTime.Mean["ln(1+cpa/500)*p1"]);
        Assert.Equal(0.05, input.Model.Components.Walk.ParkScale);
        Assert.Equal(0.7, input.Environments.RunValues[2025].Walk);
        Assert.Equal(0.09, input.Environments.Rates[Level.HighA][2025].Walk);
        Assert.Equal(1, input.Config.Players[1].LastSeasonPositions!.C);
    }

    [Fact]
    public void The_later_of_two_overrides_wins() =>
        Assert.Equal(300, ConfigFile.LoadEmbedded(["draws=200", "draws=300"]).Config.Draws);

    [Fact]
    public void A_whole_list_can_be_replaced() =>
        Assert.Equal(["HR >= 5"], ConfigFile.LoadEmbedded(["scenarios[1].events=[\"HR >= 5\"]"]).Config.Scenarios[1].Events);

    [Theory]
    [InlineData("drawz=1000", "the path drawz does not exist", "The nearest path that does is draws.")]
    [InlineData("model.components.striekout.mlbNoise=1", "the path model.components.striekout does not exist", "does is model.components.strikeout.")]
    [InlineData("model.components.strikeout.levels.AAAA.noise=1", "levels.AAAA does not exist", "levels.AAA.")]
    [InlineData("players.rushda01.name=X", "players.rushda01 does not exist", "players.rushida01")]
    [InlineData("players.rushing.lines[0].weight=0.5", "players.rushing does not exist", "players.rushida01 (Dalton Rushing)")]
    [InlineData("strikeout.mlbNoise=.1", "the path strikeout does not exist", "does is model.components.strikeout.mlbNoise.")]
    [InlineData("wobaScale=1.2", "the path wobaScale does not exist", "has season")]
    [InlineData("K.strength=120", "--prior K.strength=TRIALS", "prior.K.strength")]
    [InlineData("model.components.walk.mlbNoise=-.01", "found -0.01 for components.walk.mlbNoise", "0 or more")]
    [InlineData("players[7].name=X", "players[7] does not exist", "[0] to [1]")]
    [InlineData("players.rushida01.lines[99].HR=1", "lines[99] does not exist")]
    [InlineData("draws.x=1", "draws is not an object")]
    [InlineData("draws", "no '='")]
    [InlineData("=1", "no '='")]
    [InlineData("players..name=1", "empty step")]
    [InlineData("players[0.name=1", "'[' without its ']'")]
    [InlineData("players.=1", "ends in a dot")]
    [InlineData("draws=many", "the text \"many\" for draws", "a whole number")]
    [InlineData("draws=", "the text \"\" for draws")]
    [InlineData("draws=0", "found 0 for draws")]
    [InlineData("seed=null", "found null for seed")]
    [InlineData("scenarios[0].role=prim", "the role 'prim'")]
    [InlineData("scenarios[0].role=prmary", "Did you mean 'primary'?")]
    [InlineData("model.components.strikeout.mlbNoise=-0.01", "found -0.01 for components.strikeout.mlbNoise", "0 or more")]
    [InlineData("model.components.strikeout.mlbNoise=1e999", "found 1e999")]
    [InlineData("model.components.strikeout.mlbNoise=NaN", "the text \"NaN\"")]
    [InlineData("model=nothing.json", "nothing.json", "found no such file")]
    [InlineData("players[0].lines[6].HR=40", "found 40 HR", "Every home run is a hit")]
    [InlineData("players[0]={\"id\":\"x\",\"id\":\"y\"}", "players[0]")]
    public void A_wrong_override_names_itself_and_the_remedy(string text, params string[] expected)
    {
        string message = Assert.Throws<ConfigException>(() => ConfigFile.LoadEmbedded([text])).Message;

        Assert.All(expected, part => Assert.Contains(part, message, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', message);
        if (!text.StartsWith("model=", StringComparison.Ordinal))
            Assert.StartsWith("--set " + text, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hashes_see_values_and_not_their_writing()
    {
        ProjectionInput plain = ConfigFile.LoadEmbedded([]);
        string noise = plain.Model.Components.Strikeout.MlbNoise.ToString("e16", System.Globalization.CultureInfo.InvariantCulture);
        ProjectionInput written = ConfigFile.LoadEmbedded(["seed=2026", "model.components.strikeout.mlbNoise=" + noise]);
        Assert.Equal(plain.ConfigHash, written.ConfigHash);
        Assert.Equal(plain.ModelHash, written.ModelHash);

        ProjectionInput changed = ConfigFile.LoadEmbedded(["seed=2027", "model.components.strikeout.mlbNoise=0.0097"]);
        Assert.NotEqual(plain.ConfigHash, changed.ConfigHash);
        Assert.NotEqual(plain.ModelHash, changed.ModelHash);
        Assert.Equal(plain.EnvironmentHash, changed.EnvironmentHash);
        Assert.Matches("^[0-9a-f]{64}$", changed.ModelHash);
    }
}
