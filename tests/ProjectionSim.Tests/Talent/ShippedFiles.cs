using System.Text.Json;
using System.Text.Json.Serialization;
using ProjectionSim.Context;
using ProjectionSim.Talent;

namespace ProjectionSim.Tests.Talent;

/// <summary>The model and environment files of the repository, read once.</summary>
internal static class ShippedFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly Lazy<HitterModel> LazyModel = new(() => Read<HitterModel>("models/hitters.json"));
    private static readonly Lazy<HitterModel> LazyModel2019 = new(() => Read<HitterModel>("models/hitters-2019.json"));
    private static readonly Lazy<HitterModel> LazyReference = new(() => ReadFile<HitterModel>(Path.Combine(AppContext.BaseDirectory, "Vectors", "reference-2023.json")));
    private static readonly Lazy<LeagueEnvironments> LazyEnvironments = new(() => Read<LeagueEnvironments>("environments/mlb.json"));

    /// <summary>The shipped model.</summary>
    public static HitterModel Model => LazyModel.Value;

    /// <summary>The model that 2021–2023 is judged with.</summary>
    public static HitterModel Model2019 => LazyModel2019.Value;

    /// <summary>The shipped environments.</summary>
    public static LeagueEnvironments Environments => LazyEnvironments.Value;

    /// <summary>The model that the trace vectors were made with.</summary>
    public static HitterModel ReferenceModel => LazyReference.Value;

    private static T Read<T>(string name) => ReadFile<T>(Path.Combine(Root(), "configs", name));

    private static T ReadFile<T>(string path)
    {
        return JsonSerializer.Deserialize<T>(File.ReadAllText(path), Options) ?? throw new InvalidDataException(path);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ProjectionSim.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds ProjectionSim.sln.");
    }
}
