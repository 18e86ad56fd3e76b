using System.Globalization;
using System.Text.Json;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Talent;
using ProjectionSim.Tests.Cli;

namespace ProjectionSim.Tests.Workbench;

public sealed class ModelCommandTests
{
    [Theory]
    [InlineData("model", "show")]
    [InlineData("model", "show", "components.K")]
    [InlineData("model", "show", "playingTime")]
    [InlineData("model", "describe", "components.strikeout.prior.variance")]
    [InlineData("model", "diff", "built-in:models/hitters.json", "built-in:models/hitters-2019.json")]
    public async Task The_model_fits_80_columns(params string[] args)
    {
        var run = await CliRun.Of(args);

        Assert.Equal(0, run.Code);
        Assert.Empty(run.Error);
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public async Task Every_number_has_a_source_and_almost_every_one_a_description()
    {
        using var document = JsonDocument.Parse((await CliRun.Of("model", "show", "--format", "json")).Out);
        var numbers = document.RootElement.GetProperty("numbers").EnumerateArray().ToArray();

        Assert.True(numbers.Length > 1000);
        Assert.All(numbers, n => Assert.NotEqual("", n.GetProperty("source").GetString()));
        Assert.All(numbers, n => Assert.Equal(JsonValueKind.String, n.GetProperty("description").ValueKind));
        Assert.True(numbers.Count(n => n.GetProperty("standardError").ValueKind == JsonValueKind.Number) > 300);
    }

    [Fact]
    public void An_error_of_a_logarithm_is_told_in_the_numbers_own_unit()
    {
        HitterModel model = ConfigFile.LoadModel("built-in:models/hitters.json");
        var errors = FittedErrors.Of(model);
        double OfLog(string block, string name) => model.Fit!.Blocks.Single(b => b.Block == block).Parameters[name] is var one ? one.StandardError!.Value * one.Estimate : 0;

        foreach (string name in (string[])["strength", "overdispersion", "unknownOverdispersion", "catcherFactor"])
            Assert.Equal(OfLog("counting.stealAttempts", name), errors[$"counting.stealAttempts.{name}"], 12);
        Assert.Equal(OfLog("counting.stealAttempts", "weights.1"), errors["counting.stealAttempts.weights[1]"], 12);
        Assert.Equal(model.Fit!.Blocks.Single(b => b.Block == "lineup.runsBattedIn").Parameters["ownKept"].StandardError, errors["counting.lineup.ownRunsBattedInKept"]);
        Assert.Equal(model.Fit!.Blocks.Single(b => b.Block == "lineup.runs").Parameters["kept"].StandardError, errors["counting.lineup.runsKept"]);
        Assert.True(errors["counting.stealSuccess.leagueShock"] > 0);
    }

    [Fact]
    public async Task A_model_does_not_differ_from_itself_and_differs_from_one_with_a_changed_number()
    {
        var path = Path.Combine(Path.GetTempPath(), $"projsim-{Guid.NewGuid():N}.json");
        ConfigFile.SaveModel(path, ConfigFile.LoadModel("built-in:models/hitters.json", ["components.walk.mlbNoise=0.5"]));
        try
        {
            var same = await CliRun.Of("model", "diff", "built-in:models/hitters.json", "built-in:models/hitters.json");
            var other = await CliRun.Of("model", "diff", "built-in:models/hitters.json", path, "--format", "csv");

            Assert.Contains("hold the same", same.Out, StringComparison.Ordinal);
            Assert.Equal(2, other.Out.TrimEnd().Split('\n').Length);
            Assert.Contains("components.walk.mlbNoise,", other.Out, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("K.prior.variance")]
    [InlineData("strikeout.prior.variance")]
    [InlineData("components.K.prior.variance")]
    [InlineData("model.components.strikeout.prior.variance")]
    public async Task A_component_may_be_given_by_its_short_name_and_without_what_stands_before_it(string typed) =>
        Assert.StartsWith("components.strikeout.prior.variance = ", (await CliRun.Of("model", "describe", typed)).Out, StringComparison.Ordinal);

    [Theory]
    [InlineData("show", "K")]
    [InlineData("diff", "built-in:models/hitters-2019.json", "built-in:models/hitters.json")]
    [InlineData("--help")]
    public async Task Tables_and_help_fit_80_columns(params string[] args) =>
        Assert.All((await CliRun.Of(["model", .. args])).Out.Split('\n'), line => Assert.True(line.Length <= 80 && line.Trim() is not ("SE" or "SEs"), line));

    [Theory]
    [InlineData("components.strikeot.prior.variance", "components.strikeout.prior.variance")]
    [InlineData("strikeuot.prior.variance", "components.strikeout.prior.variance")]
    [InlineData("compnents.strikeout", "components.strikeout")]
    [InlineData("components.walk.AAA.noise", "components.walk.levels.AAA.noise")]
    public async Task A_path_that_does_not_exist_suggests_the_nearest(string typed, string nearest)
    {
        var run = await CliRun.Of("model", "describe", typed);

        Assert.Equal(1, run.Code);
        Assert.Contains($"The nearest path that does is {nearest}.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model.components.strikeout.AAA.noise=0.08", "model.components.strikeout.levels.AAA.noise")]
    [InlineData("components.strikeout.mlbNoise=0.08", "model.components.strikeout.mlbNoise")]
    public void An_override_that_leaves_out_a_step_is_told_the_whole_path(string typed, string nearest)
    {
        var message = Assert.Throws<ConfigException>(() => ConfigFile.LoadEmbedded([typed])).Message;

        Assert.Contains(nearest, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("strikeout.strength=120")]
    [InlineData("K.strength=120")]
    public async Task A_prior_in_trials_is_the_variance_that_so_many_trials_have_and_explain_says_the_trials_again(string prior)
    {
        var plain = ConfigFile.LoadEmbedded([]);
        var rate = PriorOption.LeagueRates(plain).Strikeout;
        var changed = ConfigFile.LoadEmbedded(PriorOption.Overrides([prior], plain));

        Assert.Equal(1 / (120 * rate * (1 - rate)), changed.Model.Components.Strikeout.Prior.Variance, 1e-15);
        Assert.Equal(120, PriorStrength.TrialsOf(changed.Model.Components.Strikeout.Prior.Variance, rate), 1e-9);
        Assert.Contains("K 120,", string.Join(' ', (await CliRun.Of("explain", "wong", "--prior", prior)).Out.Split()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("strikout.strength=120", "Did you mean 'strikeout'?")]
    [InlineData("strikeout.strength=0", "0.5 to 10000000 trials")]
    [InlineData("strikeout.strength=NaN", "0.5 to 10000000 trials")]
    [InlineData("strikeout.mean=.2", "prior.intercept")]
    [InlineData("strikeout=120", "expected COMPONENT.strength=TRIALS")]
    public async Task A_wrong_prior_names_itself_and_the_remedy(string prior, string expected)
    {
        var run = await CliRun.Of("explain", "wong", "--prior", prior);

        Assert.Equal(1, run.Code);
        Assert.Contains("--prior " + prior, run.Error, StringComparison.Ordinal);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contradiction_names_a_pair_and_the_value_that_resolves_it()
    {
        string[] broken = ["model.correlation.matrix[3][5]=0.99", "model.correlation.matrix[5][3]=0.99"];
        var message = Assert.Throws<ConfigException>(() => ConfigFile.LoadEmbedded(broken)).Message;
        Assert.Contains("One pair is enough: XB with HR from 0.99 to ", message, StringComparison.Ordinal);

        var value = message.Split("XB with HR from 0.99 to ")[1].Split(' ')[0];
        _ = ConfigFile.LoadEmbedded([$"model.correlation.matrix[3][5]={value}", $"model.correlation.matrix[5][3]={value}"]);
        var beyond = (double.Parse(value, CultureInfo.InvariantCulture) + .003).ToString(CultureInfo.InvariantCulture);
        Assert.Throws<ConfigException>(() => ConfigFile.LoadEmbedded([$"model.correlation.matrix[3][5]={beyond}", $"model.correlation.matrix[5][3]={beyond}"]));
    }

    [Fact]
    public async Task The_tab_key_completes_commands_options_and_paths()
    {
        Assert.Contains("project", (await CliRun.Of("[suggest:3]", "pro")).Out.Split('\n'));
        Assert.Contains("--draws", (await CliRun.Of("[suggest:12]", "project --dr")).Out.Split('\n'));
        Assert.Contains("model.components.strikeout.", (await CliRun.Of("[suggest:37]", "project --set model.components.strike")).Out.Split('\n'));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task A_completion_script_asks_projsim_itself(string shell) =>
        Assert.Contains("[suggest:", (await CliRun.Of("completion", shell)).Out, StringComparison.Ordinal);
}
