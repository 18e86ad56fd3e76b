using System.CommandLine;
using System.Globalization;
using ProjectionSim.Data;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Evaluation.Fitting;
using ProjectionSim.Talent;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim fit: history in, model file out.</summary>
internal static class FitCommand
{
    public static Command Create(Terminal terminal)
    {
        var data = new Option<string?>("--data") { Description = "The data folder. [PROJECTIONSIM_DATA]", HelpName = "DIR" };
        var through = new Option<int>("--through") { Description = "The last season whose outcomes are used.", HelpName = "SEASON", Required = true };
        var only = new Option<string[]>("--only")
        {
            Description = "Refits a block and keeps the rest; may be repeated.",
            HelpName = "BLOCK",
            AllowMultipleArgumentsPerToken = true,
        };
        only.AcceptOnlyFromAmong([.. FitBlocks.All.Select(b => b.Name())]);
        var start = new Option<string?>("--base") { Description = "The model file to start from. [the built-in one]", HelpName = "MODEL" };
        var common = new CommonOptionSet(Takes.Threads | Takes.Output | Takes.Quiet);
        var command = new Command("fit", "Estimates the model's numbers from a data folder by maximum predictive likelihood.") { data, through, only, start };
        common.AddTo(command);
        command.SetAction((parsed, token) =>
        {
            var options = common.Read(parsed);
            var season = parsed.GetValue(through);
            var blocks = parsed.GetValue(only) is { Length: > 0 } names ? FitBlocks.All.Where(b => names.Contains(b.Name(), StringComparer.Ordinal)).ToArray() : [.. FitBlocks.All];
            var model = Fit(parsed.GetValue(data), season, blocks, parsed.GetValue(start), options, terminal, token);
            OutputTarget.Write(options, terminal, writer => writer.Write(ConfigFile.ModelText(model)));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static HitterModel Fit(
        string? data, int through, FitBlock[] blocks, string? start, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var path = data ?? Environment.GetEnvironmentVariable("PROJECTIONSIM_DATA")
            ?? throw new UsageException("A fit needs a data folder: give --data DIR or set PROJECTIONSIM_DATA.");
        var builtIn = ConfigFile.LoadEmbedded([]);
        var model = start is null ? builtIn.Model : ConfigFile.LoadModel(start);
        var folder = DataFolder.Open(path, builtIn.Environments, cancellation);
        if (!options.Quiet)
        {
            foreach (var notice in folder.Notices)
                terminal.Error.WriteLine(notice);
        }

        var command = string.Create(CultureInfo.InvariantCulture, $"projsim fit --through {through}{string.Concat(blocks.Length == FitBlocks.All.Count ? [] : blocks.Select(b => $" --only {b.Name()}"))}");
        var fitted = HitterModelFitter.Fit(
            FitHistory.Of(folder, model, through, command),
            new FitOptions { Blocks = blocks, Threads = options.Threads },
            options.Quiet || !terminal.ErrorIsTerminal ? null : new FitNarrator(terminal.Error),
            cancellation);
        return fitted with
        {
            Source = string.Create(CultureInfo.InvariantCulture, $"{command}, on the data whose hash the fit block records; scored seasons 2000 to {through} without 2020."),
        };
    }

    /// <summary>Tells a person where the fit is, one line a step.</summary>
    private sealed class FitNarrator(TextWriter error) : IProgress<FitProgress>
    {
        private readonly Lock gate = new();

        public void Report(FitProgress value)
        {
            lock (gate)
                error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Done,4:p0} {value.Block.Name()} {value.What}"));
        }
    }
}
