using ProjectionSim.Tests.Cli;
using ProjectionSim.Tests.Data;

namespace ProjectionSim.Tests.Workbench;

/// <summary>Studies of the past leave folders that repeat them, the data folder apart, and that hold what their page is made of.</summary>
public sealed class AblateTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("projsim-test");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task An_ablation_is_repeated_from_its_folder_and_its_page_made_of_what_the_folder_records()
    {
        using var data = MiniatureFolder.Create();
        var model = Path.Combine(_folder.FullName, "model.json");
        File.Copy(Path.Combine(RealData.Root, "configs", "models", "hitters.json"), model);
        var run = await Done("ablate", "--data", data.Path, "--seasons", "2020-2021", "--in-sample", "--min-pa", "1", "--draws", "100", "--only", "parks", "correlation", "--model", model, "--output", At("run"));
        File.Delete(model);
        var page = await File.ReadAllTextAsync(At("run/report.html"), TestContext.Current.CancellationToken);

        Assert.Contains("the same bytes", (await CliRun.Of("rerun", At("run"), "--data", data.Path)).Out, StringComparison.Ordinal);
        File.Delete(At("run/report.html"));
        await Done("report", At("run"));

        Assert.Contains("without", run.Out, StringComparison.Ordinal);
        Assert.Contains("What the loss of each part costs", page, StringComparison.Ordinal);
        Assert.Equal(page, await File.ReadAllTextAsync(At("run/report.html"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_ablation_of_other_data_is_told_from_the_one_on_record()
    {
        using var data = MiniatureFolder.Create();
        using var other = MiniatureFolder.Create(seed: 8);
        await Done("ablate", "--data", data.Path, "--seasons", "2021", "--in-sample", "--min-pa", "1", "--draws", "100", "--only", "aging", "--output", At("run"));

        var again = await CliRun.Of("rerun", At("run"), "--data", other.Path);

        Assert.Equal(3, again.Code);
        Assert.Contains("the data folder has hash", again.Error, StringComparison.Ordinal);
        Assert.Contains("on record", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_backtest_is_made_of_its_details()
    {
        using var data = MiniatureFolder.Create();
        await Done("backtest", "--data", data.Path, "--seasons", "2020-2021", "--in-sample", "--min-pa", "1", "--draws", "100", "--output", At("run"));
        var page = await File.ReadAllTextAsync(At("run/report.html"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(At("run/report.html"), "scribbled over", TestContext.Current.CancellationToken);

        await Done("report", At("run"));

        Assert.Equal(page, await File.ReadAllTextAsync(At("run/report.html"), TestContext.Current.CancellationToken));
    }

    private static async Task<CliRun> Done(params string[] args)
    {
        var run = await CliRun.Of([.. args, "--quiet"]);
        Assert.True(run.Code == 0, $"exit {run.Code}: {run.Error}");
        return run;
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);
}
