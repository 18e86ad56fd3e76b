using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Evaluation.Fitting;

namespace ProjectionSim.Tests.Configuration;

public sealed class ShippedConfigTests
{
    [Fact]
    public void The_main_job_has_two_catchers_with_one_scenario_each()
    {
        ProjectionInput input = ConfigFile.Load(ShippedFiles.Path("rushing-wong.json"), []);

        Assert.Equal(2026, input.Config.Season);
        Assert.Equal(100_000, input.Config.Draws);
        Assert.Equal(["rushida01", "wongco01"], input.Config.Players.Select(p => p.Id));
        Assert.Equal(["LAD backup", "BOS backup"], input.Config.Scenarios.Select(s => $"{s.Club} {s.Role}"));
        Assert.Equal(0.5, input.Config.Players[1].Lines[^1].Weight);
        Assert.All(input.Config.Players[0].Lines, line => Assert.Equal(1, line.Weight));
        Assert.Null(input.Config.Players[0].Lines[5].IBB);
    }

    [Fact]
    public void The_batch_has_five_catchers_and_sixty_two_lines()
    {
        ProjectionInput input = ConfigFile.Load(ShippedFiles.Path("boston-catchers.json"), []);

        Assert.Equal(5, input.Config.Players.Count);
        Assert.Equal(62, input.Config.Players.Sum(p => p.Lines.Count));
        Assert.Equal(1, input.Config.Players.Sum(p => p.Lines.Sum(l => l.CI ?? 0)));
    }

    [Fact]
    public void The_built_in_copy_is_the_shipped_file()
    {
        ProjectionInput file = ConfigFile.Load(ShippedFiles.Path("rushing-wong.json"), []);
        ProjectionInput builtIn = ConfigFile.LoadEmbedded([]);

        Assert.Equal(file.ConfigHash, builtIn.ConfigHash);
        Assert.Equal(file.ModelHash, builtIn.ModelHash);
        Assert.Equal(file.EnvironmentHash, builtIn.EnvironmentHash);
    }

    [Theory]
    [InlineData("models/hitters.json")]
    [InlineData("models/hitters-2019.json")]
    public void A_model_file_says_of_every_block_on_what_it_was_fitted_and_how_sure_it_is(string name)
    {
        var fit = ConfigFile.LoadModel(ShippedFiles.Path(name)).Fit!;
        Assert.Equal($"projsim fit --through {fit.Through}", fit.Command);
        Assert.Matches("^[0-9a-f]{64}$", fit.DataHash);
        Assert.Equal(FitBlocks.All.Select(block => block.Name()), fit.Blocks.Select(block => block.Block.Split('.')[0]).Distinct());
        foreach (var component in Components.All) Assert.Contains(fit.Blocks, block => block.Block == $"talent.{component.ShortName()}");
        Assert.All(fit.Blocks, block =>
        {
            Assert.True(block.Sample > 0 && double.IsFinite(block.LogLikelihood ?? double.NaN), block.Block);
            Assert.NotEmpty(block.Parameters);
            Assert.All(block.Parameters.Values, parameter => Assert.True(parameter.StandardError > 0 && double.IsFinite(parameter.Estimate), block.Block));
            if (block.BaseLogLikelihood is { } prior) Assert.True(block.LogLikelihood > prior, block.Block);
        });
    }

    [Theory]
    [InlineData("rushing-wong.json", ConfigFileKind.Config)]
    [InlineData("models/hitters-2019.json", ConfigFileKind.Model)]
    [InlineData("environments/mlb.json", ConfigFileKind.Environment)]
    public void A_file_is_known_by_its_keys(string name, ConfigFileKind kind) => Assert.Equal(kind, ConfigFile.KindOf(ShippedFiles.Path(name)));

    [Theory]
    [InlineData("models/hitters.json", 2023)]
    [InlineData("models/hitters-2019.json", 2019)]
    public void A_model_file_survives_being_saved_and_is_laid_out_the_same(string name, int through)
    {
        var model = ConfigFile.LoadModel(ShippedFiles.Path(name));
        Assert.Equal(through, model.FittedThrough);
        Assert.Equal($"hitters-{through}", model.Name);
        Assert.Equal(through, model.Fit?.Through);
        Assert.InRange(model.Components.Strikeout.Drift.VariancePerYear, .005, .015);
        Assert.InRange(model.Components[Component.Strikeout].Levels[Level.HighA].Noise, .03, .13);

        string copy = Path.Combine(Path.GetTempPath(), $"projsim-{Guid.NewGuid():N}.json");
        try
        {
            ConfigFile.SaveModel(copy, model);
            Assert.Equal(ConfigFile.Hash(model), ConfigFile.Hash(ConfigFile.LoadModel(copy)));
            Assert.Equal(File.ReadAllText(ShippedFiles.Path(name)), File.ReadAllText(copy));
        }
        finally
        {
            File.Delete(copy);
        }
    }
}
