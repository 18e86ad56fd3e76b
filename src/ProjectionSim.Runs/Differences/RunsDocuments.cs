using System.ComponentModel;
using System.Text.Json.Serialization;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Runs.Differences;

/// <summary>What 'projsim runs list --format json' writes.</summary>
internal sealed record RunListDocument
{
    /// <summary>Raised when a reader of the old form would break.</summary>
    public const int CurrentVersion = 1;

    [Description("Version of this form; additions do not raise it.")]
    public required int SchemaVersion { get; init; }

    [Description("The oldest first.")]
    public required IReadOnlyList<RunDocument> Runs { get; init; }
}

/// <summary>A run's provenance.</summary>
internal sealed record RunDocument
{
    [Description("SHA-256 of what the results depend on, lowercase hex.")]
    public required string Id { get; init; }

    [Description("project, sweep, sensitivity ...: the command that made it.")]
    public required string Kind { get; init; }
    public string? Note { get; init; }
    public required IReadOnlyList<string> Warnings { get; init; }

    [Description("UTC.")]
    public required DateTimeOffset Started { get; init; }

    [Description("UTC; null where the run is not complete.")]
    public DateTimeOffset? Ended { get; init; }

    [Description("The command line as it was typed.")]
    public required IReadOnlyList<string> Command { get; init; }
    public required string ToolVersion { get; init; }
    public required string SamplerVersion { get; init; }
    public int? Season { get; init; }

    [Description("A text: it may be larger than some readers' numbers.")]
    public string? Seed { get; init; }
    public long? Draws { get; init; }
    public string? ConfigHash { get; init; }
    public string? ModelHash { get; init; }
    public string? EnvironmentHash { get; init; }
    public string? DataHash { get; init; }

    [Description("Equal where every byte of the results agrees; null where the run is not complete.")]
    public string? ResultsHash { get; init; }

    public static RunDocument Of(RunManifest run) => new()
    {
        Id = run.Id,
        Kind = run.Kind,
        Note = run.Note,
        Warnings = run.Warnings ?? [],
        Started = run.Circumstances.Started,
        Ended = run.Circumstances.Ended,
        Command = run.Circumstances.Command,
        ToolVersion = run.Run.ToolVersion,
        SamplerVersion = run.Run.SamplerVersion,
        Season = run.Run.Season,
        Seed = run.Run.Seed?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Draws = run.Run.Draws,
        ConfigHash = run.Run.ConfigHash,
        ModelHash = run.Run.ModelHash,
        EnvironmentHash = run.Run.EnvironmentHash,
        DataHash = run.Run.DataHash,
        ResultsHash = run.Results?.Hash,
    };
}

/// <summary>What 'projsim runs show --format json' writes.</summary>
internal sealed record RunShowDocument
{
    public required int SchemaVersion { get; init; }
    public required RunDocument Run { get; init; }

    [Description("Players and scenarios, highest mean wOBA first; those without a plate appearance last.")]
    public required IReadOnlyList<RunEntryDocument> Entries { get; init; }
}

/// <summary>A player in a scenario.</summary>
internal sealed record RunEntryDocument
{
    public required string Player { get; init; }
    public required string Name { get; init; }
    public required string Scenario { get; init; }
    public required string Club { get; init; }
    public required int Season { get; init; }
    public double? Pa { get; init; }
    public double? Woba { get; init; }
    public double? WobaP10 { get; init; }
    public double? WobaP50 { get; init; }
    public double? WobaP90 { get; init; }

    [Description("Mean true talent.")]
    public double? TalentWoba { get; init; }
}

/// <summary>What 'projsim runs diff --format json' writes.</summary>
internal sealed record RunDiffDocument
{
    public required int SchemaVersion { get; init; }
    public required RunDocument A { get; init; }
    public required RunDocument B { get; init; }

    [Description("Whether every byte of the results agrees.")]
    public required bool SameResults { get; init; }

    [Description("Kind, versions, data and options that differ; then values of config, model and environment, by path as --set takes it.")]
    public required IReadOnlyList<RunInputDocument> Inputs { get; init; }

    [Description("Means that differ, the largest effect first.")]
    public required IReadOnlyList<RunResultDocument> Results { get; init; }

    [Description("Players and scenarios of A alone.")]
    public required IReadOnlyList<string> OnlyA { get; init; }
    public required IReadOnlyList<string> OnlyB { get; init; }

    [Description("Tables of two studies of one kind (sweep, sensitivity ...) that differ; empty for projections.")]
    public required IReadOnlyList<RunTableDocument> Tables { get; init; }
}

/// <summary>A table that differs.</summary>
internal sealed record RunTableDocument
{
    [Description("The file's name.")]
    public required string Table { get; init; }

    [Description("The columns by which rows are matched; empty where their order does.")]
    public required IReadOnlyList<string> Key { get; init; }

    [Description("Rows of both runs.")]
    public required int Matched { get; init; }

    [Description("Rows, or columns, of A alone.")]
    public required IReadOnlyList<string> OnlyA { get; init; }
    public required IReadOnlyList<string> OnlyB { get; init; }

    [Description("Cells that differ, row by row, the row with the largest effect first.")]
    public required IReadOnlyList<RunCellDocument> Cells { get; init; }

    public static RunTableDocument Of(TableDifference t) => new()
    {
        Table = t.Table,
        Key = t.Key,
        Matched = t.Matched,
        OnlyA = t.OnlyA,
        OnlyB = t.OnlyB,
        Cells = [.. t.Cells.Select(c => new RunCellDocument(c.Row, c.Column, c.A, c.B, double.IsFinite(c.Effect) ? c.Effect : null))],
    };
}

/// <summary>A cell that differs; the effect is B - A in standard deviations, null for texts.</summary>
internal sealed record RunCellDocument(string Row, string Column, string A, string B, double? Effect);

/// <summary>A value that differs.</summary>
internal sealed record RunInputDocument(string Path, string? A, string? B);

/// <summary>A mean that differs.</summary>
internal sealed record RunResultDocument
{
    public required string Player { get; init; }
    public required string Name { get; init; }
    public required string Scenario { get; init; }
    public required int Season { get; init; }

    [Description("observed, talent or total.")]
    public required string Kind { get; init; }
    public required string Stat { get; init; }
    public double? A { get; init; }
    public double? B { get; init; }

    [Description("B - A in standard deviations of A's distribution.")]
    public double? Effect { get; init; }
}

/// <summary>How the documents map to JSON.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RunListDocument))]
[JsonSerializable(typeof(RunShowDocument))]
[JsonSerializable(typeof(RunDiffDocument))]
internal sealed partial class RunsReportJson : JsonSerializerContext;
