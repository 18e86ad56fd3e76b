using ProjectionSim.Reports;
using ProjectionSim.Reports.Workbench;

namespace ProjectionSim.Cli.Workbench;

/// <summary>Writes a workbench report in the format that was asked for.</summary>
internal static class WorkbenchOutput
{
    /// <summary>To standard output or to the file of --output.</summary>
    public static void Write(WorkbenchReport report, CommonOptions options, Terminal terminal) =>
        OutputTarget.Write(options, terminal, writer => Write(report, options.Format, terminal.StyleFor(options), writer));

    /// <summary>In one format.</summary>
    public static void Write(WorkbenchReport report, OutputFormat format, TextStyle style, TextWriter writer)
    {
        switch (format)
        {
            case OutputFormat.Json: WorkbenchWriter.WriteJson(report, writer); break;
            case OutputFormat.Csv: WorkbenchWriter.WriteCsv(report.Tables[0], writer); break;
            case OutputFormat.Html: HtmlReport.WriteWorkbench(report, writer); break;
            case OutputFormat.Markdown: MarkdownReport.Write(report.Page, writer); break;
            default: ConsoleReport.Write(report.Page, style, writer); break;
        }
    }
}
