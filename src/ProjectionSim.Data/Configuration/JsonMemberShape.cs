using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProjectionSim.Data.Configuration;

/// <summary>A member of a record as JSON has it: its key, its type, whether it may be absent or null.</summary>
internal sealed class JsonMemberShape
{
    private readonly FieldInfo? field;

    private JsonMemberShape(PropertyInfo property, IList<CustomAttributeData> attributes, ParameterInfo? parameter, bool nullable)
    {
        Type = property.PropertyType;
        IsNullable = nullable;
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        IsRequired = parameter is { HasDefaultValue: false };
        foreach (CustomAttributeData attribute in attributes)
        {
            if (attribute.AttributeType == typeof(JsonPropertyNameAttribute)) Name = (string)attribute.ConstructorArguments[0].Value!;
            else if (attribute.AttributeType == typeof(RequiredMemberAttribute)) IsRequired = true;
            else if (attribute.AttributeType == typeof(DefaultValueAttribute)) Default = attribute.ConstructorArguments[0].Value as double?;
        }

        // A property's set accessor called by reflection is compiled at its second call, one by one; writing its field is not.
        field = property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic);
    }

    /// <summary>The key.</summary>
    public string Name { get; }

    /// <summary>The member's type.</summary>
    public Type Type { get; }

    /// <summary>Whether the key must be there.</summary>
    public bool IsRequired { get; }

    /// <summary>Whether null is allowed.</summary>
    public bool IsNullable { get; }

    /// <summary>The number that an absent key stands for, where that is not 0.</summary>
    public double? Default { get; }

    /// <summary>Writes the member of a record under construction.</summary>
    public void Set(object record, object? value) => (field ?? throw new InvalidOperationException($"'{Name}' of {record.GetType()} is no automatic property.")).SetValue(record, value);

    /// <summary>The members of a record in the order of its declaration.</summary>
    public static JsonMemberShape[] Of(Type record)
    {
        var nullability = new NullabilityInfoContext();
        ParameterInfo[] parameters = record.GetConstructor(Type.EmptyTypes) is null && record.GetConstructors() is [var primary] ? primary.GetParameters() : [];
        var members = new List<JsonMemberShape>();
        foreach (PropertyInfo property in record.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            IList<CustomAttributeData> attributes = property.GetCustomAttributesData();
            if (property.CanWrite && property.GetIndexParameters().Length == 0 && !Has(attributes, typeof(JsonIgnoreAttribute)))
                members.Add(new JsonMemberShape(property, attributes, Array.Find(parameters, p => string.Equals(p.Name, property.Name, StringComparison.OrdinalIgnoreCase)), MayBeNull(property, nullability)));
        }

        return [.. members];
    }

    private static bool MayBeNull(PropertyInfo property, NullabilityInfoContext nullability) => property.PropertyType.IsValueType
        ? Nullable.GetUnderlyingType(property.PropertyType) is not null
        : nullability.Create(property).WriteState == NullabilityState.Nullable;

    private static bool Has(IList<CustomAttributeData> attributes, Type type)
    {
        foreach (CustomAttributeData attribute in attributes)
        {
            if (attribute.AttributeType == type) return true;
        }

        return false;
    }
}
