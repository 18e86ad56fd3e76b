namespace ProjectionSim.Reports.Html;

/// <summary>The style sheet of every page, which is written into it.</summary>
internal static class ReportStyle
{
    private const string Name = "ProjectionSim.Reports.Html.report.css";

    /// <summary>The style sheet.</summary>
    public static string Css { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(ReportStyle).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Name}; build it anew.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
