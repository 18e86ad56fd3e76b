using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ProjectionSim.Data.Configuration;

/// <summary>Makes records of a tree that <see cref="ShapeCheck"/> has passed and completed.</summary>
internal static class RecordBinder
{
    /// <summary>The record of a tree.</summary>
    public static T Make<T>(ConfigNode tree)
        where T : class =>
        (T?)Make(tree, typeof(T)) ?? throw new ConfigException(tree.Place, "found null for the file, expected an object {...}.");

    private static object? Make(ConfigNode node, Type type)
    {
        if (node.Kind == JsonValueKind.Null) return null;
        JsonShape shape = JsonShape.Of(type);
        return shape.Kind switch
        {
            JsonShapeKind.Record => Record(node, shape),
            JsonShapeKind.List => List(node, shape.ElementType!),
            JsonShapeKind.Dictionary => Dictionary(node, shape),
            _ => Leaf(node, shape),
        };
    }

    private static object Record(ConfigNode node, JsonShape shape)
    {
        // Neither a constructor nor initialisers run: the tree has every value, defaults too.
        object record = RuntimeHelpers.GetUninitializedObject(shape.Type);
        foreach (JsonMemberShape member in shape.Members)
        {
            if (node[member.Name] is { } value) member.Set(record, Make(value, member.Type));
        }

        return record;
    }

    private static Array List(ConfigNode node, Type element)
    {
        if (element == typeof(double))
        {
            double[] numbers = new double[node.Items.Count];
            for (int i = 0; i < numbers.Length; i++) numbers[i] = Number(node.Items[i]);
            return numbers;
        }

        var items = Array.CreateInstance(element, node.Items.Count);
        for (int i = 0; i < items.Length; i++) items.SetValue(Make(node.Items[i], element), i);
        return items;
    }

    private static IDictionary Dictionary(ConfigNode node, JsonShape shape)
    {
        var made = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(shape.KeyType!, shape.ElementType!))!;
        foreach (ConfigMember member in node.Members) made.Add(Key(member.Name, shape.KeyType!), Make(member.Value, shape.ElementType!));
        return made;
    }

    private static object Key(string name, Type type) =>
        type == typeof(string) ? name
        : type == typeof(int) ? int.Parse(name, NumberStyles.None, CultureInfo.InvariantCulture)
        : JsonShape.Of(type).ValueOf(name)!;

    private static double Number(ConfigNode node) => double.Parse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static object Leaf(ConfigNode node, JsonShape shape)
    {
        if (shape.Type.IsEnum) return shape.ValueOf(node.Text)!;
        switch (Type.GetTypeCode(shape.Type))
        {
            case TypeCode.Double: return Number(node);
            case TypeCode.Int32: return int.Parse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            case TypeCode.Int64: return long.Parse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            case TypeCode.UInt64: return ulong.Parse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            case TypeCode.Boolean: return node.Kind == JsonValueKind.True;
            case TypeCode.String: return node.Text;
            default: return DateOnly.ParseExact(node.Text, LeafCheck.DateFormat, CultureInfo.InvariantCulture);
        }
    }
}
