using System.CommandLine;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Workbench;
using ProjectionSim.Runs.Folders;
using ProjectionSim.Runs.Results;

namespace ProjectionSim.Cli.Workbench;

/// <summary>Where a command of the workbench puts its report: standard output, a file, or a run folder; both are tried before the work begins.</summary>
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
        OutputTarget.Require(options.Output);
        return new WorkbenchRun(null, options, terminal);
    }

    /// <summary>Writes the report: into the folder in every format and then to the user, or where he asked.</summary>
    public void Finish(WorkbenchReport report) => Finish(
        [
            ("report.json", writer => WorkbenchWriter.WriteJson(report, writer)),
            (RunPage.FileName, writer => HtmlReport.WriteWorkbench(report, writer)),
            ("report.md", writer => MarkdownReport.Write(report.Page, writer)),
            .. report.Tables.Select(table => (table.Name + ".csv", (Action<TextWriter>)(writer => WorkbenchWriter.WriteCsv(table, writer)))),
        ],
        (format, style, writer) => WorkbenchOutput.Write(report, format, style, writer));

    /// <summary>The same of a report with forms of its own.</summary>
    /// <param name="files">What the folder gets.</param>
    /// <param name="write">Writes the report in a format.</param>
    public void Finish(IReadOnlyList<(string Name, Action<TextWriter> Write)> files, Action<OutputFormat, TextStyle, TextWriter> write)
    {
        if (Folder is null)
        {
            OutputTarget.Write(options, terminal, writer => write(options.Format, terminal.StyleFor(options), writer));
            return;
        }

        foreach (var (name, writeFile) in files) Folder.Write(name, writeFile);
        Folder.Complete();
        OutputTarget.Write(options with { Output = null }, terminal, writer => write(options.Format, terminal.Style, writer));
        if (!options.Quiet) terminal.Error.WriteLine($"Run {Folder.Manifest.ShortId} is in {Folder.Path}");
    }

    /// <summary>Lets go of the folder.</summary>
    public void Dispose() => Folder?.Dispose();
}
