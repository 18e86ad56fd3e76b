using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Cli.Workbench;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Evaluation.Sweep;
using ProjectionSim.Reports.Workbench;
using ProjectionSim.Runs.Folders;
using ProjectionSim.Summaries;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim sweep: the same run under many values of some numbers, with the same random words.</summary>
internal static class SweepCommand
{
    public static Command Create(Terminal terminal)
    {
        var config = ConfigArgument.Optional();
        var vary = new Option<string[]>("--vary") { Description = "What is varied: PATH=a,b,c or PATH=low:high:steps; prior.K.strength in trials; may be repeated.", HelpName = "PATH=VALUES", Required = true };
        vary.CompletionSources.Add(context => PathCompletions.OfSet(context.WordToComplete));
        var zip = new Option<bool>("--zip") { Description = "The first values together, then the second …, instead of every combination." };
        var sample = new Option<int?>("--sample") { Description = "A Latin hypercube of so many points instead of every combination.", HelpName = "N" };
        var players = new Option<string?>("--players", "-p") { Description = "Only these players of the config, up to ten. [its first ten scenarios]", HelpName = "A,B" };
        var stat = new Option<string>("--stat") { Description = "The statistic looked at; the tables hold all.", HelpName = "STAT", DefaultValueFactory = _ => "wOBA" };
        var talent = new Option<bool>("--talent") { Description = "Looks at true talent instead of the season." };
        var run = new RunOptionSet();
        var common = new CommonOptionSet(Takes.Run | Takes.Html, folders: true);
        var command = new Command("sweep", "Runs a config under many values of some numbers, all random words kept; one tidy table.") { config, vary, zip, sample, players, stat, talent };
        run.AddTo(command);
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var options = common.Read(parsed);
            var axes = (parsed.GetValue(vary) ?? []).Select(SweepAxis.Parse).ToArray();
            if (axes.Select(a => a.Path).Distinct(StringComparer.Ordinal).Count() < axes.Length) throw new UsageException("--vary names a path twice; give all its values at once.");
            var info = StatOf(parsed.GetValue(stat)!, parsed.GetValue(talent));
            var template = TemplateOf(parsed.GetValue(config));
            var plain = ConfigArgument.Load(parsed.GetValue(config), options);
            var (design, points) = Points(axes, parsed.GetValue(zip), parsed.GetValue(sample), plain.Config.Seed);
            var inputs = points.Select(point => Lazily(template, plain, axes, point, options, parsed.GetValue(players))).ToArray();
            inputs[0](); // a path that does not exist is told before anything is drawn
            using var work = WorkbenchRun.Begin(parsed, run, options, terminal, RequestOf(parsed, plain, axes, design, info, parsed.GetValue(talent), parsed.GetValue(players)));
            var done = Run(points, inputs, work.Folder, options, terminal, cancellation);
            var shown = inputs[0]().Config;
            work.Finish(SweepPage.Of(new SweepFindings
            {
                Axes = [.. axes.Select(a => a.Path)],
                Design = design,
                Points = done,
                Stat = info.Name,
                Kind = parsed.GetValue(talent) ? "talent" : "season",
                Names = shown.Players.ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal),
                Draws = shown.Draws,
                Seed = shown.Seed,
            }));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static (string Design, IReadOnlyList<IReadOnlyList<string>> Points) Points(SweepAxis[] axes, bool zip, int? sample, ulong seed) => (zip, sample) switch
    {
        (true, not null) => throw new UsageException("--zip and --sample exclude each other."),
        (true, _) => ("zip", SweepDesign.Zip(axes)),
        (_, { } n) => ("hypercube", SweepDesign.LatinHypercube(axes, n, seed)),
        _ => ("grid", SweepDesign.Grid(axes)),
    };

    private static InputTemplate TemplateOf(string? config) => config is not null && RecordedInput.Is(config)
        ? InputTemplate.ReadRecorded(Path.GetDirectoryName(config)!)
        : InputTemplate.Read(config);

    private static StatInfo StatOf(string name, bool talent)
    {
        var known = talent ? SummarisedStats.Talent : SummarisedStats.Compared;
        return StatInfo.Find(name) is { } info && known.Contains(info.Stat)
            ? info
            : throw new UsageException($"--stat {name}: expected one of {string.Join(", ", known.Select(s => StatInfo.Of(s).Name))}.");
    }

    /// <summary>The input of a point, made when it is run: a sweep of thousands holds one at a time.</summary>
    private static Func<ProjectionInput> Lazily(InputTemplate template, ProjectionInput plain, SweepAxis[] axes, IReadOnlyList<string> point, CommonOptions options, string? players) => () =>
    {
        string[] shared = [.. options.Overrides, .. PriorOption.Overrides(options.Prior, plain)];
        try
        {
            return ScenarioChoice.Of(template.Load(SweepOverrides.Of(shared, axes, point, plain)), players, 10);
        }
        catch (ConfigException refused) when (Array.Exists(axes, axis => refused.Message.StartsWith($"--set {axis.Path}=", StringComparison.Ordinal)))
        {
            throw new ConfigException($"--vary{refused.Message["--set".Length..]}", refused);
        }
    };

    private static SweepPoint[] Run(
        IReadOnlyList<IReadOnlyList<string>> points, Func<ProjectionInput>[] inputs, RunFolder? folder, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var done = new SweepPoint[points.Count];
        var known = new Dictionary<(string, string, string), IReadOnlyList<SweepRow>>();
        var drawn = 0;
        using (var progress = new ProgressLine(terminal, options, points.Count, 1, "Sweeping", "points"))
        {
            for (var i = 0; i < points.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (SweepPointFile.Read(folder, i + 1, points[i]) is { } kept)
                {
                    done[i] = kept;
                    progress.Found(i + 1);
                    continue;
                }

                // Two points that come to the same config, model and environment are the same run.
                var input = inputs[i]();
                var key = (input.ConfigHash, input.ModelHash, input.EnvironmentHash);
                if (!known.TryGetValue(key, out var rows))
                {
                    rows = SweepPoint.RowsOf(Projector.Project(input, options.Threads, null, cancellation, SimdVariable.Read()));
                    known[key] = rows;
                    drawn++;
                }

                done[i] = new SweepPoint(points[i], rows);
                SweepPointFile.Write(folder, i + 1, done[i]);
                progress.Report(i + 1);
            }
        }

        if (!options.Quiet)
        {
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{points.Count} points, {drawn} drawn, {seconds:0.00} s{(drawn > 0 ? $", {seconds / drawn:0.000} s a point" : "")}"));
        }

        return done;
    }

    private static RunRequest RequestOf(ParseResult parsed, ProjectionInput plain, SweepAxis[] axes, string design, StatInfo stat, bool talent, string? players)
    {
        List<string> arguments = ["sweep", RunRequest.Config];
        foreach (var token in axes) arguments.AddRange(["--vary", token.Given]);
        if (design == "zip") arguments.Add("--zip");
        if (design == "hypercube") arguments.AddRange(["--sample", parsed.GetValue<int?>("--sample")!.Value.ToString(CultureInfo.InvariantCulture)]);
        if (players is not null) arguments.AddRange(["--players", players]);
        arguments.AddRange(["--stat", stat.Name]);
        if (talent) arguments.Add("--talent");
        return new RunRequest { Kind = "sweep", Arguments = arguments, Command = [], Input = plain };
    }
}
