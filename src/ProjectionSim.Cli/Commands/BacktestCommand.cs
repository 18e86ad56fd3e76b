using System.CommandLine;
using System.Globalization;
using ProjectionSim.Data;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Data.Evaluation;
using ProjectionSim.Evaluation;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Backtests;
using ProjectionSim.Talent;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim backtest: the past forecast from its own past, beside the baselines and published systems.</summary>
internal static class BacktestCommand
{
    private const string NewestModel = "built-in:models/hitters.json";
    private const string ModelOf2019 = "built-in:models/hitters-2019.json";

    public static Command Create(Terminal terminal)
    {
        var data = DataOption.Create();
        var seasons = new Option<string?>("--seasons") { Description = "The seasons to score: 2021-2023, or 2019,2021.", HelpName = "RANGE" };
        var model = new Option<string?>("--model") { Description = "The model file. [the newest built-in one fitted before the seasons]", HelpName = "FILE" };
        var against = new Option<string[]>("--against") { Description = "A published system: a table with MLBAM ids; {season} stands for the year.", HelpName = "name=PATH" };
        var minPa = new Option<double?>("--min-pa") { Description = "Fewest PA of a season whose rates are scored. [200]", HelpName = "N" };
        var inSample = new Option<bool>("--in-sample") { Description = "Scores a model on seasons that its fit has seen, and says so." };
        var givenLeague = new Option<bool>("--given-league") { Description = "Puts forecasts in the scored season's league, to judge talent apart from the league." };
        var details = new Option<string?>("--details") { Description = "Writes one row per player-season with every system's numbers.", HelpName = "FILE" };
        var common = new CommonOptionSet(Takes.Draws | Takes.Seed | Takes.Threads | Takes.Format | Takes.Output | Takes.Quiet);
        var command = new Command("backtest", "Scores forecasts of past seasons made from what was known before them.") { data, seasons, model, against, minPa, inSample, givenLeague, details };
        common.AddTo(command);
        command.SetAction((parsed, token) =>
        {
            var options = common.Read(parsed);
            var request = new BacktestRequest
            {
                Data = parsed.GetValue(data),
                Seasons = SeasonsOf(parsed.GetValue(seasons) ?? throw new UsageException("A backtest needs --seasons, for example --seasons 2021-2023.")),
                Model = parsed.GetValue(model),
                Against = AgainstOf(parsed.GetValue(against) ?? []),
                MinPa = parsed.GetValue(minPa) ?? 200,
                InSample = parsed.GetValue(inSample),
                GivenLeague = parsed.GetValue(givenLeague),
                Details = parsed.GetValue(details),
            };
            return Task.FromResult(Run(request, options, terminal, token));
        });
        return command;
    }

    private static int Run(BacktestRequest request, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var model = Model(request);
        var folder = DataOption.Open(request.Data, options, terminal, cancellation);
        var settings = new BacktestSettings { MinPa = request.MinPa, Draws = (int)Math.Min(options.Draws ?? 10_000, 1_000_000), Seed = options.Seed ?? 1 };
        var seasons = request.Seasons.Select(season => BacktestSeasons.Of(folder, season, model, request.Against, request.GivenLeague)).ToArray();
        var result = Backtest.Run(seasons, settings, request.InSample, options.Threads, null, cancellation);
        var report = result.Report with { Notes = folder.Notices };
        OutputTarget.Write(options, terminal, writer => Write(report, options, terminal, writer));
        if (request.Details is { } file)
            OutputTarget.Write(options with { Output = file }, terminal, writer => BacktestCsv.WriteDetails(result, writer));
        return ExitCode.Done;
    }

    private static void Write(BacktestReport report, CommonOptions options, Terminal terminal, TextWriter writer)
    {
        switch (options.Format)
        {
            case OutputFormat.Json: BacktestJson.Write(report, [], writer); break;
            case OutputFormat.Csv: BacktestCsv.WriteScores(report, writer); break;
            case OutputFormat.Markdown: MarkdownReport.Write(BacktestPage.Of(report, []), writer); break;
            default: ConsoleReport.Write(BacktestPage.Of(report, []), terminal.Style, writer); break;
        }
    }

    private static HitterModel Model(BacktestRequest request)
    {
        if (request.Model is { } file) return ConfigFile.LoadModel(file);
        var newest = ConfigFile.LoadModel(NewestModel);
        return request.InSample || newest.FittedThrough < request.Seasons.Min() ? newest : ConfigFile.LoadModel(ModelOf2019);
    }

    private static int[] SeasonsOf(string text)
    {
        var seasons = new SortedSet<int>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || !Year(ends[0], out var first) || !Year(ends[^1], out var last) || last < first)
                throw new UsageException($"--seasons {text}: expected a season, a range (2021-2023) or several with commas.");
            for (var season = first; season <= last; season++) seasons.Add(season);
        }

        return seasons.Count > 0 ? [.. seasons] : throw new UsageException("--seasons is empty; expected a season, a range (2021-2023) or several with commas.");
    }

    private static bool Year(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1871 and <= 2100;

    private static Dictionary<string, string> AgainstOf(string[] texts)
    {
        var systems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || at == text.Length - 1) throw new UsageException($"--against {text}: expected name=PATH, for example --against steamer=exports/steamer-{{season}}.csv.");
            var name = text[..at];
            if (name is BacktestScorer.Own or Baselines.MarcelName or Baselines.LeagueName or Baselines.LastSeasonName || !systems.TryAdd(name, text[(at + 1)..]))
                throw new UsageException($"--against {text}: '{name}' is a system already. Choose another name.");
        }

        return systems;
    }

    /// <summary>What the user asked for.</summary>
    private sealed record BacktestRequest
    {
        public required string? Data { get; init; }
        public required int[] Seasons { get; init; }
        public required string? Model { get; init; }
        public required IReadOnlyDictionary<string, string> Against { get; init; }
        public required double MinPa { get; init; }
        public required bool InSample { get; init; }
        public required bool GivenLeague { get; init; }
        public required string? Details { get; init; }
    }
}
