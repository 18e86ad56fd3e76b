using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ProjectionSim.Data.Configuration;

/// <summary>
/// SHA-256 of a record's canonical JSON: keys sorted by code point, no white space, numbers as the record holds them. Comments, order
/// of keys and the way a number is written do not change it; a changed value does. A tree that has just become a record has the
/// record's hash, without being written and read again.
/// </summary>
internal static class CanonicalHash
{
    private const int FlushedAt = 1 << 16;

    /// <summary>The hash, lowercase hex.</summary>
    public static string Of<T>(T value, JsonTypeInfo<T> type)
    {
        // No tree of nodes and no text of the whole: the config of a batch has hundreds of players.
        using var document = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(value, type));
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        using (var writer = new Utf8JsonWriter(stream))
            Write(document.RootElement, writer);
        return Convert.ToHexStringLower(hash.Hash!);
    }

    /// <summary>The hash of the record that a tree becomes; <see cref="ShapeCheck"/> has passed and completed it.</summary>
    public static string OfChecked(ConfigNode tree, Type type)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
            Write(writer, tree, JsonShape.Of(type));
        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter writer, ConfigNode? node, JsonShape shape)
    {
        if (node is { Kind: JsonValueKind.Null })
        {
            writer.WriteNullValue();
            return;
        }

        switch (shape.Kind)
        {
            case JsonShapeKind.Record:
                JsonMemberShape[] members = [.. shape.Members];
                Array.Sort(members, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
                writer.WriteStartObject();
                foreach (JsonMemberShape member in members)
                    WriteMember(writer, member.Name, node![member.Name], member.Type);
                writer.WriteEndObject();
                break;
            case JsonShapeKind.Dictionary:
                ConfigMember[] entries = [.. node!.Members];
                Array.Sort(entries, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
                writer.WriteStartObject();
                foreach (ConfigMember entry in entries)
                    WriteMember(writer, entry.Name, entry.Value, shape.ElementType!);
                writer.WriteEndObject();
                break;
            case JsonShapeKind.List:
                writer.WriteStartArray();
                foreach (ConfigNode item in node!.Items)
                    Write(writer, item, JsonShape.Of(shape.ElementType!));
                writer.WriteEndArray();
                break;
            default:
                WriteLeaf(writer, node, shape.Type);
                break;
        }
    }

    /// <summary>An absent value that may not be null is what its type is without one: 0 or false.</summary>
    private static void WriteMember(Utf8JsonWriter writer, string name, ConfigNode? value, Type type)
    {
        if (value is { Kind: JsonValueKind.Null } || (value is null && (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null)))
            return;
        writer.WritePropertyName(name);
        Write(writer, value, JsonShape.Of(type));
    }

    private static void WriteLeaf(Utf8JsonWriter writer, ConfigNode? node, Type type)
    {
        if (type == typeof(bool))
            writer.WriteBooleanValue(node is { Kind: JsonValueKind.True });
        else if (type == typeof(double))
            writer.WriteNumberValue(node is null ? 0 : double.Parse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture));
        else if (type.IsPrimitive)
            writer.WriteRawValue(node is null or { Text: "-0" } ? "0" : node.Text);
        else
            writer.WriteStringValue(node is null ? JsonShape.Of(type).Names[0] : node.Text);
    }

    private static void Write(JsonElement element, Utf8JsonWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject().Where(m => m.Value.ValueKind != JsonValueKind.Null).OrderBy(m => m.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(member.Name);
                    Write(member.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray()) Write(item, writer);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(element.GetString());
                break;
            default:
                element.WriteTo(writer);
                break;
        }

        if (writer.BytesPending > FlushedAt) writer.Flush();
    }
}
