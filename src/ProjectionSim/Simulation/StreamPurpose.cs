namespace ProjectionSim.Simulation;

/// <summary>What a stream of random words is for; the numbers are part of the draws' definition.</summary>
internal static class StreamPurpose
{
    /// <summary>How many plate appearances the season has.</summary>
    public const byte PlayingTime = 1;

    /// <summary>The state of the generator that decides the season's plate appearances, then its steals.</summary>
    public const byte PlateAppearances = 2;

    /// <summary>
    /// The first of two blocks of a depth chart's member: words for games lost, share, the rounding of starts, starts elsewhere, their
    /// rounding, the rounding of plate appearances, and their noise (two words).
    /// </summary>
    public const byte Room = 4;

    /// <summary>The block whose first byte says how often a season's runner is sent and safe.</summary>
    public const byte Steals = 6;

    /// <summary>The first of four blocks of the season's talent, two normals each.</summary>
    public const byte Talent = 16;

    /// <summary>The first of five blocks of the league's shock, two normals each, the last two those of steals; the subject is the league.</summary>
    public const byte League = 32;

    /// <summary>The first of two blocks of the season's runs, runs batted in and games, a normal each.</summary>
    public const byte RunsAndGames = 48;

    /// <summary>The first of three blocks of a catcher's framing, blocking and throwing: talent and the season's luck of each.</summary>
    public const byte Catching = 64;

    /// <summary>The block of a fielder's talent and the season's luck.</summary>
    public const byte Fielding = 68;

    /// <summary>What challenges leave of framing; the subject is the league.</summary>
    public const byte Challenges = 72;

    /// <summary>The first of four blocks of the talent that outlasts the season, given the season's, two normals each.</summary>
    public const byte Persistence = 96;

    /// <summary>The first of four blocks of a player's own way of aging, two normals each.</summary>
    public const byte AgingSlope = 100;

    /// <summary>The first of four blocks of a later year's drift, two normals each.</summary>
    public const byte Drift = 104;

    /// <summary>A later year's plate appearances beyond what his performance says of them, a normal.</summary>
    public const byte LaterPlayingTime = 108;

    /// <summary>The first of two blocks of prices and pay, two normals each; the subjects are those of money, not of a player.</summary>
    public const byte Money = 112;

    /// <summary>The subject of the league's streams.</summary>
    public const ulong LeagueSubject = 0;
}
