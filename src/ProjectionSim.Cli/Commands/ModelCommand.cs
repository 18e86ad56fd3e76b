using System.CommandLine;
using ProjectionSim.Cli.Workbench;
using ProjectionSim.Data.Configuration;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim model: the numbers of a model file for reading, and what differs between two.</summary>
internal static class ModelCommand
{
    private const string BuiltIn = "built-in:models/hitters.json";
    private const string Prefix = "model.";

    public static Command Create(Terminal terminal) =>
        new("model", "Shows the numbers of a model file with units and sources; compares two.") { Show(terminal), Describe(terminal), Diff(terminal) };

    private static Command Show(Terminal terminal)
    {
        var path = new Argument<string?>("PATH") { HelpName = "PATH", Description = "Lists every number below it: components.strikeout, playingTime.roles. [the model in tables]", Arity = ArgumentArity.ZeroOrOne };
        path.CompletionSources.Add(context => PathCompletions.OfModel(context.WordToComplete));
        var model = ModelOption();
        var common = new CommonOptionSet(Takes.Set | Takes.Format | Takes.Output | Takes.Quiet);
        var command = new Command("show", "The model in tables, or every number below a path.") { path, model };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = common.Read(parsed);
            var catalog = Load(parsed.GetValue(model) ?? BuiltIn, options);
            var below = parsed.GetValue(path);
            WorkbenchOutput.Write(below is null ? ModelReports.Overview(catalog) : ModelReports.List(catalog, catalog.Below(below), below), options, terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Describe(Terminal terminal)
    {
        var path = new Argument<string>("PATH") { HelpName = "PATH", Description = "The number: components.strikeout.prior.variance." };
        path.CompletionSources.Add(context => PathCompletions.OfModel(context.WordToComplete));
        var model = ModelOption();
        var common = new CommonOptionSet(Takes.Set | Takes.Format | Takes.Output | Takes.Quiet);
        var command = new Command("describe", "What a number is, its unit, its standard error and where it comes from.") { path, model };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = common.Read(parsed);
            var catalog = Load(parsed.GetValue(model) ?? BuiltIn, options);
            WorkbenchOutput.Write(ModelReports.Describe(catalog, catalog.Find(parsed.GetRequiredValue(path))), options, terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Diff(Terminal terminal)
    {
        var a = new Argument<string>("A") { Description = $"A model file, or {BuiltIn}." };
        var b = new Argument<string>("B") { Description = "Another." };
        var common = new CommonOptionSet(Takes.Format | Takes.Output | Takes.Quiet);
        var command = new Command("diff", "Every number that differs between two model files.") { a, b };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = common.Read(parsed);
            string nameA = parsed.GetRequiredValue(a), nameB = parsed.GetRequiredValue(b);
            WorkbenchOutput.Write(ModelReports.Diff(Load(nameA, options), Load(nameB, options), nameA, nameB), options, terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<string?> ModelOption() => new("--model") { Description = "The model file. [the built-in one]", HelpName = "FILE" };

    private static ModelCatalog Load(string file, CommonOptions options)
    {
        var environments = ConfigFile.LoadEmbedded([]).Environments;
        string[] overrides = [.. options.Set.Select(o => o.StartsWith(Prefix, StringComparison.Ordinal) ? o[Prefix.Length..] : o)];
        return ModelCatalog.Of(ConfigFile.LoadModel(file, overrides), environments);
    }
}
