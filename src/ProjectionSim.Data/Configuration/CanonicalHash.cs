using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ProjectionSim.Data.Configuration;

/// <summary>
/// SHA-256 of a record's canonical JSON: keys sorted by code point, no white space, numbers as the record holds them. Comments, order
/// of keys and the way a number is written do not change it; a changed value does.
/// </summary>
internal static class CanonicalHash
{
    /// <summary>The hash, lowercase hex.</summary>
    public static string Of<T>(T value, JsonTypeInfo<T> type)
    {
        ConfigNode tree = ConfigReader.Read("canonical form", JsonSerializer.SerializeToUtf8Bytes(value, type));
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            Sorted(tree).WriteTo(writer);
        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    private static ConfigNode Sorted(ConfigNode node)
    {
        var copy = new ConfigNode(node.Kind, node.Place, node.Text);
        foreach (ConfigMember member in node.Members.OrderBy(m => m.Name, StringComparer.Ordinal))
        {
            if (member.Value.Kind != JsonValueKind.Null)
                copy.Set(member.Name, member.NamePlace, Sorted(member.Value));
        }

        foreach (ConfigNode item in node.Items)
            copy.Add(Sorted(item));
        return copy;
    }
}
