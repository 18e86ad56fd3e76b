using System.ComponentModel;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using ProjectionSim.Baseball;
using ProjectionSim.Reports.Json;

namespace ProjectionSim.Reports;

/// <summary>Writes a projection as JSON for other programs: the same projection gives the same bytes.</summary>
public static class JsonReport
{
    /// <summary>Writes the projection, one document and a line end.</summary>
    public static void Write(Projection projection, TextWriter writer) =>
        Write(new ProjectionStream(projection), writer);

    /// <summary>The same of a projection whose players are read one after the other: no more than one is held.</summary>
    public static void Write(ProjectionStream projection, TextWriter writer) =>
        JsonText.Write(Document(projection), ReportJsonContext.Default.ProjectionDocument, writer);

    /// <summary>The JSON Schema of what <see cref="Write(Projection, TextWriter)"/> writes.</summary>
    public static string Schema() => SchemaOf(ReportJsonContext.Default.ProjectionDocument, "A projection of baseball players' seasons");

    /// <summary>The JSON Schema of a document.</summary>
    internal static string SchemaOf(JsonTypeInfo document, string title)
    {
        var schema = (JsonObject)document.GetJsonSchemaAsNode(new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = Describe,
        });
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", title);
        return schema.ToJsonString(JsonText.Readable) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        var attributes = context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false);
        if (node is JsonObject described && attributes is [DescriptionAttribute description, ..])
            described.Insert(0, "description", description.Description);
        return node;
    }

    private static ProjectionDocument Document(ProjectionStream projection) => new()
    {
        SchemaVersion = ProjectionDocument.CurrentVersion,
        Provenance = Document(projection.Provenance),
        Players = projection.Players.Select(Player),
        HeadToHead = [.. projection.HeadToHead.OrderBy(h => h.Kind).Select(HeadToHead)],
        Rooms = projection.Rooms.Count == 0 ? null : [.. projection.Rooms.Select(Room)],
    };

    private static RoomDocument Room(RoomProjection room) => new()
    {
        Name = room.Name,
        Club = room.Club,
        Position = room.Position,
        Starts = room.Starts,
        Members = [.. room.Members.Select(member => new RoomMemberDocument
        {
            Id = member.Id,
            Name = member.Name,
            Starts = Distribution(member.Starts),
            GamesLost = member.GamesLost is { } lost ? Distribution(lost) : null,
            Pa = member.PlateAppearances is { } pa ? Distribution(pa) : null,
            MeanPa = Finite(member.MeanPlateAppearances),
        })],
    };

    internal static ProvenanceDocument Document(Provenance provenance) => new()
    {
        ToolVersion = provenance.ToolVersion,
        SamplerVersion = provenance.SamplerVersion,
        Seed = provenance.Seed,
        Draws = provenance.Draws,
        ConfigHash = provenance.ConfigHash,
        ModelHash = provenance.ModelHash,
        EnvironmentHash = provenance.EnvironmentHash,
    };

    private static PlayerDocument Player(PlayerProjection player) => new()
    {
        Id = player.Id,
        Name = player.Name,
        Season = player.Season,
        Scenario = player.Scenario,
        Stats = Distributions(player.Observed),
        Talent = Distributions(player.Talent),
        Probabilities = [.. player.Probabilities.Select(e => new EventDocument { Event = e.Event, Pr = e.Probability, Mcse = e.MonteCarloError })],
        Years = player.Years.Count == 0 ? null : [.. player.Years.Select(Year)],
        Totals = player.Years.Count == 0 ? null : Distributions(player.Totals),
    };

    private static YearDocument Year(YearProjection year) => new()
    {
        Season = year.Season,
        Age = Math.Round(year.Age, 2),
        Stats = Distributions(year.Observed),
        TalentWoba = Distribution(year.TalentWoba),
        OutOfMajors = year.OutOfMajors,
        Breakout = year.Outlook?.Breakout,
        Improve = year.Outlook?.Improve,
        Collapse = year.Outlook?.Collapse,
        Attrition = year.Attrition,
    };

    private static Dictionary<string, DistributionDocument> Distributions(IReadOnlyDictionary<Stat, StatDistribution> distributions)
    {
        var named = new Dictionary<string, DistributionDocument>(StringComparer.Ordinal);
        foreach (var info in StatInfo.All)
        {
            if (distributions.TryGetValue(info.Stat, out var distribution))
                named.Add(info.Name, Distribution(distribution));
        }

        return named;
    }

    private static DistributionDocument Distribution(StatDistribution d) => new()
    {
        N = d.N,
        Mean = Finite(d.Mean),
        Sd = Finite(d.StandardDeviation),
        Mcse = Finite(d.MonteCarloError),
        Quantiles = new QuantilesDocument
        {
            P01 = Finite(d.Percentile(1)),
            P05 = Finite(d.Percentile(5)),
            P10 = Finite(d.Percentile(10)),
            P25 = Finite(d.Percentile(25)),
            P50 = Finite(d.Percentile(50)),
            P75 = Finite(d.Percentile(75)),
            P90 = Finite(d.Percentile(90)),
            P95 = Finite(d.Percentile(95)),
            P99 = Finite(d.Percentile(99)),
        },
    };

    private static HeadToHeadDocument HeadToHead(HeadToHead pair) => new()
    {
        A = pair.A,
        B = pair.B,
        Kind = pair.Kind == HeadToHeadKind.Observed ? "observed" : "talent",
        Scenarios = [pair.ScenarioA, pair.ScenarioB],
        Stat = StatInfo.Of(pair.Stat).Name,
        N = pair.N,
        Pr = Finite(pair.Probability),
        Tie = Finite(pair.TieProbability),
        Mcse = Finite(pair.MonteCarloError),
        Difference = new DifferenceDocument
        {
            Mean = Finite(pair.Difference.Mean),
            P10 = Finite(pair.Difference.Percentile(10)),
            P50 = Finite(pair.Difference.Percentile(50)),
            P90 = Finite(pair.Difference.Percentile(90)),
        },
    };

    /// <summary>JSON has no NaN: a number that no draw gives is null.</summary>
    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
