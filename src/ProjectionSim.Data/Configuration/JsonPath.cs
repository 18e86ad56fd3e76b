using System.Globalization;

namespace ProjectionSim.Data.Configuration;

/// <summary>
/// The path of a value from the root of its file, as people and overrides write it: players[0].lines[3].HR. It is a chain of
/// steps that becomes text only when an error needs it.
/// </summary>
internal sealed class JsonPath
{
    private readonly JsonPath? parent;
    private readonly string key;
    private readonly int index;

    private JsonPath(JsonPath? parent, string key, int index)
    {
        this.parent = parent;
        this.key = key;
        this.index = index;
    }

    /// <summary>The root: the file itself.</summary>
    public static JsonPath Root { get; } = new(null, string.Empty, 0);

    /// <summary>Whether this is the file itself.</summary>
    public bool IsRoot => parent is null;

    /// <summary>The path of a key's value.</summary>
    public JsonPath At(string step) => new(this, step, -1);

    /// <summary>The path of a list's item.</summary>
    public JsonPath At(int step) => new(this, string.Empty, step);

    /// <summary>The path as text; "the file" for the root. A key that is not a plain name is put in brackets and quotes.</summary>
    public override string ToString()
    {
        if (parent is null)
            return "the file";
        string before = parent.IsRoot ? string.Empty : parent.ToString();
        if (index >= 0)
            return $"{before}[{index.ToString(CultureInfo.InvariantCulture)}]";
        string shown = ConfigNode.Shorten(key);
        if (key.AsSpan().ContainsAny(".[]=\" "))
            return $"{before}[\"{shown}\"]";
        return before.Length == 0 ? shown : $"{before}.{shown}";
    }
}
