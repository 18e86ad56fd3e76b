using System.Diagnostics;

namespace ProjectionSim.Tests.Cli;

/// <summary>A warm process of its own for the tests of a class, in a folder of its own.</summary>
public sealed class WarmProcess : IAsyncLifetime
{
    private static readonly string Projsim = Path.Combine(AppContext.BaseDirectory, "projsim.dll");

    /// <summary>Where the socket is, and what tests write.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("projsim-warm").FullName;

    /// <summary>What 'projsim warm' said.</summary>
    internal CliRun Started { get; private set; } = new(-1, "", "");

    public async ValueTask InitializeAsync()
    {
        if (!OperatingSystem.IsWindows()) Started = await Run(null, "warm", "--minutes", "2");
    }

    public async ValueTask DisposeAsync()
    {
        if (!OperatingSystem.IsWindows()) await Run(null, "warm", "--stop");
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Runs the program to its end in the tests' folder.</summary>
    /// <param name="variable">A variable of its environment, NAME=VALUE; null for none.</param>
    /// <param name="args">Its arguments.</param>
    internal async Task<CliRun> Run(string? variable, params string[] args)
    {
        using var process = Start(variable, args);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CliRun(process.ExitCode, await output, await error);
    }

    /// <summary>Starts the program in the tests' folder.</summary>
    internal Process Start(string? variable, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Projsim, .. args]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        start.Environment["XDG_RUNTIME_DIR"] = Folder;
        if (variable is not null) start.Environment[variable.Split('=')[0]] = variable.Split('=')[1];
        return Process.Start(start)!;
    }
}
