using System.CommandLine;
using System.Globalization;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Evaluation;

namespace ProjectionSim.Cli;

/// <summary>What the user of a backtest asked for: the config, options applied, and where the data are.</summary>
internal sealed record BacktestRequest
{
    public required BacktestConfig Config { get; init; }
    public required string? Data { get; init; }
    public required IReadOnlyDictionary<string, string> Against { get; init; }
    public required bool Refit { get; init; }
    public required bool InSample { get; init; }
    public required bool GivenLeague { get; init; }
    public required string? Details { get; init; }

    /// <summary>The most years ahead that paths are scored; 1: the season itself.</summary>
    public int Ahead { get; init; } = 1;
}

/// <summary>Adds the options of a backtest to a command and reads them back.</summary>
internal sealed class BacktestArguments
{
    private const int LongestName = 24;

    private readonly Argument<string?> config = new("config")
    {
        Description = "A backtest config: seasons, model and gates. Options win over it.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> data = DataOption.Create();
    private readonly Option<string?> seasons = new("--seasons") { Description = "The seasons to score: 2021-2023, or 2019,2021.", HelpName = "RANGE" };
    private readonly Option<string?> model = new("--model") { Description = "The model file. [the newest built-in one fitted before the seasons]", HelpName = "FILE" };
    private readonly Option<bool> refit = new("--refit") { Description = "Refits the model before each season on the seasons before it." };

    private readonly Option<string[]> against = new("--against")
    {
        Description = "A published system: a table with MLBAM ids; {season} stands for the year.",
        HelpName = "name=PATH",
    };

    private readonly Option<double?> minPa = new("--min-pa") { Description = "Fewest PA of a season whose rates are scored. [200]", HelpName = "N" };
    private readonly Option<bool> inSample = new("--in-sample") { Description = "Scores a model on seasons that its fit has seen, and says so." };
    private readonly Option<bool> givenLeague = new("--given-league") { Description = "Puts forecasts in the scored season's league, to judge talent apart from the league." };
    private readonly Option<string?> details = new("--details") { Description = "Writes one row per player-season with every system's numbers.", HelpName = "FILE" };

    private readonly Option<int?> ahead = new("--ahead") { Description = "Scores paths of N seasons, each year of them, instead of the season itself.", HelpName = "N" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(config);
        foreach (var option in (Option[])[data, seasons, model, refit, against, minPa, inSample, givenLeague, details, ahead]) command.Options.Add(option);
    }

    /// <summary>What the user gave.</summary>
    /// <exception cref="UsageException">Options contradict each other, or cannot be read.</exception>
    public BacktestRequest Read(ParseResult parsed, CommonOptions options)
    {
        var file = parsed.GetValue(config);
        var range = parsed.GetValue(seasons);
        if (file is null && range is null) throw new UsageException("A backtest needs seasons: give --seasons, for example --seasons 2021-2023, or a backtest config.");
        var given = file is null ? new BacktestConfig { Seasons = [] } : ConfigFile.LoadBacktest(file);
        if (range is null && given.Seasons.Count == 0) throw new UsageException($"{file} names no seasons. Give --seasons, for example --seasons 2021-2023.");
        if (parsed.GetValue(model) is not null && parsed.GetValue(refit)) throw new UsageException("--model and --refit exclude each other: a refitted model is made anew before each season.");
        var fewest = parsed.GetValue(minPa) ?? given.MinPa;
        if (!(fewest is >= 1 and <= 1000)) throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--min-pa {fewest}: expected a number from 1 to 1000."));
        return new BacktestRequest
        {
            Config = given with
            {
                Seasons = range is null ? [.. given.Seasons.Distinct().Order()] : SeasonsOf(range),
                Model = parsed.GetValue(model) ?? given.Model,
                MinPa = fewest,
                Draws = DrawsOf(options.Draws ?? given.Draws),
                Seed = options.Seed ?? given.Seed,
            },
            Data = parsed.GetValue(data),
            Against = AgainstOf(parsed.GetValue(against) ?? []),
            Refit = parsed.GetValue(refit),
            InSample = parsed.GetValue(inSample),
            GivenLeague = parsed.GetValue(givenLeague),
            Details = parsed.GetValue(details),
            Ahead = AheadOf(parsed.GetValue(ahead)),
        };
    }

    private static int AheadOf(int? years) => years is null or (>= 2 and <= 10)
        ? years ?? 1
        : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--ahead {years}: expected 2 to 10 years."));

    private static int DrawsOf(long draws) => draws is >= 100 and <= 1_000_000
        ? (int)draws
        : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--draws {draws}: a backtest takes 100 to 1,000,000 seasons a hitter."));

    internal static int[] SeasonsOf(string text)
    {
        var chosen = new SortedSet<int>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || !Year(ends[0], out var first) || !Year(ends[^1], out var last) || last < first)
                throw new UsageException($"--seasons {text}: expected a season, a range (2021-2023) or several with commas.");
            for (var season = first; season <= last; season++) chosen.Add(season);
        }

        return chosen.Count > 0 ? [.. chosen] : throw new UsageException("--seasons is empty; expected a season, a range (2021-2023) or several with commas.");
    }

    private static bool Year(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1871 and <= 2100;

    private static Dictionary<string, string> AgainstOf(string[] texts)
    {
        // The details have columns of what happened and of where it fell, named as a system would be.
        string[] taken = ["actual", "pit", BacktestScorer.Own, BacktestScorer.GivenLeague, Baselines.MarcelName, Baselines.LeagueName, Baselines.LastSeasonName];
        var systems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || at == text.Length - 1) throw new UsageException($"--against {text}: expected name=PATH, for example --against steamer=exports/steamer-{{season}}.csv.");
            if (at > LongestName || !text[..at].All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
                throw new UsageException($"--against {text}: a system's name is at most {LongestName} letters, digits and - _ . for it heads columns.");
            if (taken.Contains(text[..at], StringComparer.Ordinal) || !systems.TryAdd(text[..at], text[(at + 1)..]))
                throw new UsageException($"--against {text}: '{text[..at]}' is a system already. Choose another name.");
        }

        return systems;
    }
}
