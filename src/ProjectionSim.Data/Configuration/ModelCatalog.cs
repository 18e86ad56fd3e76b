using System.Globalization;
using System.Text.Json;
using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Talent;

namespace ProjectionSim.Data.Configuration;

/// <summary>Every number of a model with path, unit, source and trial-equivalent, in the file's order; the record of the fit left out.</summary>
public sealed class ModelCatalog
{
    private readonly Dictionary<string, ModelNumber> byPath;

    private ModelCatalog(HitterModel model, IReadOnlyList<ModelNumber> numbers, int season, ComponentSet<double> rates)
    {
        Model = model;
        Numbers = numbers;
        LeagueSeason = season;
        LeagueRates = rates;
        byPath = numbers.ToDictionary(n => n.Path, StringComparer.Ordinal);
    }

    /// <summary>The model.</summary>
    public HitterModel Model { get; }

    /// <summary>All numbers.</summary>
    public IReadOnlyList<ModelNumber> Numbers { get; }

    /// <summary>The season whose league rates turn variances into trials.</summary>
    public int LeagueSeason { get; }

    /// <summary>The majors' rates of that season.</summary>
    public ComponentSet<double> LeagueRates { get; }

    /// <summary>Lists a model's numbers.</summary>
    /// <param name="model">The model.</param>
    /// <param name="environments">Whose last season of the majors gives the league's rates.</param>
    public static ModelCatalog Of(HitterModel model, LeagueEnvironments environments)
    {
        var (season, rates) = environments.Rates[Level.MLB].MaxBy(entry => entry.Key);
        ConfigNode tree = ConfigReader.Read("model", JsonSerializer.SerializeToUtf8Bytes(model, ConfigJson.Default.HitterModel));
        var errors = FittedErrors.Of(model);
        var descriptions = new SchemaDescriptions("model");
        var numbers = new List<ModelNumber>();
        Walk(tree, [], model.Source, numbers, (steps, value, source) =>
        {
            string path = PathOf(steps);
            Component? component = steps.Count > 1 && steps[0] == "components" ? ComponentKeys.Find(steps[1]) : null;
            bool isVariance = ModelUnits.IsVariance(steps);
            return new ModelNumber
            {
                Path = path,
                Value = value,
                Unit = ModelUnits.Of(steps),
                Component = component,
                Trials = component is { } c && isVariance ? PriorStrength.TrialsOf(value, rates[c]) : null,
                StandardError = errors.TryGetValue(path, out double error) ? error : null,
                Description = descriptions.Of(steps),
                Source = source,
            };
        });
        return new ModelCatalog(model, numbers, season, rates);
    }

    /// <summary>The number at a path.</summary>
    /// <exception cref="ConfigException">There is none; the message names the nearest.</exception>
    public ModelNumber Find(string path)
    {
        string normal = Normal(path);
        return byPath.TryGetValue(normal, out ModelNumber? number) ? number : throw NoSuch(normal);
    }

    /// <summary>The numbers at or below a path, all for an empty one.</summary>
    /// <exception cref="ConfigException">There are none; the message names the nearest.</exception>
    public IReadOnlyList<ModelNumber> Below(string path)
    {
        if (path.Length == 0) return Numbers;
        string normal = Normal(path);
        ModelNumber[] found = [.. Numbers.Where(n => IsBelow(n.Path, normal))];
        return found.Length > 0 ? found : throw NoSuch(normal);
    }

    private static bool IsBelow(string path, string above) =>
        path.StartsWith(above, StringComparison.Ordinal) && (path.Length == above.Length || path[above.Length] is '.' or '[');

    /// <summary>Components may be given by their short names, and without what stands before them: K.prior is components.strikeout.prior.</summary>
    private static string Normal(string path)
    {
        List<string> steps = ConfigOverride.StepsOf(path);
        if (steps is ["model", _, ..]) steps.RemoveAt(0);
        if (steps.Count > 0 && ComponentKeys.FindAny(steps[0]) is not null) steps.Insert(0, "components");
        if (steps.Count > 1 && steps[0] == "components" && ComponentKeys.FindAny(steps[1]) is { } component) steps[1] = component.Key();
        return PathOf(steps);
    }

    private ConfigException NoSuch(string path) => new(
        $"the model has no number at or below {ConfigNode.Shorten(path)}. {PathSuggestion.Of(path, Numbers.SelectMany(n => Parents(n.Path)).Distinct(StringComparer.Ordinal))}");

    /// <summary>A path and the paths above it.</summary>
    private static IEnumerable<string> Parents(string path)
    {
        for (int end = path.Length; end > 0; end = path.LastIndexOf('.', end - 1)) yield return path[..end];
    }

    private static string PathOf(IReadOnlyList<string> steps)
    {
        JsonPath path = JsonPath.Root;
        foreach (string step in steps)
            path = step.StartsWith('[') && int.TryParse(step.AsSpan(1, step.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? path.At(index) : path.At(step);
        return path.ToString();
    }

    private static void Walk(ConfigNode node, List<string> steps, string source, List<ModelNumber> into, Func<List<string>, double, string, ModelNumber> make)
    {
        if (steps is ["fit", ..]) return;
        switch (node.Kind)
        {
            case JsonValueKind.Number:
                into.Add(make(steps, double.Parse(node.Text, CultureInfo.InvariantCulture), source));
                break;
            case JsonValueKind.Object:
                string own = node["source"] is { Kind: JsonValueKind.String } text ? text.Text : source;
                foreach (ConfigMember member in node.Members) Walk(member.Value, [.. steps, member.Name], own, into, make);
                break;
            case JsonValueKind.Array:
                for (int i = 0; i < node.Items.Count; i++)
                    Walk(node.Items[i], [.. steps, string.Create(CultureInfo.InvariantCulture, $"[{i}]")], source, into, make);
                break;
        }
    }
}
