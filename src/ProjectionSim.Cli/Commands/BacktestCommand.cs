using System.CommandLine;
using ProjectionSim.Cli.Workbench;
using ProjectionSim.Data;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Data.Evaluation;
using ProjectionSim.Evaluation;
using ProjectionSim.Evaluation.Fitting;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Backtests;
using ProjectionSim.Runs.Folders;
using ProjectionSim.Runs.Results;
using ProjectionSim.Talent;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim backtest: the past forecast from its own past, beside the baselines and published systems.</summary>
internal static class BacktestCommand
{
    /// <summary>Where a run folder keeps the backtest config, and the model that it names beside it.</summary>
    internal const string RecordedConfig = "input/backtest.json";
    private const string RecordedModel = "input/model.json";
    private const string NewestModel = "built-in:models/hitters.json";
    private const int MostPathDraws = 1000;
    private const string ModelOf2019 = "built-in:models/hitters-2019.json";

    public static Command Create(Terminal terminal)
    {
        var arguments = new BacktestArguments();
        var run = new RunOptionSet();
        var common = new CommonOptionSet(Takes.Draws | Takes.Seed | Takes.Threads | Takes.Format | Takes.Output | Takes.Quiet | Takes.Html, folders: true);
        var command = new Command("backtest", "Scores forecasts of past seasons made from what was known before them.");
        arguments.AddTo(command);
        run.AddTo(command);
        common.AddTo(command);
        command.SetAction((parsed, token) =>
        {
            var options = common.Read(parsed);
            return Task.FromResult(Run(parsed, run, arguments.Read(parsed, options), options, terminal, token));
        });
        return command;
    }

    private static int Run(ParseResult parsed, RunOptionSet run, BacktestRequest request, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        OutputTarget.Require(request.Details);
        var model = Model(request);
        var folder = DataOption.Open(request.Data, options, terminal, cancellation);
        if (request.Ahead > 1)
        {
            if (options.Output is { } path && OutputPlace.IsFolder(path)) throw new UsageException("--ahead makes a table and no run folder: give --output a name like ahead.csv.");
            run.RefuseWithoutFolder(parsed);
            return RunAhead(request, model, folder, options, terminal, cancellation);
        }

        using var work = WorkbenchRun.Begin(parsed, run, options, terminal, RequestOf(request, model, folder));
        BacktestSeason[] seasons = [.. request.Config.Seasons.Select(season => BacktestSeasons.Of(folder, season, model, request.Against, request.GivenLeague))];

        // After the files of every season were read: a mistyped path should not cost the minutes of a fit.
        for (var i = 0; request.Refit && i < seasons.Length; i++)
            seasons[i] = seasons[i] with { Model = Refit(folder, model, seasons[i].Season - 1, options, terminal, cancellation) };

        var settings = new BacktestSettings { MinPa = request.Config.MinPa, Draws = request.Config.Draws, Seed = request.Config.Seed };
        var result = Score(seasons, settings, request, options, terminal, cancellation);
        var scale = model.SeasonScale;
        var report = result.Report with
        {
            Defense = Defense(folder, model, request.Config.Seasons),
            Notes = [.. folder.Notices, .. seasons.SelectMany(season => season.Notes)],
            GamesMissed = request.Refit ? null : GamesMissed.Score(
                [.. request.Config.Seasons.SelectMany(season => HealthHistory.Unknown(folder, season, scale))],
                HealthHistory.Of(folder, Math.Min(model.FittedThrough, request.Config.Seasons.Min() - 1), scale),
                model.PlayingTime.Health),
        };
        var gates = request.Config.Gates.SelectMany(gate => gate.Check(report)).ToArray();
        work.Finish(
            [
                ("report.json", writer => BacktestJson.Write(report, gates, writer)),
                ("scores.csv", writer => BacktestCsv.WriteScores(report, writer)),
                ("details.csv", writer => BacktestCsv.WriteDetails(result, writer)),
                ("report.md", writer => MarkdownReport.Write(BacktestPage.Of(report, gates), writer)),
                (RunPage.FileName, writer => WritePage(result, writer)),
            ],
            (format, style, writer) => Write(report, result, gates, format, style, writer));
        if (request.Details is { } file)
            OutputTarget.Write(options with { Output = file }, terminal, writer => BacktestCsv.WriteDetails(result, writer));
        foreach (var gate in gates.Where(gate => !gate.IsMet))
            terminal.Error.WriteLine(FormattableString.Invariant($"projsim: gate not met: {gate.Gate} is {gate.Found:0.#####}, at most {gate.Bound:0.#####} was asked for."));
        return gates.All(gate => gate.IsMet) ? ExitCode.Done : ExitCode.GateNotMet;
    }

    private static BacktestResult Score(
        BacktestSeason[] seasons, BacktestSettings settings, BacktestRequest request, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(terminal, options, seasons.Sum(season => (long)season.Hitters.Count), players: 1, "Scoring hitters");
        return Backtest.Run(seasons, settings, request.InSample, options.Threads, cancellation, progress);
    }

    private static int RunAhead(BacktestRequest request, HitterModel model, DataFolder folder, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        if (request.Refit || request.Against.Count > 0 || request.Details is not null) throw new UsageException("--ahead scores our own paths alone: leave out --refit, --against and --details.");
        if (model.Years is null) throw new UsageException($"--ahead needs a model with a block \"years\"; {model.Name} has none.");
        var settings = new BacktestSettings { MinPa = request.Config.MinPa, Draws = Math.Min(request.Config.Draws, MostPathDraws), Seed = request.Config.Seed };
        var scores = HorizonBacktest.Run(HorizonSeasons.Of(folder, request.Config.Seasons, request.Ahead, model), settings, options.Threads, cancellation);
        var title = FormattableString.Invariant($"Paths {request.Config.Seasons[0]}-{request.Config.Seasons[^1]}, {model.Name} (fitted through {model.FittedThrough}), {settings.Draws} paths a hitter");
        OutputTarget.Write(options, terminal, writer =>
        {
            var page = HorizonReport.Of(scores, title, settings.MinPa);
            switch (options.Format)
            {
                case OutputFormat.Csv: HorizonReport.WriteCsv(scores, writer); break;
                case OutputFormat.Json: HorizonReport.WriteJson(scores, request.Config.Seasons, model.Name, settings, writer); break;
                case OutputFormat.Markdown: MarkdownReport.Write(page, writer); break;
                case OutputFormat.Table: ConsoleReport.Write(page, terminal.StyleFor(options), writer); break;
                default: throw new UsageException("--ahead writes table, json, csv or markdown.");
            }
        });
        return ExitCode.Done;
    }

    /// <summary>What repeats the run from its folder, the data folder apart.</summary>
    private static RunRequest RequestOf(BacktestRequest request, HitterModel model, DataFolder folder)
    {
        List<string> arguments = ["backtest", RunRequest.InFolder + RecordedConfig];
        foreach (var (name, path) in request.Against) arguments.AddRange(["--against", $"{name}={Path.GetFullPath(path)}"]);
        if (request.Refit) arguments.Add("--refit");
        if (request.InSample) arguments.Add("--in-sample");
        if (request.GivenLeague) arguments.Add("--given-league");
        return new RunRequest
        {
            Kind = "backtest",
            Arguments = arguments,
            Command = [],
            DataHash = folder.Hash(),
            MoreInputs = InputsOf(request, model),
        };
    }

    /// <summary>The config and the model of a backtest, as its folder keeps them.</summary>
    internal static Dictionary<string, string> InputsOf(BacktestRequest request, HitterModel model) => new(StringComparer.Ordinal)
    {
        [RecordedConfig] = ConfigFile.BacktestText(request.Config with { Model = request.Refit ? null : Path.GetFileName(RecordedModel) }),
        [RecordedModel] = ConfigFile.ExactModelText(model),
    };

    /// <summary>The page is made of the details as they are written, so that a page of the file is the same.</summary>
    private static void WritePage(BacktestResult result, TextWriter writer)
    {
        var details = new StringWriter { NewLine = "\n" };
        BacktestCsv.WriteDetails(result, details);
        HtmlReport.WriteCalibration(BacktestDetails.Read(new StringReader(details.ToString()), "details.csv"), writer);
    }

    private static void Write(BacktestReport report, BacktestResult result, IReadOnlyList<GateResult> gates, OutputFormat format, TextStyle style, TextWriter writer)
    {
        switch (format)
        {
            case OutputFormat.Html: WritePage(result, writer); break;
            case OutputFormat.Json: BacktestJson.Write(report, gates, writer); break;
            case OutputFormat.Csv: BacktestCsv.WriteScores(report, writer); break;
            case OutputFormat.Markdown: MarkdownReport.Write(BacktestPage.Of(report, gates), writer); break;
            default: ConsoleReport.Write(BacktestPage.Of(report, gates), style, writer); break;
        }
    }

    /// <summary>Catchers' skills by the same model; a refit keeps the defence block that it starts from.</summary>
    private static IReadOnlyList<SkillScore> Defense(DataFolder folder, HitterModel model, IReadOnlyList<int> seasons) => model is { Defense: { } defense, Value: { } value }
        ? SkillBacktest.Run(folder.Catchers(seasons.Max()), folder.GamesCaught, defense, value.InningsPerStart, [.. seasons])
        : [];

    internal static HitterModel Model(BacktestRequest request)
    {
        if (request.Config.Model is { } file) return ConfigFile.LoadModel(file);
        var newest = ConfigFile.LoadModel(NewestModel);
        return request.InSample || newest.FittedThrough < request.Config.Seasons.Min() ? newest : ConfigFile.LoadModel(ModelOf2019);
    }

    private static HitterModel Refit(DataFolder folder, HitterModel start, int through, CommonOptions options, Terminal terminal, CancellationToken cancellation) => HitterModelFitter.Fit(
        FitHistory.Of(folder, start, through, $"projsim backtest --refit, through {through}"),
        new FitOptions { Blocks = FitBlocks.All, Threads = options.Threads },
        FitNarrator.For(options, terminal, $"Refit through {through}: "),
        cancellation);
}
