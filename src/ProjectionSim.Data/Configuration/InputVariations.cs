using System.Globalization;
using System.Text.Json;
using ProjectionSim.Baseball;
using ProjectionSim.Evaluation.Sensitivity;
using ProjectionSim.Talent;

namespace ProjectionSim.Data.Configuration;

/// <summary>
/// A loaded config with one number changed at a time, without reading files again: what a search over hundreds of numbers needs.
/// Hashes stay those of the unchanged input. Not for several threads.
/// </summary>
public sealed class InputVariations
{
    private const string ModelPrefix = "model.";
    private static readonly string[] NotVaried = ["fittedThrough", "firstSeason", "seasonScale", "fit", "playingTime.maximumPa", "playingTime.games.maximum"];
    private static readonly string[] NotVariedInside = [".seasonMeans.", ".league.", "features.minorLeagues."];
    private readonly ProjectionInput input;
    private readonly ConfigNode model, config;

    /// <summary>Takes an input.</summary>
    public InputVariations(ProjectionInput input)
    {
        this.input = input;
        model = ConfigReader.Read("model", JsonSerializer.SerializeToUtf8Bytes(input.Model with { Fit = null }, ConfigJson.Default.HitterModel));
        config = ConfigReader.Read("config", JsonSerializer.SerializeToUtf8Bytes(input.Config, ConfigJson.Default.ProjectionConfig));
    }

    /// <summary>The input with one number changed; null where the number may not be that.</summary>
    /// <param name="path">As <c>--set</c> takes it; an entry of the correlation matrix changes with its mirror image.</param>
    /// <param name="value">The value.</param>
    public ProjectionInput? With(string path, double value)
    {
        try
        {
            return path.StartsWith(ModelPrefix, StringComparison.Ordinal)
                ? input with { Model = Changed<HitterModel>(model, path[ModelPrefix.Length..], value, (tree, m) => new ModelAudit(tree, m).Run()) }
                : input with { Config = Changed<ProjectionConfig>(config, path, value, (tree, c) => new ConfigAudit(tree, c, input.Model, input.Environments).Run()) };
        }
        catch (ConfigException)
        {
            return null;
        }
    }

    /// <summary>
    /// The numbers worth varying and how far: a fitted number by its standard error, a correlation by .05, any other by a tenth; of the
    /// config the weights of lines by .1, heights by an inch and weights by ten pounds. Tables of past seasons are left alone.
    /// </summary>
    public IReadOnlyList<NumberCandidate> Candidates(IReadOnlyCollection<string> players)
    {
        var numbers = new List<NumberCandidate>();
        foreach (ModelNumber number in ModelCatalog.Of(input.Model, input.Environments).Numbers)
        {
            if (NotVaried.Any(path => number.Path.StartsWith(path, StringComparison.Ordinal)) || NotVariedInside.Any(part => number.Path.Contains(part, StringComparison.Ordinal))) continue;
            if (Scale(number) is { } scale) numbers.Add(new NumberCandidate(ModelPrefix + number.Path, number.Value, scale.Step, scale.Name));
        }

        foreach (PlayerHistory player in input.Config.Players.Where(p => players.Contains(p.Id, StringComparer.Ordinal)))
        {
            string at = $"players.{player.Id}";
            if (player.HeightInches is { } height) numbers.Add(new NumberCandidate(at + ".heightInches", height, 1, "1 inch"));
            if (player.WeightPounds is { } weight) numbers.Add(new NumberCandidate(at + ".weightPounds", weight, 10, "10 lb"));
            for (int i = 0; i < player.Lines.Count; i++)
                numbers.Add(new NumberCandidate(string.Create(CultureInfo.InvariantCulture, $"{at}.lines[{i}].weight"), player.Lines[i].Weight, .1, ".1"));
        }

        return numbers;
    }

    private static (double Step, string Name)? Scale(ModelNumber number)
    {
        if (number.Path.StartsWith("correlation.", StringComparison.Ordinal))
        {
            List<string> steps = ConfigOverride.StepsOf(number.Path);
            return string.CompareOrdinal(steps[^2], steps[^1]) > 0 ? (.05, ".05") : null;
        }

        if (number.StandardError is { } error && error > 0) return (error, "1 SE");
        return number.Value == 0 ? null : (Math.Abs(number.Value) / 10, "10 %");
    }

    private static T Changed<T>(ConfigNode tree, string path, double value, Action<ConfigNode, T> audit)
        where T : class
    {
        List<string> steps = ConfigOverride.StepsOf(path);
        var undo = new List<Action>();
        try
        {
            undo.Add(Set(tree, steps, value));
            if (steps is ["correlation", "matrix", var row, var column]) undo.Add(Set(tree, ["correlation", "matrix", column, row], value));
            ShapeCheck.Check(tree, typeof(T), JsonPath.Root);
            T changed = RecordBinder.Make<T>(tree);
            audit(tree, changed);
            return changed;
        }
        finally
        {
            foreach (Action one in undo) one();
        }
    }

    /// <summary>Sets a number that is there; what undoes it.</summary>
    private static Action Set(ConfigNode tree, List<string> steps, double value)
    {
        ConfigNode at = tree;
        for (int i = 0; i < steps.Count - 1; i++) at = at.Kind == JsonValueKind.Array ? at.Items[IndexOf(at, steps[i])] : at[steps[i]]!;
        var number = new ConfigNode(JsonValueKind.Number, at.Place, value.ToString("R", CultureInfo.InvariantCulture));
        string last = steps[^1];
        if (at.Kind == JsonValueKind.Array)
        {
            int index = IndexOf(at, last);
            ConfigNode before = at.Items[index];
            at.Replace(index, number);
            return () => at.Replace(index, before);
        }

        ConfigMember member = at.Member(last)!;
        at.Set(last, member.NamePlace, number);
        return () => at.Set(last, member.NamePlace, member.Value);
    }

    private static int IndexOf(ConfigNode list, string step)
    {
        if (step.StartsWith('[')) return int.Parse(step.AsSpan(1, step.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture);
        for (int i = 0; i < list.Items.Count; i++)
        {
            if (string.Equals(list.Items[i]["id"]?.Text, step, StringComparison.Ordinal)) return i;
        }

        throw new ConfigException($"the path step '{ConfigNode.Shorten(step)}' names no item.");
    }
}
