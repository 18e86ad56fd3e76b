using System.ComponentModel;

namespace ProjectionSim.Reports.Json;

/// <summary>How a forecast came about, as other programs read it.</summary>
internal sealed record ExplainDocument
{
    public required int SchemaVersion { get; init; }
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required int Season { get; init; }
    public required string? Scenario { get; init; }

    [Description("The season whose league rates and weights the wOBA is stated in.")]
    public required int LeagueSeason { get; init; }
    public required double LeagueWoba { get; init; }

    [Description("From the prior to the centre of the simulation.")]
    public required IReadOnlyList<ExplainStepDocument> Steps { get; init; }

    [Description("Expected wOBA of the stages of the forecast.")]
    public required ExplainForecastDocument Forecast { get; init; }
    public required IReadOnlyList<string> Notes { get; init; }

    [Description("The glove by skill, units per trial; absent where nothing is known of it.")]
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public Dictionary<string, ExplainSkillDocument>? Defense { get; init; }
}

/// <summary>How the belief in one skill came about.</summary>
internal sealed record ExplainSkillDocument
{
    public required double PriorMean { get; init; }
    public required double PriorSd { get; init; }
    public required IReadOnlyList<ExplainSkillStepDocument> Steps { get; init; }

    [Description("Believed of the season, after drift.")]
    public required double Mean { get; init; }
    public required double Sd { get; init; }
    public required double RunsPerUnit { get; init; }
}

/// <summary>One season's evidence on a skill and the belief after it.</summary>
internal sealed record ExplainSkillStepDocument
{
    public required int Season { get; init; }
    public required string Sources { get; init; }
    public required double Units { get; init; }
    public required double Trials { get; init; }

    [Description("The share of the new belief that the season makes.")]
    public required double Weight { get; init; }
    public required double Mean { get; init; }
    public required double Sd { get; init; }
}

/// <summary>One step; log-odds relative to the league by component.</summary>
internal sealed record ExplainStepDocument
{
    public required string Step { get; init; }
    public required int Season { get; init; }
    public required ExplainLineDocument? Line { get; init; }
    public required double Woba { get; init; }
    public required double? Change { get; init; }
    public required Dictionary<string, double> Mean { get; init; }
    public required Dictionary<string, double>? Sd { get; init; }
}

/// <summary>A line and how much it counted.</summary>
internal sealed record ExplainLineDocument
{
    public required string Level { get; init; }
    public required string? League { get; init; }
    public required string? Team { get; init; }
    public required double Pa { get; init; }
    public required double Weight { get; init; }
    public required double RawWoba { get; init; }
    public required double NeutralWoba { get; init; }

    [Description("MLB plate appearances that would have told as much of wOBA.")]
    public required double Worth { get; init; }

    [Description("The same by component; null where any number would tell less.")]
    public required Dictionary<string, double?> WorthByComponent { get; init; }
    public required Dictionary<string, double?> RawRates { get; init; }
    public required Dictionary<string, double?> NeutralRates { get; init; }

    [Description("Expected wOBA had the line counted in full; null where it does.")]
    public required double? WobaAtFullWeight { get; init; }
}

/// <summary>wOBA of the stages.</summary>
internal sealed record ExplainForecastDocument
{
    public required double FirstStage { get; init; }
    public required double SecondStage { get; init; }
    public required double ThirdStage { get; init; }
}
