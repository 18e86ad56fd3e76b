namespace ProjectionSim.Cli;

/// <summary>How a result is written.</summary>
internal enum OutputFormat
{
    /// <summary>For people, in a terminal.</summary>
    Table,

    /// <summary>For programs.</summary>
    Json,

    /// <summary>For spreadsheets and data frames, tidy: one row a distribution.</summary>
    Csv,

    /// <summary>For documents.</summary>
    Markdown,

    /// <summary>For browsers: one page that needs nothing else.</summary>
    Html,
}
