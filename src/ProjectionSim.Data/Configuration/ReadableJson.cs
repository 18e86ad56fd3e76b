using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ProjectionSim.Data.Configuration;

/// <summary>
/// JSON laid out for people: what fits a line stays on it, lists and flat objects fill lines, numbers have no exponent,
/// absent values are left out.
/// </summary>
internal static class ReadableJson
{
    private const int Width = 120;
    private const int LongestFilled = 28;

    /// <summary>Items of a list that are laid out together; more objects than this never fit a line.</summary>
    private const int MostAtOnce = 40;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file's text, ending in a newline.</summary>
    public static string Write<T>(T value, JsonTypeInfo<T> type, string schema)
    {
        ConfigNode tree = ConfigReader.Read("value", JsonSerializer.SerializeToUtf8Bytes(value, type));
        Prune(tree, type, type.Options);
        return WithSchema(tree, schema);
    }

    /// <summary>The text with every value, nulls too, for records: it reads back as the same value to the last bit.</summary>
    public static string WriteExactly<T>(T value, JsonTypeInfo<T> type, string schema)
    {
        using var document = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(value, type));
        var text = new StringBuilder($"{{\n  \"$schema\": {Quote(schema)}");
        foreach (JsonProperty member in document.RootElement.EnumerateObject())
        {
            string name = Quote(member.Name) + ": ";
            text.Append(",\n  ").Append(name);
            if (member.Value.ValueKind == JsonValueKind.Array && member.Value.GetArrayLength() > MostAtOnce && member.Value[0].ValueKind == JsonValueKind.Object)
                AppendItems(text, member.Value);
            else
                text.Append(Layout(NodeOf(member.Value), 2, name.Length));
        }

        return text.Append("\n}\n").ToString();
    }

    /// <summary>A long list of objects, an item at a time: the tree of a batch's players would take hundreds of megabytes.</summary>
    private static void AppendItems(StringBuilder text, JsonElement list)
    {
        text.Append('[');
        int written = 0;
        foreach (JsonElement item in list.EnumerateArray())
            text.Append(written++ == 0 ? "\n    " : ",\n    ").Append(Layout(NodeOf(item), 4, 0));
        text.Append("\n  ]");
    }

    private static ConfigNode NodeOf(JsonElement element) => ConfigReader.Read("value", Encoding.UTF8.GetBytes(element.GetRawText()));

    private static string WithSchema(ConfigNode tree, string schema)
    {
        var root = new ConfigNode(JsonValueKind.Object, tree.Place);
        root.Set("$schema", tree.Place, new ConfigNode(JsonValueKind.String, tree.Place, schema));
        foreach (ConfigMember member in tree.Members)
            root.Set(member.Name, member.NamePlace, member.Value);
        return Layout(root, 0, 0) + "\n";
    }

    /// <summary>Lays out a tree whose first line already holds <paramref name="prefix"/> characters after its indent.</summary>
    public static string Layout(ConfigNode node, int indent, int prefix)
    {
        if (node.Kind is not (JsonValueKind.Object or JsonValueKind.Array))
            return OneLine(node);
        if (Depth(node) <= 2 && OneLine(node) is var line && indent + prefix + line.Length + 1 <= Width)
            return line;
        bool isObject = node.Kind == JsonValueKind.Object;
        IEnumerable<ConfigNode> values = isObject ? node.Members.Select(m => m.Value) : node.Items;
        bool flat = values.All(v => v.Kind is not (JsonValueKind.Object or JsonValueKind.Array) && OneLine(v).Length <= LongestFilled);
        string[] items = isObject
            ? [.. node.Members.Select(m => $"{Quote(m.Name)}: {Layout(m.Value, indent + 2, m.Name.Length + 4)}")]
            : [.. node.Items.Select(item => Layout(item, indent + 2, 0))];
        string pad = new(' ', indent + 2);
        string body = flat ? Fill(items, pad) : string.Join(",\n", items.Select(item => pad + item));
        return $"{(isObject ? '{' : '[')}\n{body}\n{new string(' ', indent)}{(isObject ? '}' : ']')}";
    }

    private static string Fill(string[] items, string pad)
    {
        var text = new StringBuilder(pad);
        int used = pad.Length;
        for (int i = 0; i < items.Length; i++)
        {
            string item = i < items.Length - 1 ? items[i] + "," : items[i];
            if (used > pad.Length && used + 1 + item.Length > Width)
            {
                text.Append('\n').Append(pad);
                used = pad.Length;
            }

            if (used > pad.Length)
            {
                text.Append(' ');
                used++;
            }

            text.Append(item);
            used += item.Length;
        }

        return text.ToString();
    }

    private static string OneLine(ConfigNode node) => node.Kind switch
    {
        JsonValueKind.Object when node.Members.Count == 0 => "{}",
        JsonValueKind.Object => $"{{ {string.Join(", ", node.Members.Select(m => $"{Quote(m.Name)}: {OneLine(m.Value)}"))} }}",
        JsonValueKind.Array => $"[{string.Join(", ", node.Items.Select(OneLine))}]",
        JsonValueKind.String => Quote(node.Text),
        JsonValueKind.Number => Plainly(node.Text),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    private static string Plainly(string number)
    {
        if (!number.AsSpan().ContainsAny('e', 'E'))
            return number;
        string plain = double.Parse(number, CultureInfo.InvariantCulture).ToString("0.####################", CultureInfo.InvariantCulture);
        return double.Parse(plain, CultureInfo.InvariantCulture).Equals(double.Parse(number, CultureInfo.InvariantCulture)) ? plain : number;
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text, Plain);

    private static int Depth(ConfigNode node) =>
        node.Kind is JsonValueKind.Object or JsonValueKind.Array
            ? 1 + node.Members.Select(m => Depth(m.Value)).Concat(node.Items.Select(Depth)).DefaultIfEmpty().Max()
            : 0;

    /// <summary>Whether the key's absence means something else than null, zero or empty.</summary>
    private static bool HasDefault(JsonPropertyInfo property) =>
        property.AttributeProvider?.IsDefined(typeof(DefaultValueAttribute), inherit: false) == true;

    /// <summary>Null, zero and empty are what an absent optional key means.</summary>
    private static bool SaysNothing(ConfigNode node) => node.Kind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Number => node.Text is "0",
        JsonValueKind.Object => node.Members.Count == 0,
        JsonValueKind.Array => node.Items.Count == 0,
        _ => false,
    };

    private static void Prune(ConfigNode node, JsonTypeInfo info, JsonSerializerOptions options)
    {
        foreach (ConfigMember member in node.Members.ToArray())
        {
            JsonPropertyInfo? property = info.Properties.FirstOrDefault(p => string.Equals(p.Name, member.Name, StringComparison.Ordinal));
            Type type = property?.PropertyType ?? info.ElementType!;
            Prune(member.Value, options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type), options);
            if (property is { IsRequired: false } && SaysNothing(member.Value) && !HasDefault(property))
                node.Remove(member.Name);
        }

        foreach (ConfigNode item in node.Items)
            Prune(item, options.GetTypeInfo(info.ElementType!), options);
    }
}
