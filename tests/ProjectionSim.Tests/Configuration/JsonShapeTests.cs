using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ProjectionSim.Context;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Evaluation;
using ProjectionSim.Talent;
using ProjectionSim.Trades;

namespace ProjectionSim.Tests.Configuration;

/// <summary>Files are read by shapes of our own and written by the serializer: both must say the same of every type.</summary>
public sealed class JsonShapeTests
{
    private static readonly Type[] Roots = [typeof(ProjectionConfig), typeof(HitterModel), typeof(LeagueEnvironments), typeof(BacktestConfig), typeof(TradeConfig)];

    [Fact]
    public void Shapes_say_what_the_serializer_says_of_every_type_of_the_files()
    {
        var seen = new HashSet<Type>();
        foreach (Type root in Roots) Compare(root, seen);
        Assert.True(seen.Count > 60, $"only {seen.Count} types were compared");
    }

    [Theory]
    [InlineData("rushing-wong.json", "")]
    [InlineData("boston-catchers.json", "players.rushida01.lines[0].weight=5e-1")]
    [InlineData("boston-room.json", "model.components.walk.mlbNoise=1.0E-2")]
    [InlineData("rushing-wong.json", "environment.parks.BOS.through.2025.effect.homeRun=-0.0")]
    [InlineData("rushing-wong.json", "seed=18446744073709551615")]
    [InlineData("rushing-wong.json", "model.components.walk.secondStage.ownSquared=0")]
    public void A_loaded_record_has_the_hash_that_its_own_text_has(string config, string change)
    {
        ProjectionInput input = ConfigFile.LoadEmbedded(config, change.Length == 0 ? [] : [change]);
        Assert.Equal(ConfigFile.Hash(input.Config), input.ConfigHash);
        Assert.Equal(ConfigFile.Hash(input.Model), input.ModelHash);
        Assert.Equal(ConfigFile.Hash(input.Environments), input.EnvironmentHash);
    }

    [Fact]
    public void A_record_made_of_a_tree_is_the_record_that_the_serializer_makes()
    {
        ProjectionInput input = ConfigFile.LoadEmbedded("boston-room.json", []);
        Assert.Equal(JsonSerializer.Serialize(input.Config, ConfigJson.Default.ProjectionConfig), Again(input.Config, ConfigJson.Default.ProjectionConfig));
        Assert.Equal(JsonSerializer.Serialize(input.Model, ConfigJson.Default.HitterModel), Again(input.Model, ConfigJson.Default.HitterModel));
        Assert.Equal(JsonSerializer.Serialize(input.Environments, ConfigJson.Default.LeagueEnvironments), Again(input.Environments, ConfigJson.Default.LeagueEnvironments));
    }

    [Fact]
    public void Objects_of_many_keys_find_set_and_remove_them_as_small_ones_do()
    {
        ConfigNode tree = ConfigReader.Read("keys", System.Text.Encoding.UTF8.GetBytes($"{{ {string.Join(", ", Enumerable.Range(0, 40).Select(i => $"\"k{i}\": {i}"))} }}"));
        Assert.Equal("39", tree["k39"]!.Text);
        tree.Remove("k3");
        Assert.Null(tree["k3"]);
        tree.Set("k3", tree.Place, tree["k4"]!);
        Assert.Equal("4", tree["k3"]!.Text);
        Assert.Equal("k3", tree.Members[^1].Name);
        Assert.Equal(40, tree.Members.Count);
        Assert.Throws<ConfigException>(() => ConfigReader.Read("keys", System.Text.Encoding.UTF8.GetBytes($"{{ {string.Join(", ", Enumerable.Range(0, 40).Select(i => $"\"k{i % 39}\": {i}"))} }}")));
    }

    private static string Again<T>(T value, JsonTypeInfo<T> type) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize(JsonSerializer.Serialize(value, type), type)!, type);

    private static void Compare(Type declared, HashSet<Type> seen)
    {
        Type type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (!seen.Add(type)) return;
        JsonTypeInfo theirs = ConfigJson.Default.Options.GetTypeInfo(type);
        JsonShape ours = JsonShape.Of(type);
        Assert.Equal((type, KindOf(theirs.Kind)), (type, ours.Kind));
        Assert.Equal((type, theirs.KeyType, theirs.ElementType), (type, ours.KeyType, ours.ElementType));
        Assert.Equal(theirs.Properties.Where(p => p.Get is not null).Select(Described), ours.Members.Select(m => (type, m.Name, m.Type, m.IsRequired, m.IsNullable, m.Default)));
        if (type.IsEnum) Assert.Equal(Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.SerializeToElement(value, theirs).GetString()), ours.Names);
        if (ours.ElementType is { } element) Compare(element, seen);
        if (ours.KeyType is { } key && key != typeof(string)) Compare(key, seen);
        foreach (JsonMemberShape member in ours.Members) Compare(member.Type, seen);

        (Type, string, Type, bool, bool, double?) Described(JsonPropertyInfo p) => (
            type, p.Name, p.PropertyType, p.IsRequired, p.IsSetNullable,
            p.AttributeProvider?.GetCustomAttributes(typeof(DefaultValueAttribute), inherit: false) is [DefaultValueAttribute { Value: double number }] ? number : null);
    }

    private static JsonShapeKind KindOf(JsonTypeInfoKind kind) => kind switch
    {
        JsonTypeInfoKind.Object => JsonShapeKind.Record,
        JsonTypeInfoKind.Enumerable => JsonShapeKind.List,
        JsonTypeInfoKind.Dictionary => JsonShapeKind.Dictionary,
        _ => JsonShapeKind.Leaf,
    };
}
