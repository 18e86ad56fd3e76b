using System.Text.RegularExpressions;

namespace ProjectionSim.Tests.Architecture;

/// <summary>The table below is the diagram of the engine: a folder may use only the folders named in its row.</summary>
public sealed partial class FolderDependencyTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Numerics"] = [],
        ["Baseball"] = [],
        ["Context"] = ["Numerics", "Baseball"],
        ["Valuation"] = ["Numerics", "Baseball"],
        ["Defense"] = ["Numerics", "Baseball", "Context", "Valuation", "Summaries"],
        ["Summaries"] = ["Numerics", "Baseball"],
        ["PlayingTime"] = ["Numerics", "Baseball", "Context", "Valuation", "Summaries"],
        ["Talent"] = ["Numerics", "Baseball", "Context", "Valuation", "Summaries", "PlayingTime", "Defense"],
        ["Simulation"] = ["Numerics", "Baseball", "Context", "Valuation", "Summaries", "Talent", "PlayingTime", "Defense"],
        ["Evaluation"] = ["Numerics", "Baseball", "Context", "Valuation", "Summaries", "Talent", "PlayingTime", "Defense", "Simulation"],
        ["Trades"] = ["Numerics", "Baseball", "Context", "Valuation", "Summaries", "Talent", "PlayingTime", "Defense", "Simulation"],
    };

    private static readonly Dictionary<string, string[]> AllowedReferences = new(StringComparer.Ordinal)
    {
        ["ProjectionSim"] = [],
        ["ProjectionSim.Data"] = ["ProjectionSim"],
        ["ProjectionSim.Reports"] = ["ProjectionSim"],
        ["ProjectionSim.Runs"] = ["ProjectionSim", "ProjectionSim.Data", "ProjectionSim.Reports"],
        ["ProjectionSim.Cli"] = ["ProjectionSim", "ProjectionSim.Data", "ProjectionSim.Reports", "ProjectionSim.Runs"],
    };

    [Fact]
    public void Engine_folders_use_only_the_folders_that_the_table_allows()
    {
        var engine = Path.Combine(RepositoryRoot(), "src", "ProjectionSim");
        var wrong = new List<string>();
        foreach (var folder in Directory.EnumerateDirectories(engine).Select(d => Path.GetFileName(d)!).Where(f => f is not ("bin" or "obj")))
        {
            if (!Allowed.TryGetValue(folder, out var allowed))
            {
                wrong.Add($"{folder}: not in the table");
                continue;
            }

            foreach (var file in Directory.EnumerateFiles(Path.Combine(engine, folder), "*.cs", SearchOption.AllDirectories))
            {
                var used = EngineUsing().Matches(File.ReadAllText(file)).Select(m => m.Groups["name"].Value)
                    .Where(ns => ns != folder && !allowed.Contains(ns, StringComparer.Ordinal));
                wrong.AddRange(used.Select(ns => $"{Path.GetRelativePath(engine, file)} uses {ns}"));
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Engine_touches_no_file_console_clock_or_environment()
    {
        var engine = Path.Combine(RepositoryRoot(), "src", "ProjectionSim");
        var wrong = SourceFiles(engine)
            .Where(file => Forbidden().IsMatch(File.ReadAllText(file)))
            .Select(file => $"{Path.GetRelativePath(engine, file)}: {Forbidden().Match(File.ReadAllText(file)).Value}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Assemblies_point_one_way()
    {
        var source = Path.Combine(RepositoryRoot(), "src");
        var wrong = new List<string>();
        foreach (var project in Directory.EnumerateFiles(source, "*.csproj", SearchOption.AllDirectories))
        {
            var name = Path.GetFileNameWithoutExtension(project);
            var references = ProjectReference().Matches(File.ReadAllText(project)).Select(m => m.Groups["name"].Value);
            wrong.AddRange(references.Where(r => !AllowedReferences[name].Contains(r, StringComparer.Ordinal)).Select(r => $"{name} -> {r}"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Values_that_reach_a_draw_use_no_math_library()
    {
        var engine = Path.Combine(RepositoryRoot(), "src", "ProjectionSim");
        string[] drawFolders = ["Numerics", "Context", "Talent", "PlayingTime", "Defense", "Simulation", "Summaries", "Valuation"];
        var wrong = drawFolders.Select(f => Path.Combine(engine, f)).Where(Directory.Exists).SelectMany(SourceFiles)
            .Where(file => LibraryMath().IsMatch(File.ReadAllText(file)))
            .Select(file => $"{Path.GetRelativePath(engine, file)}: {LibraryMath().Match(File.ReadAllText(file)).Value}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Top_level_holds_only_what_the_project_card_names()
    {
        string[] allowed =
        [
            "src", "tests", "bench", "configs", "ProjectionSim.sln", "README.md", "LICENSE",
            "Directory.Build.props", "Directory.Packages.props", "global.json",
        ];
        var wrong = Directory.EnumerateFileSystemEntries(RepositoryRoot()).Select(e => Path.GetFileName(e)!)
            .Where(name => !name.StartsWith('.') && name is not ("artifacts" or "TestResults" or "BenchmarkDotNet.Artifacts"))
            .Where(name => !allowed.Contains(name, StringComparer.Ordinal));

        Assert.Empty(wrong);
    }

    private static IEnumerable<string> SourceFiles(string folder) => Directory
        .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ProjectionSim.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds ProjectionSim.sln.");
    }

    [GeneratedRegex(@"^\s*(?:global\s+)?using\s+(?:static\s+)?ProjectionSim\.(?<name>\w+)[.;]", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex EngineUsing();

    [GeneratedRegex(@"\b(?:Console\.|File\.|Directory\.|DateTime\.(?:Now|UtcNow|Today)|Stopwatch\b|Environment\.(?!ProcessorCount)\w+\(|CultureInfo\.CurrentCulture|new Random\(|Random\.Shared)")]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"ProjectReference Include=""[^""]*/(?<name>[\w.]+)\.csproj""", RegexOptions.ExplicitCapture)]
    private static partial Regex ProjectReference();

    [GeneratedRegex(@"\b(?:Math|MathF|double|float)\.(?:Exp|Log|Log2|Log10|LogP1|Pow|Sin|Cos|Tan|Tanh|Cbrt|FusedMultiplyAdd|ExpM1)\(|\bFma\.|MultiplyAddEstimate|FusedMultiplyAdd")]
    private static partial Regex LibraryMath();
}
