using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Configuration;

/// <summary>The keys that components have in files: hitByPitch, walk, strikeout, homeRun, hitInPlay, extraBase, triple.</summary>
internal static class ComponentKeys
{
    /// <summary>The key of a component.</summary>
    public static string Key(this Component component) => char.ToLowerInvariant(component.ToString()[0]) + component.ToString()[1..];

    /// <summary>The component of a key, or null.</summary>
    public static Component? Find(string key)
    {
        foreach (Component component in Components.All)
        {
            if (string.Equals(component.Key(), key, StringComparison.Ordinal)) return component;
        }

        return null;
    }

    /// <summary>The component of a key or of a short name (K, XB), or null.</summary>
    public static Component? FindAny(string name)
    {
        foreach (Component component in Components.All)
        {
            if (string.Equals(component.Key(), name, StringComparison.OrdinalIgnoreCase) || string.Equals(component.ShortName(), name, StringComparison.Ordinal)) return component;
        }

        return null;
    }
}
