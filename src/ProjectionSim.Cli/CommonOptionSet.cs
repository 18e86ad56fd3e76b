using System.CommandLine;
using System.CommandLine.Parsing;
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

    /// <summary>All that a projection takes.</summary>
    Run = Draws | Seed | Threads | Set | Format | Output | Quiet,
}

/// <summary>Adds common options to a command and reads them back as one record.</summary>
internal sealed class CommonOptionSet
{
    private const long MostDraws = 10_000_000_000;
    private const int MostThreads = 1024;

    private readonly Option<long?> draws = new("--draws", "-n")
    {
        Description = "Seasons drawn per player, 1 to 10,000,000,000 (1e6 is fine). [config's]",
        HelpName = "N",
        CustomParser = r => (long?)Whole(r, 1, MostDraws),
    };

    private readonly Option<ulong?> seed = new("--seed")
    {
        Description = "Seed of every random stream, 0 to 2^64-1. [config's]",
        HelpName = "N",
        CustomParser = r => (ulong?)Whole(r, 0, ulong.MaxValue),
    };

    private readonly Option<int?> threads = new("--threads", "-t")
    {
        Description = "Threads that draw; never changes a result. [all cores]",
        HelpName = "N",
        CustomParser = r => (int?)Whole(r, 1, MostThreads),
    };

    private readonly Option<string[]> set = new("--set")
    {
        Description = "Overrides a value of the config, model or environment; may be repeated.",
        HelpName = "path=value",
    };

    private readonly Option<OutputFormat?> format = new("--format", "-f")
    {
        Description = "table, json, csv or markdown. [table, or what the output file's ending says]",
        HelpName = "FORMAT",
        CustomParser = ParseFormat,
    };

    private readonly Option<string?> output = new("--output", "-o")
    {
        Description = "Writes to a file, whole or not at all, instead of standard output.",
        HelpName = "FILE",
    };

    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "No progress and no notes. Errors are shown all the same." };
    private readonly Takes takes;

    public CommonOptionSet(Takes takes)
    {
        this.takes = takes;
        set.Validators.Add(ValidateSet);
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        if (takes.HasFlag(Takes.Draws)) command.Options.Add(draws);
        if (takes.HasFlag(Takes.Seed)) command.Options.Add(seed);
        if (takes.HasFlag(Takes.Threads)) command.Options.Add(threads);
        if (takes.HasFlag(Takes.Set)) command.Options.Add(set);
        if (takes.HasFlag(Takes.Format)) command.Options.Add(format);
        if (takes.HasFlag(Takes.Output)) command.Options.Add(output);
        if (takes.HasFlag(Takes.Quiet)) command.Options.Add(quiet);
    }

    /// <summary>What the user gave.</summary>
    public CommonOptions Read(ParseResult parsed)
    {
        var file = takes.HasFlag(Takes.Output) ? parsed.GetValue(output) : null;
        return new CommonOptions
        {
            Draws = takes.HasFlag(Takes.Draws) ? parsed.GetValue(draws) : null,
            Seed = takes.HasFlag(Takes.Seed) ? parsed.GetValue(seed) : null,
            Threads = (takes.HasFlag(Takes.Threads) ? parsed.GetValue(threads) : null) ?? Environment.ProcessorCount,
            Set = (takes.HasFlag(Takes.Set) ? parsed.GetValue(set) : null) ?? [],
            Format = (takes.HasFlag(Takes.Format) ? parsed.GetValue(format) : null) ?? FormatOf(file),
            Output = file,
            Quiet = takes.HasFlag(Takes.Quiet) && parsed.GetValue(quiet),
        };
    }

    private static OutputFormat FormatOf(string? file) => Path.GetExtension(file)?.ToLowerInvariant() switch
    {
        ".json" => OutputFormat.Json,
        ".csv" => OutputFormat.Csv,
        ".md" or ".markdown" => OutputFormat.Markdown,
        _ => OutputFormat.Table,
    };

    private static OutputFormat? ParseFormat(ArgumentResult result)
    {
        switch (result.Tokens[0].Value)
        {
            case "table": return OutputFormat.Table;
            case "json": return OutputFormat.Json;
            case "csv": return OutputFormat.Csv;
            case "markdown" or "md": return OutputFormat.Markdown;
            case var other:
                result.AddError($"--format {other}: expected table, json, csv or markdown.");
                return null;
        }
    }

    /// <summary>A whole number of a range, 1e6 allowed; null with an error otherwise.</summary>
    private static decimal? Whole(ArgumentResult result, decimal least, decimal most)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var text = result.Tokens[0].Value;
        var isNumber = decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out var value);
        if (isNumber && value == decimal.Truncate(value) && value >= least && value <= most)
            return value;
        var name = (result.Parent as OptionResult)?.IdentifierToken?.Value ?? result.Argument.Name;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} {text}: expected a whole number from {least} to {most:0}."));
        return null;
    }

    private static void ValidateSet(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.IndexOf('=', StringComparison.Ordinal) <= 0)
                result.AddError($"--set {token.Value}: expected path=value, for example --set season=2027.");
        }
    }
}
