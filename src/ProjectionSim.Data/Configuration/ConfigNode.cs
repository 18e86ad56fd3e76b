using System.Globalization;
using System.Text.Json;

namespace ProjectionSim.Data.Configuration;

/// <summary>
/// A JSON value that knows where it stands, so that every later check can point at it. Numbers keep their text; keys keep
/// their order and their own place.
/// </summary>
internal sealed class ConfigNode(JsonValueKind kind, JsonPlace place, string text = "")
{
    /// <summary>Objects of so few keys are searched.</summary>
    private const int Searched = 12;

    // Most values are single numbers, so these exist only for objects and lists.
    private readonly List<ConfigMember>? members = kind == JsonValueKind.Object ? [] : null;
    private Dictionary<string, int>? index;
    private readonly List<ConfigNode>? items = kind == JsonValueKind.Array ? [] : null;

    /// <summary>Object, Array, String, Number, True, False or Null.</summary>
    public JsonValueKind Kind { get; } = kind;

    /// <summary>Where the value begins.</summary>
    public JsonPlace Place { get; } = place;

    /// <summary>A string's contents, a number as it was written; else empty.</summary>
    public string Text { get; } = text;

    /// <summary>The members of an object, in the file's order.</summary>
    public IReadOnlyList<ConfigMember> Members => (IReadOnlyList<ConfigMember>?)members ?? [];

    /// <summary>The items of an array.</summary>
    public IReadOnlyList<ConfigNode> Items => (IReadOnlyList<ConfigNode>?)items ?? [];

    /// <summary>The value of an object's key, or null.</summary>
    public ConfigNode? this[string name] => Member(name)?.Value;

    /// <summary>The member of an object, or null.</summary>
    public ConfigMember? Member(string name) => IndexOf(name) is var at and >= 0 ? members![at] : null;

    /// <summary>Sets or adds a member of an object.</summary>
    public void Set(string name, JsonPlace place, ConfigNode value)
    {
        var member = new ConfigMember(name, place, value);
        int at = IndexOf(name);
        if (at >= 0)
        {
            members![at] = member;
            return;
        }

        index?.Add(name, members!.Count);
        members!.Add(member);
    }

    /// <summary>Where a key stands; objects of many keys get an index at their first question.</summary>
    private int IndexOf(string name)
    {
        if (members is null) return -1;
        if (members.Count <= Searched)
        {
            for (int i = 0; i < members.Count; i++)
            {
                if (string.Equals(members[i].Name, name, StringComparison.Ordinal)) return i;
            }

            return -1;
        }

        if (index is null)
        {
            index = new(StringComparer.Ordinal);
            for (int i = 0; i < members.Count; i++) index.Add(members[i].Name, i);
        }

        return index.TryGetValue(name, out int at) ? at : -1;
    }

    /// <summary>Removes a member that is there.</summary>
    public void Remove(string name)
    {
        members!.RemoveAt(IndexOf(name));
        index = null;
    }

    /// <summary>Adds an item to a list.</summary>
    public void Add(ConfigNode item) => items!.Add(item);

    /// <summary>Replaces an item of a list.</summary>
    public void Replace(int at, ConfigNode item) => items![at] = item;

    /// <summary>A copy that later changes do not reach.</summary>
    public ConfigNode Copy()
    {
        var copy = new ConfigNode(Kind, Place, Text);
        foreach (ConfigMember member in Members) copy.Set(member.Name, member.NamePlace, member.Value.Copy());
        foreach (ConfigNode item in Items) copy.Add(item.Copy());
        return copy;
    }

    /// <summary>What a reader sees there, for "found …".</summary>
    public string Describe() => Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => string.Create(CultureInfo.InvariantCulture, $"a list of {Items.Count}"),
        JsonValueKind.String => $"the text \"{Shorten(Text)}\"",
        JsonValueKind.Number => Shorten(Text),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    /// <summary>A text made fit for an error: one line of at most 60 characters.</summary>
    public static string Shorten(string text) => OneLine(text.Length <= 60 ? text : text[..57] + "...");

    /// <summary>A text whose control characters are replaced, so that it is one line of a terminal.</summary>
    public static string OneLine(string text) => HasControl(text) ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text;

    /// <summary>Whether a text has a control character.</summary>
    public static bool HasControl(string text)
    {
        foreach (char c in text)
        {
            if (char.IsControl(c)) return true;
        }

        return false;
    }

    /// <summary>Writes the value as plain JSON.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        switch (Kind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (ConfigMember member in Members)
                {
                    writer.WritePropertyName(member.Name);
                    member.Value.WriteTo(writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (ConfigNode item in Items)
                    item.WriteTo(writer);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(Text);
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(Text);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                writer.WriteBooleanValue(Kind == JsonValueKind.True);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}

/// <summary>A key of an object, where the key stands, and its value.</summary>
internal sealed record ConfigMember(string Name, JsonPlace NamePlace, ConfigNode Value);
