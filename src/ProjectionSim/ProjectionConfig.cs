using ProjectionSim.Baseball;
using ProjectionSim.PlayingTime;

namespace ProjectionSim;

/// <summary>A projection run as its user writes it: the contents of a config file.</summary>
public sealed record ProjectionConfig
{
    /// <summary>The season to project.</summary>
    public required int Season { get; init; }

    /// <summary>The seed of every random stream.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Seasons drawn per player, 1..10,000,000,000.</summary>
    public required long Draws { get; init; }

    /// <summary>Seasons of each path, 1..10, the projected one the first; absent: 1.</summary>
    public int? Seasons { get; init; }

    /// <summary>Path of the model file, relative to the config's folder.</summary>
    public required string Model { get; init; }

    /// <summary>Path of the environment file, relative to the config's folder.</summary>
    public required string Environment { get; init; }

    /// <summary>Asks for runs and wins above replacement, by this school of the model's value block (the shipped models have fangraphs and baseballReference); null for bats alone.</summary>
    public string? WarSchool { get; init; }

    /// <summary>The players and their histories.</summary>
    public required IReadOnlyList<PlayerHistory> Players { get; init; }

    /// <summary>Clubs' starts at a position and who shares them.</summary>
    public IReadOnlyList<DepthChart> DepthCharts { get; init; } = [];

    /// <summary>Who plays where, in which role; one result each.</summary>
    public required IReadOnlyList<Scenario> Scenarios { get; init; }

    /// <summary>The player of an id; null when there is none.</summary>
    public PlayerHistory? Find(string id) => Players.FirstOrDefault(player => string.Equals(player.Id, id, StringComparison.Ordinal));
}

/// <summary>One player's season to come: club, park, role.</summary>
public sealed record Scenario
{
    /// <summary>The player's id.</summary>
    public required string Player { get; init; }

    /// <summary>The scenario's name, for two scenarios of one player; null for "club role".</summary>
    public string? Name { get; init; }

    /// <summary>The club he plays for.</summary>
    public required string Club { get; init; }

    /// <summary>The club whose park is his home.</summary>
    public required string Park { get; init; }

    /// <summary>A role of the model file (primary, backup …); null for a depth chart or the statistical playing-time model.</summary>
    public string? Role { get; init; }

    /// <summary>The name of the depth chart that he has a place in; null for a role or the statistical playing-time model.</summary>
    public string? DepthChart { get; init; }

    /// <summary>His slot in the lineup, 1..9, for runs and runs batted in; null: by his depth chart, or what hitters like him have.</summary>
    public int? LineupSlot { get; init; }

    /// <summary>Shares of his starts by position; null for the shares of his past games.</summary>
    public PositionShares? Positions { get; init; }

    /// <summary>Events whose probability is wanted: "HR >= 20", "OPS > 0.750", "wOBA > own 2024".</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>What results call the scenario: its name, else his depth chart's, else "LAD backup".</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Label => Name ?? DepthChart ?? (Role is null ? Club : $"{Club} {Role}");
}
