using System.Globalization;
using System.Text;
using System.Text.Json;
using ProjectionSim.Context;
using ProjectionSim.Talent;

namespace ProjectionSim.Data.Configuration;

/// <summary>
/// One <c>--set path=value</c>: a path of keys, list indices in brackets and player ids (<c>players.rushida01.lines[5].weight</c>;
/// a key with dots or signs goes in brackets and quotes), and a JSON value or plain text.
/// </summary>
internal sealed class ConfigOverride
{
    private readonly string text;
    private readonly JsonPlace place;

    private readonly string file;
    private ConfigNode? applied;

    private ConfigOverride(string text, string file, List<string> steps, ConfigNode value)
    {
        this.text = text;
        this.file = file;
        place = new JsonPlace($"--set {ConfigNode.Shorten(text)}", 0, 0);
        Steps = steps;
        Value = value;
    }

    /// <summary>The path's keys and indices ("[3]" for an index).</summary>
    public List<string> Steps { get; }

    /// <summary>The new value.</summary>
    public ConfigNode Value { get; }

    /// <summary>Reads an override as a command line gives it.</summary>
    /// <exception cref="ConfigException">It is not of the form path=value.</exception>
    public static ConfigOverride Parse(string text)
    {
        var origin = new JsonPlace($"--set {ConfigNode.Shorten(text)}", 0, 0);
        int equals = IndexOfEquals(text);
        if (equals <= 0)
            throw new ConfigException(origin, "found no '=' after a path, expected path=value, as in draws=1000.");
        List<string> steps = Split(text[..equals], origin);
        return new ConfigOverride(text, string.Empty, steps, ValueOf(text[(equals + 1)..], origin));
    }

    /// <summary>The keys and indices of a path.</summary>
    /// <exception cref="ConfigException">It is not a path.</exception>
    public static List<string> StepsOf(string path) => Split(path, new JsonPlace($"the path {ConfigNode.Shorten(path)}", 0, 0));

    /// <summary>The same override with its first step taken off: <c>model.name</c> becomes <c>name</c> of the model file.</summary>
    public ConfigOverride Inside() => new(text, Steps[0] + ".", Steps[1..], Value);

    /// <summary>Puts the value into a tree.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="type">The record that the tree becomes.</param>
    /// <exception cref="ConfigException">No such path.</exception>
    public void Apply(ConfigNode root, Type type)
    {
        applied = root;
        ConfigNode node = root;
        JsonShape shape = JsonShape.Of(type);
        JsonPath path = JsonPath.Root;
        for (int i = 0; i < Steps.Count; i++)
        {
            bool last = i == Steps.Count - 1;
            string step = Steps[i];
            if (node.Kind == JsonValueKind.Array)
            {
                int index = IndexIn(node, step, path);
                path = path.At(index);
                if (last)
                    node.Replace(index, Value);
                else
                    (node, shape) = (node.Items[index], JsonShape.Of(shape.ElementType!));
                continue;
            }

            Type next = MemberType(node, shape, step, path);
            path = path.At(step);
            if (last)
                node.Set(step, place, Value);
            else
                (node, shape) = (Descend(node, step, path, next), JsonShape.Of(next));
        }
    }

    private ConfigNode Descend(ConfigNode node, string step, JsonPath path, Type type)
    {
        if (node[step] is { Kind: JsonValueKind.Object or JsonValueKind.Array } child)
            return child;
        if (node[step] is { Kind: not JsonValueKind.Null } || JsonShape.Of(type).Kind != JsonShapeKind.Record)
            throw new ConfigException(place, $"{path} is not an object or a list, so nothing can be set inside it.");
        var added = new ConfigNode(JsonValueKind.Object, place);
        node.Set(step, place, added);
        return added;
    }

    private Type MemberType(ConfigNode node, JsonShape shape, string step, JsonPath path)
    {
        string[] known = shape.Kind switch
        {
            JsonShapeKind.Record => [.. shape.Members.Select(m => m.Name)],
            JsonShapeKind.Dictionary => [.. node.Members.Select(m => m.Name)],
            _ => throw new ConfigException(place, $"{path} is a single value, so nothing can be set inside it."),
        };
        if (!known.Contains(step, StringComparer.Ordinal))
            throw NoSuchPath(path, step, known);
        return shape.Kind == JsonShapeKind.Dictionary ? shape.ElementType! : shape.Member(step)!.Type;
    }

    private int IndexIn(ConfigNode list, string step, JsonPath path)
    {
        if (step.StartsWith('['))
        {
            if (int.TryParse(step.AsSpan(1, step.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < list.Items.Count)
                return index;
            throw new ConfigException(place, $"{path}{ConfigNode.Shorten(step)} does not exist: {path} has {list.Items.Count} items, [0] to [{list.Items.Count - 1}].");
        }

        string?[] names = [.. list.Items.Select(item => (item["id"] ?? item["name"] ?? item["player"])?.Text)];
        int at = Array.IndexOf(names, step);
        if (at >= 0)
            return at;
        int meant = step.Length < 3 ? -1 : list.Items.ToList().FindIndex(item => item["name"]?.Text.Contains(step, StringComparison.OrdinalIgnoreCase) == true);
        throw meant >= 0 && names[meant] is { } id
            ? new ConfigException(place, $"the path {file}{path.At(step)} does not exist. The nearest path that does is {file}{path.At(id)} ({list.Items[meant]["name"]!.Text}).")
            : NoSuchPath(path, step, [.. names.OfType<string>()]);
    }

    private ConfigException NoSuchPath(JsonPath path, string step, string[] known)
    {
        string advice = Steps is [var name, "strength"] && ComponentKeys.FindAny(name) is not null ? $"A prior's weight in trials is --prior {name}.strength=TRIALS; a sweep varies prior.{name}.strength."
            : Suggestion.Nearest(step, known) is { } near ? $"The nearest path that does is {file}{path.At(near)}."
            : Elsewhere() is { } other ? $"The nearest path that does is {file}{other}."
            : known.Length == 0 ? "Give an index like [0]." : $"{(path.IsRoot ? "The file" : file + path)} has {Suggestion.ListOf(known)}.";
        return new ConfigException(place, $"the path {file}{path.At(step)} does not exist. {advice}");
    }

    /// <summary>A path of the file that ends in the override's last step: the user left out what stands between.</summary>
    private string? Elsewhere()
    {
        string last = Steps[^1];
        if (file.Length == 0 && OwnerOf(Steps[0]) is { } owner) return $"{owner}.{string.Join('.', Steps)}";
        if (last.StartsWith('[')) return null;
        var found = new List<string>();
        Collect(applied!, JsonPath.Root);
        string whole = string.Join('.', Steps);
        return found.Count > 0 ? PathSuggestion.Nearest(whole, found) : file.Length == 0 ? PathSuggestion.InFiles(whole) : null;

        void Collect(ConfigNode node, JsonPath at)
        {
            foreach (ConfigMember member in node.Members)
            {
                if (string.Equals(member.Name, last, StringComparison.OrdinalIgnoreCase)) found.Add(at.At(member.Name).ToString());
                Collect(member.Value, at.At(member.Name));
            }

            for (int i = 0; i < node.Items.Count; i++) Collect(node.Items[i], at.At(i));
        }
    }

    /// <summary>The file of the config's whose keys have the name: "model", "environment", or null.</summary>
    private static string? OwnerOf(string key) =>
        JsonShape.Of(typeof(HitterModel)).Member(key) is not null ? "model"
        : JsonShape.Of(typeof(LeagueEnvironments)).Member(key) is not null ? "environment"
        : null;

    /// <summary>The first '=' outside brackets.</summary>
    private static int IndexOfEquals(string text)
    {
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
                quoted = !quoted;
            else if (text[i] == '=' && !quoted)
                return i;
        }

        return -1;
    }

    private static List<string> Split(string path, JsonPlace place)
    {
        var steps = new List<string>();
        var key = new StringBuilder();
        bool afterBracket = false;
        for (int i = 0; i < path.Length; i++)
        {
            if (path[i] is '.' or '[')
            {
                if (key.Length > 0)
                    steps.Add(key.ToString());
                else if (!afterBracket)
                    throw new ConfigException(place, $"found an empty step in the path '{ConfigNode.Shorten(path)}', expected keys joined by single dots.");
                key.Clear();
                afterBracket = false;
            }

            if (path[i] == '[')
            {
                steps.Add(Bracket(path, ref i, place));
                afterBracket = true;
            }
            else if (path[i] != '.')
            {
                key.Append(path[i]);
            }
        }

        if (key.Length > 0)
            steps.Add(key.ToString());
        else if (!afterBracket)
            throw new ConfigException(place, $"the path '{ConfigNode.Shorten(path)}' ends in a dot, expected a key after it.");
        return steps;
    }

    /// <summary>"[5]" as it is, ["lk^2"] as its key; <paramref name="i"/> moves to the closing bracket.</summary>
    private static string Bracket(string path, ref int i, JsonPlace place)
    {
        bool quoted = i + 1 < path.Length && path[i + 1] == '"';
        int close = path.IndexOf(quoted ? "\"]" : "]", i + (quoted ? 2 : 1), StringComparison.Ordinal);
        if (close < 0)
            throw new ConfigException(place, $"found '[' without its ']' in the path '{ConfigNode.Shorten(path)}', expected [index] or [\"key\"].");
        string step = quoted ? path[(i + 2)..close] : path[i..(close + 1)];
        i = quoted ? close + 1 : close;
        return step;
    }

    private static ConfigNode ValueOf(string text, JsonPlace place)
    {
        if (text.Any(char.IsControl))
            throw new ConfigException(place, "found a control character in the value, expected printable text.");
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return Convert(document.RootElement, place);
        }
        catch (JsonException)
        {
            // A point comes first in baseball's numbers, not in JSON's; plain words need no quotes.
            const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
            return text is ['.', _, ..] or ['-', '.', _, ..] && double.TryParse(text, Plain, CultureInfo.InvariantCulture, out _)
                ? new ConfigNode(JsonValueKind.Number, place, text[0] == '-' ? "-0" + text[1..] : "0" + text)
                : new ConfigNode(JsonValueKind.String, place, text);
        }
    }

    private static ConfigNode Convert(JsonElement element, JsonPlace place)
    {
        string scalar = element.ValueKind switch
        {
            JsonValueKind.String => element.GetString()!,
            JsonValueKind.Number => element.GetRawText(),
            _ => string.Empty,
        };
        var node = new ConfigNode(element.ValueKind, place, scalar);
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in element.EnumerateObject())
                node.Set(property.Name, place, Convert(property.Value, place));
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
                node.Add(Convert(item, place));
        }

        return node;
    }
}
