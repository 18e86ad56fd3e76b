namespace ProjectionSim.Tests.Configuration;

/// <summary>Where the checkout's own configs are.</summary>
internal static class ShippedFiles
{
    /// <summary>The path of a file below configs/.</summary>
    public static string Path(string name) => System.IO.Path.Combine(Root(), "configs", name);

    private static string Root()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "ProjectionSim.sln")))
                return at.FullName;
        }

        throw new DirectoryNotFoundException("ProjectionSim.sln is in no folder above the tests.");
    }
}
