using ProjectionSim.Context;
using ProjectionSim.Data;
using ProjectionSim.Data.Configuration;

namespace ProjectionSim.Tests.Data;

/// <summary>The real data folder where there is one; tests that need it skip with a reason elsewhere.</summary>
internal static class RealData
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The shipped environment file.</summary>
    public static LeagueEnvironments Environment { get; } = ConfigFile.LoadEnvironment(System.IO.Path.Combine(Root, "configs", "environments", "mlb.json"));

    private static readonly Lazy<DataFolder> Opened = new(() => DataFolder.Open(Path()!, Environment));

    /// <summary>The folder, opened once; skips the test where there is none.</summary>
    public static DataFolder Folder()
    {
        if (Path() is null)
            Assert.Skip("No data folder: set PROJECTIONSIM_DATA or put it at ../shared/data beside the checkout.");
        return Opened.Value;
    }

    /// <summary>A table of reference forecasts beside the data folder; skips the test where there is none.</summary>
    public static ReferenceTable Reference(string name)
    {
        Folder();
        var file = System.IO.Path.Combine(Path()!, "..", "model", name);
        if (!File.Exists(file))
            Assert.Skip($"No reference forecasts '{name}' in the folder 'model' beside the data folder.");
        return new ReferenceTable(file);
    }

    private static string? Path()
    {
        var named = System.Environment.GetEnvironmentVariable("PROJECTIONSIM_DATA");
        var path = string.IsNullOrEmpty(named) ? System.IO.Path.Combine(Root, "..", "shared", "data") : named;
        return Directory.Exists(path) ? path : null;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "ProjectionSim.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds ProjectionSim.sln.");
    }
}
