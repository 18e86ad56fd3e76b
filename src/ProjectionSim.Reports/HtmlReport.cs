using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ProjectionSim.Reports.Backtests;
using ProjectionSim.Reports.Html;

namespace ProjectionSim.Reports;

/// <summary>
/// Writes pages of HTML that need nothing but themselves: no network, no script; light and dark, phone and paper. The same
/// input gives the same bytes.
/// </summary>
public static class HtmlReport
{
    /// <summary>Writes the page of a projection without its input: without last seasons, the league's mark and the explanations.</summary>
    public static void Write(Projection projection, TextWriter writer) => Write(projection, null, writer);

    /// <summary>Writes the page of a projection.</summary>
    /// <param name="projection">The result.</param>
    /// <param name="input">What it was made of; null where it is not at hand.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(Projection projection, ProjectionInput? input, TextWriter writer) =>
        Write<ProjectionReport>(nameof(ProjectionReport.View), new ReportView(projection, input), writer);

    /// <summary>Writes the page of a backtest's details: coverage, PIT, reliability, rivals.</summary>
    public static void WriteCalibration(BacktestDetails details, TextWriter writer) =>
        Write<CalibrationReport>(nameof(CalibrationReport.View), new CalibrationView(details), writer);

    /// <summary>Writes the page of a workbench report: its answer, figures and tables.</summary>
    public static void WriteWorkbench(Workbench.WorkbenchReport report, TextWriter writer) => Write<WorkbenchPage>(nameof(WorkbenchPage.View), report, writer);

    private static void Write<T>(string parameter, object value, TextWriter writer)
        where T : IComponent
    {
        // Nothing is waited for: the components render at once, on this thread.
        using var services = new ServiceCollection().BuildServiceProvider();
        var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        try
        {
            var html = renderer.Dispatcher.InvokeAsync(async () =>
            {
                var root = await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [parameter] = value })).ConfigureAwait(true);
                return root.ToHtmlString();
            }).GetAwaiter().GetResult();
            writer.Write(html.Trim().ReplaceLineEndings("\n"));
            writer.Write('\n');
        }
        finally
        {
            renderer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}
