using System.CommandLine;
using ProjectionSim.Runs.Differences;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim rerun: repeats any run from its folder and compares every byte.</summary>
internal static class RerunCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("RUN_FOLDER") { Description = "A complete run folder." };
        var data = DataOption.Create();
        var common = new CommonOptionSet(Takes.Threads | Takes.Quiet);
        var command = new Command("rerun", "Repeats a run from its folder; exit code 3 when a byte differs.") { folder, data };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var options = common.Read(parsed);
            return Task.FromResult(Repeat(parsed.GetRequiredValue(folder), parsed.GetValue(data), options, terminal, cancellation));
        });
        return command;
    }

    private static int Repeat(string folder, string? data, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var recorded = RunManifest.Read(folder);
        if (!recorded.IsComplete) throw new InvalidDataException($"{folder}: the run is not complete. Continue it with --resume.");
        data = DataOf(folder, data, recorded);
        int? compared = null;
        var code = Repeat(folder, data, recorded, options, terminal, repeated => compared = Compare(folder, recorded, repeated, options, terminal), cancellation);
        return compared ?? code;
    }

    /// <summary>The data folder that a run needs to be repeated; null where it needs none.</summary>
    /// <param name="folder">The run folder.</param>
    /// <param name="given">What --data gives.</param>
    /// <param name="recorded">Its manifest.</param>
    /// <exception cref="UsageException">It needs one and none was named.</exception>
    internal static string? DataOf(string folder, string? given, RunManifest recorded)
    {
        if (recorded.Run.DataHash is null || recorded.Kind == "project") return null; // a projection keeps its players' lines
        var data = given ?? Environment.GetEnvironmentVariable(DataOption.Variable);
        return string.IsNullOrEmpty(data) ? throw new UsageException($"{folder}: the run read a data folder, which is not kept with it: give --data DIR or set {DataOption.Variable}.") : data;
    }

    /// <summary>Repeats a run in a temporary folder and shows it to <paramref name="look"/> where it came to its end.</summary>
    internal static int Repeat(string folder, string? data, RunManifest recorded, CommonOptions options, Terminal terminal, Action<string> look, CancellationToken cancellation)
    {
        var temporary = Directory.CreateTempSubdirectory("projsim-rerun").FullName;
        try
        {
            var repeated = Path.Combine(temporary, "run");
            string[] arguments = [.. recorded.Run.Arguments.Select(a => InFolder(a, folder)), "--output", repeated, "--quiet"];
            if (data is not null) arguments = [.. arguments, "--data", data];
            if (recorded.Kind == "project") arguments = [.. arguments, "--threads", options.Threads.ToString(System.Globalization.CultureInfo.InvariantCulture)];
            var code = CommandLine.Run(arguments, new Terminal { Out = TextWriter.Null, Error = terminal.Error }, cancellation);
            if (code is ExitCode.Done or ExitCode.GateNotMet) look(repeated); // a run whose gate is not met is a whole run
            return code;
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    private static int Compare(string folder, RunManifest recorded, string repeated, CommonOptions options, Terminal terminal)
    {
        var now = RunManifest.Read(repeated);
        var otherTool = recorded.Run.ToolVersion != now.Run.ToolVersion;
        var otherSampler = recorded.Run.SamplerVersion != now.Run.SamplerVersion;
        if (recorded.Run.DataHash is { } before && now.Run.DataHash is { } after && before != after)
            terminal.Error.WriteLine($"{folder}: the data folder has hash {after[..Math.Min(12, after.Length)]}, that of the run had {before[..Math.Min(12, before.Length)]}.");
        if (FolderComparison.FirstDifference(folder, repeated, onlyTables: otherTool || otherSampler) is { } difference)
        {
            terminal.Error.WriteLine($"{folder}: {difference}.{(otherSampler ? $" It was made by sampler {recorded.Run.SamplerVersion}, this is {now.Run.SamplerVersion}: other draws." : "")}");
            return ExitCode.GateNotMet;
        }

        if (options.Quiet) return ExitCode.Done;
        terminal.Out.WriteLine(otherTool
            ? $"{folder}: every number of its tables agrees; projsim {recorded.Run.ToolVersion} made it, this is {now.Run.ToolVersion}"
            : $"{folder}: the same bytes, {now.Results!.Files.Count} results, hash {now.Results.Hash[..12]}");
        return ExitCode.Done;
    }

    private static string InFolder(string argument, string folder) =>
        argument.StartsWith(RunRequest.InFolder, StringComparison.Ordinal) ? Path.Combine(folder, argument[RunRequest.InFolder.Length..]) : argument;
}
