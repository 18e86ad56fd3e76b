using System.CommandLine;
using System.Globalization;

namespace ProjectionSim.Cli;

/// <summary>Which common options a command takes.</summary>
[Flags]
internal enum Takes
{
    Nothing = 0,
    Draws = 1,
    Seed = 2,
    Threads = 4,
    Set = 8,
    Format = 16,
    Output = 32,
    Quiet = 64,
    Prior = 128,

    /// <summary>Pages of HTML among the formats.</summary>
    Html = 256,

    /// <summary>All that a projection takes.</summary>
    Run = Draws | Seed | Threads | Set | Prior | Format | Output | Quiet,
}

/// <summary>Adds common options to a command and reads them back as one record.</summary>
internal sealed class CommonOptionSet
{
    private const long MostDraws = 10_000_000_000;
    private const int MostThreads = 1024;

    private readonly Option<string?> draws = new("--draws", "-n")
    {
        Description = "Seasons drawn per player, 1 to 10,000,000,000 (1e6 is fine). [config's]",
        HelpName = "N",
    };

    private readonly Option<string?> seed = new("--seed")
    {
        Description = "Seed of every random stream, 0 to 2^64-1. [config's]",
        HelpName = "N",
    };

    private readonly Option<string?> threads = new("--threads", "-t")
    {
        Description = "Threads that draw; never changes a result. [all cores]",
        HelpName = "N",
    };

    private readonly Option<string[]> set = new("--set")
    {
        Description = "Overrides a value of the config, model or environment; may be repeated.",
        HelpName = "path=value",
    };

    private readonly Option<string[]> prior = new("--prior")
    {
        Description = "A prior's weight in trials: K.strength=120; may be repeated.",
        HelpName = "K.strength=N",
    };

    private readonly Option<string?> format;

    private readonly Option<string?> output;

    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "No progress and no notes. Errors are shown all the same." };
    private readonly Takes takes;

    /// <summary>The options of a command; values are checked when they are read, in words of their own.</summary>
    /// <param name="takes">Which options.</param>
    /// <param name="folders">Whether --output may name a run folder too.</param>
    public CommonOptionSet(Takes takes, bool folders = false)
    {
        this.takes = takes;
        format = new("--format", "-f")
        {
            Description = $"{Formats}. [table, or what the output file's ending says]",
            HelpName = "FORMAT",
        };
        output = new("--output", "-o")
        {
            Description = folders
                ? "A file (.json, .csv, .md, .html, .txt), written whole or not at all; any other name: a run folder."
                : "Writes to a file, whole or not at all, instead of standard output.",
            HelpName = folders ? "FILE|DIR" : "FILE",
        };
        set.CompletionSources.Add(context => Workbench.PathCompletions.OfSet(context.WordToComplete));
        prior.CompletionSources.Add(_ => Baseball.Components.All.Select(c => Baseball.Components.ShortName(c) + ".strength=").Select(text => new System.CommandLine.Completions.CompletionItem(text)));
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        if (takes.HasFlag(Takes.Draws)) command.Options.Add(draws);
        if (takes.HasFlag(Takes.Seed)) command.Options.Add(seed);
        if (takes.HasFlag(Takes.Threads)) command.Options.Add(threads);
        if (takes.HasFlag(Takes.Set)) command.Options.Add(set);
        if (takes.HasFlag(Takes.Prior)) command.Options.Add(prior);
        if (takes.HasFlag(Takes.Format)) command.Options.Add(format);
        if (takes.HasFlag(Takes.Output)) command.Options.Add(output);
        if (takes.HasFlag(Takes.Quiet)) command.Options.Add(quiet);
    }

    /// <summary>What the user gave.</summary>
    /// <exception cref="UsageException">A value is not one that the option takes.</exception>
    public CommonOptions Read(ParseResult parsed)
    {
        var file = Given(parsed, Takes.Output, output);
        return new CommonOptions
        {
            Draws = (long?)Whole(parsed, Takes.Draws, draws, 1, MostDraws),
            Seed = (ulong?)Whole(parsed, Takes.Seed, seed, 0, ulong.MaxValue),
            Threads = (int?)Whole(parsed, Takes.Threads, threads, 1, MostThreads) ?? Environment.ProcessorCount,
            Set = ReadSet(parsed),
            Prior = (takes.HasFlag(Takes.Prior) ? parsed.GetValue(prior) : null) ?? [],
            Format = Given(parsed, Takes.Format, format) is { } name ? ParseFormat(name) : FormatOf(file),
            Output = file,
            Quiet = takes.HasFlag(Takes.Quiet) && parsed.GetValue(quiet),
        };
    }

    private string Formats => takes.HasFlag(Takes.Html) ? "table, json, csv, markdown or html" : "table, json, csv or markdown";

    private string? Given(ParseResult parsed, Takes what, Option<string?> option) => takes.HasFlag(what) ? parsed.GetValue(option) : null;

    private string[] ReadSet(ParseResult parsed)
    {
        var given = (takes.HasFlag(Takes.Set) ? parsed.GetValue(set) : null) ?? [];
        foreach (var one in given)
        {
            if (one.IndexOf('=', StringComparison.Ordinal) <= 0)
                throw new UsageException($"--set {one}: expected path=value, for example --set season=2027.");
        }

        return given;
    }

    private OutputFormat FormatOf(string? file) => Path.GetExtension(file)?.ToLowerInvariant() switch
    {
        ".json" => OutputFormat.Json,
        ".csv" => OutputFormat.Csv,
        ".md" or ".markdown" => OutputFormat.Markdown,
        ".html" or ".htm" when takes.HasFlag(Takes.Html) => OutputFormat.Html,
        _ => OutputFormat.Table,
    };

    private OutputFormat ParseFormat(string name) => name switch
    {
        "table" => OutputFormat.Table,
        "json" => OutputFormat.Json,
        "csv" => OutputFormat.Csv,
        "markdown" or "md" => OutputFormat.Markdown,
        "html" when takes.HasFlag(Takes.Html) => OutputFormat.Html,
        _ => throw new UsageException($"--format {name}: expected {Formats}."),
    };

    /// <summary>A whole number of a range, 1e6 allowed; null where none was given.</summary>
    private decimal? Whole(ParseResult parsed, Takes what, Option<string?> option, decimal least, decimal most)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (Given(parsed, what, option) is not { } text)
            return null;
        var isNumber = decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out var value);
        if (isNumber && value == decimal.Truncate(value) && value >= least && value <= most)
            return value;
        throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{option.Name} {text}: expected a whole number from {least} to {most:0}."));
    }
}
