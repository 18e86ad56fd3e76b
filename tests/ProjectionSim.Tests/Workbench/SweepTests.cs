using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Evaluation.Sweep;
using ProjectionSim.Tests.Cli;

namespace ProjectionSim.Tests.Workbench;

public sealed class SweepTests
{
    [Theory]
    [InlineData("--vary K.strength=100", "prior.K.strength", "K.strength=100,200")]
    [InlineData("--vary model.components.strikout.mlbNoise=.1", "model.components.strikeout", "model.components.strikout.mlbNoise=.1,.2")]
    [InlineData("--vary model.components.walk.mlbNoise=-1", "expected 0 or more. It is a variance", "model.components.walk.mlbNoise=-1,0")]
    [InlineData("--vary players.rushida01.lines[0].weight=2", "expected 0 to 1", "players.rushida01.lines[0].weight=2,1")]
    [InlineData("--prior strikout.strength=5", "Did you mean 'strikeout'?", "prior.strikout.strength=5,6")]
    [InlineData("--prior K.strength=0", "expected 0.5 to 10000000 trials", "prior.K.strength=0,6")]
    [InlineData("--vary draws=10:1:3", "begins with its lower end", "draws=10:1:3")]
    public async Task A_wrong_axis_is_told_before_anything_is_drawn(string named, string remedy, string axis)
    {
        var run = await CliRun.Of("sweep", "--vary", axis);

        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.Contains(remedy, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_grid_has_every_combination_and_a_zip_the_rows()
    {
        SweepAxis[] axes = [SweepAxis.Parse("a=1,2"), SweepAxis.Parse("b=0:1:3")];

        Assert.Equal(["1 0", "1 0.5", "1 1", "2 0", "2 0.5", "2 1"], SweepDesign.Grid(axes).Select(p => string.Join(' ', p)));
        Assert.Equal(["1 x", "2 y"], SweepDesign.Zip([axes[0], SweepAxis.Parse("c=x,y")]).Select(p => string.Join(' ', p)));
    }

    [Fact]
    public void A_hypercube_uses_every_stratum_once_and_another_axis_changes_none_of_it()
    {
        SweepAxis a = SweepAxis.Parse("a=0:10:2"), b = SweepAxis.Parse("b=0:1:2");
        var one = SweepDesign.LatinHypercube([a], 10, 5);
        var two = SweepDesign.LatinHypercube([a, b], 10, 5);

        Assert.Equal(Enumerable.Range(0, 10), one.Select(p => (int)double.Parse(p[0], System.Globalization.CultureInfo.InvariantCulture)).Order());
        Assert.Equal(one.Select(p => p[0]), two.Select(p => p[0]));
        Assert.NotEqual(one.Select(p => p[0]), SweepDesign.LatinHypercube([a], 10, 6).Select(p => p[0]));
    }

    [Fact]
    public void Commas_inside_brackets_and_quotes_belong_to_a_value() =>
        Assert.Equal(["[\"HR >= 5\",\"HR >= 9\"]", "[]"], SweepAxis.Parse("scenarios[0].events=[\"HR >= 5\",\"HR >= 9\"],[]").Values);

    [Theory]
    [InlineData("draws")]
    [InlineData("draws=")]
    [InlineData("draws=1,,2")]
    [InlineData("draws=1,1")]
    [InlineData("draws=2:1:3")]
    [InlineData("draws=1:2:1")]
    public void A_wrong_axis_names_itself(string text) =>
        Assert.Contains($"--vary {text}:", Assert.Throws<InvalidInputException>(() => SweepAxis.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_template_loads_what_the_file_loads()
    {
        string[] overrides = ["draws=500", "model.components.strikeout.mlbNoise=0.02", "players.rushida01.lines[5].weight=0"];
        var template = InputTemplate.Read(null);
        var once = template.Load(overrides);
        var plain = template.Load([]);
        var again = ConfigFile.LoadEmbedded(overrides);

        Assert.Equal((again.ConfigHash, again.ModelHash, again.EnvironmentHash), (once.ConfigHash, once.ModelHash, once.EnvironmentHash));
        Assert.Equal(ConfigFile.LoadEmbedded([]).ConfigHash, plain.ConfigHash);
        Assert.Equal(.02, once.Model.Components.Strikeout.MlbNoise);
    }

    [Fact]
    public async Task A_point_is_the_projection_under_its_override()
    {
        var sweep = await CliRun.Of("sweep", "--vary", "model.components.strikeout.levels.AAA.noise=0.02,0.08", "-n", "3000", "--format", "csv");
        var project = await CliRun.Of("project", "--set", "model.components.strikeout.levels.AAA.noise=0.08", "-n", "3000", "--format", "json");
        using var document = System.Text.Json.JsonDocument.Parse(project.Out);
        var woba = document.RootElement.GetProperty("players")[0].GetProperty("stats").GetProperty("wOBA").GetProperty("mean").GetRawText();

        Assert.Contains(sweep.Out.Split('\n'), line => line.StartsWith("2,0.08,rushida01,LAD backup,,,season,wOBA," + woba, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_report_fits_80_columns_and_says_how_long_a_point_took()
    {
        var wide = await CliRun.Of("sweep", "--vary", "model.components.walk.mlbNoise=0:0.1:3", "--vary", "seed=1,2", "--vary", "prior.BB.strength=50,90", "--sample", "3", "-n", "1000");
        Assert.All(wide.Out.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.DoesNotContain("\n                                                                        %", wide.Out, StringComparison.Ordinal);
        var run = await CliRun.Of("sweep", "--vary", "prior.K.strength=20:200:3", "--vary", "players.wongco01.lines[10].weight=0,1", "-n", "2000");

        Assert.Equal(0, run.Code);
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Contains("6 points, 6 drawn, ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Axes_and_players_keep_what_tells_them_apart_where_columns_are_narrow()
    {
        var run = await CliRun.Of("sweep", "--vary", "prior.K.strength=60", "--vary", "prior.BB.strength=200", "--vary", "model.components.homeRun.mlbNoise=0.01", "--draws", "50", "--quiet");

        Assert.Contains("  K.strength  BB.strength  homeR..oise ", run.Out, StringComparison.Ordinal);
        Assert.Matches(@" Rushing +Wong\s", run.Out);
    }

    [Fact]
    public async Task An_interrupted_sweep_goes_on_to_the_same_bytes()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"projsim-{Guid.NewGuid():N}");
        string[] command = ["sweep", "--vary", "prior.K.strength=20,50,90", "-n", "2000", "--output", folder];
        try
        {
            var whole = await CliRun.Of(command);
            var bytes = File.ReadAllText(Path.Combine(folder, "points.csv"));
            File.Delete(Path.Combine(folder, "points", "00002.json"));
            File.Delete(Path.Combine(folder, "points.csv"));

            var resumed = await CliRun.Of([.. command, "--resume"]);

            Assert.Equal((0, 0), (whole.Code, resumed.Code));
            Assert.Contains("3 points, 1 drawn, ", resumed.Error, StringComparison.Ordinal);
            Assert.Equal(bytes, File.ReadAllText(Path.Combine(folder, "points.csv")));
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("model.components.strikeout.AAA.noise=1,2", "model.components.strikeout.levels.AAA.noise", 1)]
    [InlineData("model.components.strikeout.mlbNoise=-1,2", "0 or more", 1)]
    [InlineData("draws", "--vary draws:", 1)]
    public async Task A_wrong_path_or_value_is_told_before_anything_is_drawn(string vary, string expected, int code)
    {
        var run = await CliRun.Of("sweep", "--vary", vary);

        Assert.Equal(code, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zip_of_unequal_axes_and_two_designs_at_once_are_refused()
    {
        Assert.Contains("axes of one length", (await CliRun.Of("sweep", "--vary", "draws=1,2", "--vary", "seed=1,2,3", "--zip")).Error, StringComparison.Ordinal);
        Assert.Equal(2, (await CliRun.Of("sweep", "--vary", "draws=1,2", "--zip", "--sample", "4")).Code);
    }

    [Theory]
    [InlineData("sweep", "--vary", "prior.K.strength=20,90", "-n", "1000")]
    [InlineData("sensitivity", "--numbers", "0")]
    public async Task The_page_needs_nothing_but_itself_and_has_its_figures(params string[] args)
    {
        var page = (await CliRun.Of([.. args, "--format", "html", "-q"])).Out;

        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page.Replace("http://www.w3.org", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }
}
