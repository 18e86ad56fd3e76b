namespace ProjectionSim.Tests.Cli;

/// <summary>Where the repository is that these tests were built from.</summary>
internal static class RepositoryFiles
{
    /// <summary>The folder of the solution file.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ProjectionSim.sln")))
                folder = folder.Parent;
            return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds ProjectionSim.sln.");
        }
    }
}
