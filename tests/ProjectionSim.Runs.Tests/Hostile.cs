using ProjectionSim.Data.Configuration;

namespace ProjectionSim.Runs.Tests;

/// <summary>Players whose names attack whatever writes them.</summary>
internal static class Hostile
{
    public static readonly string[] Names =
    [
        "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1:A9)", " =1+1", "\"He said\", 'she', \\ said", new('x', 200),
        "\u202Eelive \u05E9\u05DC\u05D5\u05DD", "Carlos Narváez 山本",
    ];

    /// <summary>A text that no config may hold; a note may.</summary>
    public const string Control = "a\u0000b\u001b[31mred\r\nnext\tcell";

    /// <summary>A run on them, each with the record of Connor Wong.</summary>
    public static ProjectionInput Input(long draws = 40)
    {
        var frame = ConfigFile.LoadEmbedded([]);
        var wong = frame.Config.Players[1];
        var config = frame.Config with
        {
            Draws = draws,
            Players = [.. Names.Select((name, i) => wong with { Id = $"h{i}", Name = name })],
            Scenarios = [.. Names.Select((_, i) => new Scenario { Player = $"h{i}", Club = "BOS", Park = "BOS", Name = Names[(i + 1) % Names.Length] })],
        };
        return ConfigFile.InputOf(config, frame.Model, frame.Environments);
    }
}
