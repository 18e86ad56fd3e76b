using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ProjectionSim.Data.Configuration;

/// <summary>The one-sentence documentation of types and properties, from the compiler's XML file beside the engine.</summary>
internal sealed partial class XmlDocumentation
{
    private readonly Dictionary<string, XElement> members;

    private XmlDocumentation(Dictionary<string, XElement> members) => this.members = members;

    /// <summary>Reads the XML file beside an assembly.</summary>
    /// <exception cref="FileNotFoundException">The assembly was copied without its documentation.</exception>
    public static XmlDocumentation Of(Assembly assembly)
    {
        XDocument document = XDocument.Load(Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".xml"));
        return new XmlDocumentation(document.Descendants("member").ToDictionary(m => m.Attribute("name")!.Value, StringComparer.Ordinal));
    }

    /// <summary>The summary of a property (of a positional record: of its parameter), or null.</summary>
    public string? OfProperty(MemberInfo property)
    {
        string type = TypeName(property.DeclaringType!);
        if (Text($"P:{type}.{property.Name}", "summary") is { } own)
            return own;
        return members.TryGetValue($"T:{type}", out XElement? record)
            ? Plain(record.Elements("param").FirstOrDefault(p => string.Equals(p.Attribute("name")?.Value, property.Name, StringComparison.Ordinal)))
            : null;
    }

    /// <summary>The summary of a type, or null.</summary>
    public string? OfType(Type type) => Text($"T:{TypeName(type)}", "summary");

    private static string TypeName(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private string? Text(string member, string element) =>
        members.TryGetValue(member, out XElement? found) ? Plain(found.Element(element)) : null;

    private static string? Plain(XElement? element)
    {
        if (element is null)
            return null;
        IEnumerable<string> parts = element.Nodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" or "seealso" } see => (see.Attribute("cref")?.Value ?? string.Empty).Split('.')[^1],
            XElement { Name.LocalName: "paramref" } parameter => parameter.Attribute("name")?.Value ?? string.Empty,
            XElement other => other.Value,
            _ => string.Empty,
        });
        string plain = Space().Replace(string.Concat(parts), " ").Trim();
        return plain.Length == 0 ? null : plain;
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
