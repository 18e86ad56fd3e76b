using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace ProjectionSim.Benchmarks.Benchmarks;

/// <summary>The verbs <c>run</c> (BenchmarkDotNet, with its own options) and <c>once</c> (every benchmark one time, for CI).</summary>
internal static class BenchmarkCommands
{
    /// <summary>Builds <c>run</c>: what follows it is BenchmarkDotNet's: <c>run --filter '*Season*'</c>.</summary>
    public static Command Run()
    {
        var rest = new Argument<string[]>("options") { Description = "Options of BenchmarkDotNet: --filter '*Season*', --list flat.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("run", "Run benchmarks with BenchmarkDotNet.") { rest };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed =>
        {
            string[] arguments = [.. parsed.GetValue(rest) ?? [], .. parsed.UnmatchedTokens];
            var config = Config(Job.Default.WithIterationTime(TimeInterval.FromMilliseconds(100)).WithMaxIterationCount(30))
                .AddLogger(ConsoleLogger.Default);
            return Failed(BenchmarkSwitcher.FromAssembly(typeof(BenchmarkCommands).Assembly).Run(arguments.Length == 0 ? ["--filter", "*"] : arguments, config)) ? 1 : 0;
        });
        return command;
    }

    /// <summary>Builds <c>once</c>: every benchmark runs one time in this process, to see that it runs.</summary>
    public static Command Once()
    {
        var command = new Command("once", "Run every benchmark one time, to see that it runs.");
        command.SetAction(_ =>
        {
            var folder = Path.Combine(Path.GetTempPath(), $"projsim-bench-{Environment.ProcessId}");
            try
            {
                var config = Config(Job.Dry.WithToolchain(InProcessEmitToolchain.Instance)).AddLogger(NullLogger.Instance).WithArtifactsPath(folder);
                var summaries = BenchmarkSwitcher.FromAssembly(typeof(BenchmarkCommands).Assembly).Run(["--filter", "*"], config).ToList();
                foreach (var report in summaries.SelectMany(summary => summary.Reports))
                    Console.WriteLine($"{(report.Success ? "ok    " : "FAILED")} {report.BenchmarkCase.Descriptor.GetFilterName()}");
                return Failed(summaries) ? 1 : 0;
            }
            finally
            {
                if (Directory.Exists(folder))
                    Directory.Delete(folder, recursive: true);
            }
        });
        return command;
    }

    private static ManualConfig Config(Job job) => ManualConfig.CreateEmpty()
        .AddJob(job)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddColumn(new SpeedColumn())
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddExporter(MarkdownExporter.GitHub)
        .HideColumns(Column.Job, Column.Error, Column.RatioSD, Column.Median, Column.Gen0, Column.Gen1, Column.Gen2);

    private static bool Failed(IEnumerable<BenchmarkDotNet.Reports.Summary> summaries)
    {
        var all = summaries.ToList();
        return all.Count == 0 || all.Exists(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success));
    }
}
