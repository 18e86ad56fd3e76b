using System.CommandLine;
using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Data;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Data.Environments;
using ProjectionSim.Evaluation.Fitting;
using ProjectionSim.Talent;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim fit: history in, model file out.</summary>
internal static class FitCommand
{
    /// <summary>The block that is a file of its own: leagues, run values and parks.</summary>
    private const string EnvironmentBlock = "environment";

    private static readonly string[] BuiltInModels = ["built-in:models/hitters.json", "built-in:models/hitters-2019.json"];

    public static Command Create(Terminal terminal)
    {
        var data = DataOption.Create();
        var through = new Option<int>("--through") { Description = "The last season whose outcomes are used.", HelpName = "SEASON", Required = true };
        var only = new Option<string[]>("--only")
        {
            Description = "Refits a block and keeps the rest; may be repeated. 'environment' writes an environment file instead of a model.",
            HelpName = "BLOCK",
            AllowMultipleArgumentsPerToken = true,
        };
        only.AcceptOnlyFromAmong([.. FitBlocks.All.Select(b => b.Name()), EnvironmentBlock]);
        var start = new Option<string?>("--base") { Description = "The model file that what a fit does not estimate is kept from. [the newest built-in one fitted no later than SEASON]", HelpName = "MODEL" };
        var common = new CommonOptionSet(Takes.Threads | Takes.Output | Takes.Quiet);
        var command = new Command("fit", "Estimates the model's numbers from a data folder by maximum predictive likelihood.") { data, through, only, start };
        common.AddTo(command);
        command.SetAction((parsed, token) =>
        {
            var options = common.Read(parsed);
            var season = parsed.GetValue(through);
            var names = parsed.GetValue(only) ?? [];
            OutputTarget.Require(options.Output);
            if (names.Contains(EnvironmentBlock, StringComparer.Ordinal))
            {
                if (names.Length > 1) throw new UsageException("'--only environment' writes a file of its own: give it without other blocks.");
                var estimated = FitEnvironment(parsed.GetValue(data), season, parsed.GetValue(start), options, terminal, token);
                OutputTarget.Write(options, terminal, writer => writer.Write(EnvironmentFile.ToJson(estimated)));
                return Task.FromResult(ExitCode.Done);
            }

            var blocks = names.Length > 0 ? FitBlocks.All.Where(b => names.Contains(b.Name(), StringComparer.Ordinal)).ToArray() : [.. FitBlocks.All];
            var model = Fit(parsed.GetValue(data), season, blocks, parsed.GetValue(start), options, terminal, token);
            OutputTarget.Write(options, terminal, writer => writer.Write(ConfigFile.ModelText(model)));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static LeagueEnvironments FitEnvironment(string? data, int through, string? start, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var model = Start(start, through);
        var folder = DataOption.Open(data, options, terminal, cancellation);
        return folder.EstimateEnvironment(ComponentSet<double?>.From(c => model.Components[c].ParkScale), through);
    }

    private static HitterModel Fit(
        string? data, int through, FitBlock[] blocks, string? start, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var model = Start(start, through);
        var folder = DataOption.Open(data, options, terminal, cancellation);
        var command = string.Create(CultureInfo.InvariantCulture, $"projsim fit --through {through}{string.Concat(blocks.SequenceEqual(FitBlocks.All) ? [] : blocks.Select(b => $" --only {b.Name()}"))}");
        var scored = new FitOptions { Blocks = blocks, Threads = options.Threads };
        var fitted = HitterModelFitter.Fit(
            FitHistory.Of(folder, model, through, command),
            scored,
            FitNarrator.For(options, terminal),
            cancellation);
        return fitted with
        {
            Source = string.Create(CultureInfo.InvariantCulture, $"{command}, on the data whose hash the fit block records. Scored seasons, to {through} without 2020: talent, recalibration and playing time from {scored.FirstTalentSeason}, wOBA level and joint law from {scored.FirstWobaSeason}, runs and runs batted in from {scored.FirstRunsSeason}, debutants from {scored.FirstDebutSeason}, the rest from {scored.FirstSeason}."),
        };
    }

    /// <summary>
    /// The base: features, roles, value and whatever else no block estimates stand as of its own last season, so a fit takes one that
    /// knows no later season than the fit does; the oldest where there is none.
    /// </summary>
    private static HitterModel Start(string? file, int through)
    {
        if (file is not null) return ConfigFile.LoadModel(file);
        HitterModel[] shipped = [.. BuiltInModels.Select(ConfigFile.LoadModel).OrderBy(model => model.FittedThrough)];
        return shipped.LastOrDefault(model => model.FittedThrough <= through) ?? shipped[0];
    }
}
