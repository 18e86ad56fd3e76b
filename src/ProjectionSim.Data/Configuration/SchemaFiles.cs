namespace ProjectionSim.Data.Configuration;

/// <summary>The JSON Schemas of the files that people write, as shipped beside the configs.</summary>
public static class SchemaFiles
{
    /// <summary>projection (a config), model, environment, trade, backtest (a backtest config).</summary>
    public static IReadOnlyList<string> Names { get; } = ["projection", "model", "environment", "trade", "backtest"];

    /// <summary>The text of a schema.</summary>
    /// <exception cref="ConfigException">There is no schema of that name.</exception>
    public static string Read(string name)
    {
        using Stream? stream = typeof(SchemaFiles).Assembly.GetManifestResourceStream($"configs/{name}.schema.json");
        if (stream is null)
            throw new ConfigException($"found no schema '{ConfigNode.Shorten(name)}', expected {string.Join(", ", Names)}.{Suggestion.DidYouMean(name, Names)}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
