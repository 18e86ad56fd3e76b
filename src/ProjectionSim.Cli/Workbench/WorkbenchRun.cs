using System.CommandLine;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Workbench;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Cli.Workbench;

/// <summary>Where a command of the workbench puts its report: standard output, a file, or a run folder that is opened before the work begins.</summary>
internal sealed class WorkbenchRun : IDisposable
{
    private readonly CommonOptions options;
    private readonly Terminal terminal;

    private WorkbenchRun(RunFolder? folder, CommonOptions options, Terminal terminal)
    {
        Folder = folder;
        this.options = options;
        this.terminal = terminal;
    }

    /// <summary>The run folder; null where none was asked for.</summary>
    public RunFolder? Folder { get; }

    /// <summary>Opens the run folder that --output names, if it names one.</summary>
    public static WorkbenchRun Begin(ParseResult parsed, RunOptionSet run, CommonOptions options, Terminal terminal, RunRequest request)
    {
        if (options.Output is { } path && OutputPlace.IsFolder(path)) return new WorkbenchRun(run.Open(parsed, path, request), options, terminal);
        run.RefuseWithoutFolder(parsed);
        return new WorkbenchRun(null, options, terminal);
    }

    /// <summary>Writes the report: into the folder in every format and then to the user, or where he asked.</summary>
    public void Finish(WorkbenchReport report)
    {
        if (Folder is null)
        {
            WorkbenchOutput.Write(report, options, terminal);
            return;
        }

        Folder.Write("report.json", writer => WorkbenchWriter.WriteJson(report, writer));
        Folder.Write("report.html", writer => HtmlReport.WriteWorkbench(report, writer));
        Folder.Write("report.md", writer => MarkdownReport.Write(report.Page, writer));
        foreach (var table in report.Tables) Folder.Write(table.Name + ".csv", writer => WorkbenchWriter.WriteCsv(table, writer));
        Folder.Complete();
        WorkbenchOutput.Write(report, options with { Output = null }, terminal);
        if (!options.Quiet) terminal.Error.WriteLine($"Run {Folder.Manifest.ShortId} is in {Folder.Path}");
    }

    /// <summary>Lets go of the folder.</summary>
    public void Dispose() => Folder?.Dispose();
}
