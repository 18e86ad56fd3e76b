namespace ProjectionSim.Data.Configuration;

/// <summary>The shipped configs inside the program, for runs without a checkout.</summary>
internal static class EmbeddedFiles
{
    /// <summary>What a path to an embedded file begins with: <c>"model": "built-in:models/hitters.json"</c>.</summary>
    public const string Prefix = "built-in:";

    /// <summary>Whether a file of that name (as below <c>configs/</c>) is embedded.</summary>
    public static bool Has(string name) => typeof(EmbeddedFiles).Assembly.GetManifestResourceInfo(Resource(name)) is not null;

    /// <summary>Reads an embedded file.</summary>
    /// <exception cref="ConfigException">No such file is embedded.</exception>
    public static ConfigNode Read(string name)
    {
        using Stream? stream = typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(Resource(name));
        if (stream is null)
        {
            string[] names = [.. typeof(EmbeddedFiles).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("configs/", StringComparison.Ordinal)).Select(n => n["configs/".Length..])];
            throw new ConfigException($"{Prefix}{ConfigNode.Shorten(name)}: no such built-in file, expected {Suggestion.ListOf(names)}.{Suggestion.DidYouMean(name, names)}");
        }

        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return ConfigReader.Read(Prefix + name, bytes);
    }

    private static string Resource(string name) => "configs/" + name.Replace('\\', '/');
}
