using System.Globalization;
using System.Text.Json;

namespace ProjectionSim.Data.Configuration;

/// <summary>The numbers of a base config and of the files that it names, by the paths that --set takes.</summary>
/// <param name="basis">The base config's path.</param>
/// <param name="recorded">Whether a run kept it: its files then stand beside it.</param>
internal sealed class BaseNumbers(string basis, bool recorded)
{
    private static readonly string[] Files = ["model", "environment"];

    /// <summary>The number at a path; null where none is.</summary>
    /// <exception cref="ConfigException">It is not a path, or a file cannot be read.</exception>
    public double? At(string path)
    {
        List<string> steps = ConfigOverride.StepsOf(path);
        ConfigNode config = ConfigFile.ReadNamed(basis, "the base config");
        ConfigNode? node = config;
        if (steps.Count > 1 && Files.Contains(steps[0], StringComparer.Ordinal) && config[steps[0]] is not null)
        {
            node = Named(config, steps[0]);
            steps = steps[1..];
        }

        foreach (string step in steps) node = node?.Kind == JsonValueKind.Array ? Item(node, step) : node?[step];
        return node?.Kind == JsonValueKind.Number ? double.Parse(node.Text, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Every path of a number, for suggestions.</summary>
    public IEnumerable<string> Paths()
    {
        ConfigNode config = ConfigFile.ReadNamed(basis, "the base config");
        var found = new List<string>();
        Collect(config, "");
        foreach (string file in Files)
        {
            if (config[file] is not null) Collect(Named(config, file), file);
        }

        return found;

        void Collect(ConfigNode node, string at)
        {
            if (node.Kind == JsonValueKind.Number) found.Add(at);
            foreach (ConfigMember member in node.Members) Collect(member.Value, at.Length == 0 ? member.Name : $"{at}.{member.Name}");
            for (int i = 0; i < node.Items.Count; i++) Collect(node.Items[i], $"{at}{(node.Items[i]["id"] is { } id ? "." + id.Text : FormattableString.Invariant($"[{i}]"))}");
        }
    }

    private ConfigNode Named(ConfigNode config, string file) => recorded ? ConfigFile.ReadNamed(ConfigFile.Beside(basis, file + ".json"), "the file that the run kept") : ConfigFile.ReadNamed(
        basis.StartsWith(EmbeddedFiles.Prefix, StringComparison.Ordinal) ? EmbeddedFiles.Prefix + config[file]!.Text : ConfigFile.Beside(basis, config[file]!.Text), "the file that the base names");

    private static ConfigNode? Item(ConfigNode list, string step)
    {
        if (step is ['[', .., ']'] && int.TryParse(step.AsSpan(1, step.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int index))
            return index < list.Items.Count ? list.Items[index] : null;
        return list.Items.FirstOrDefault(item => string.Equals(item["id"]?.Text, step, StringComparison.Ordinal));
    }
}
