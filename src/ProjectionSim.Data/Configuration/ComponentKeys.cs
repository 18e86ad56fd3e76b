using System.Text.Json;
using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Configuration;

/// <summary>The keys of components in JSON: hitByPitch, walk, strikeout …</summary>
internal static class ComponentKeys
{
    /// <summary>The key of a component.</summary>
    public static string Key(this Component component) => JsonNamingPolicy.CamelCase.ConvertName(component.ToString());
}
