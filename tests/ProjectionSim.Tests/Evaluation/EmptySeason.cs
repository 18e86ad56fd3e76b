using ProjectionSim.Baseball;

namespace ProjectionSim.Tests.Evaluation;

/// <summary>A season in which nothing happened, for tests that fill in what they look at.</summary>
internal static class EmptySeason
{
    public static SeasonBatting Of(string player, int season) => new()
    {
        PlayerId = player,
        Season = season,
        AB = 0,
        H = 0,
        Doubles = 0,
        Triples = 0,
        HR = 0,
        BB = 0,
        IBB = 0,
        SO = 0,
        HBP = 0,
        SH = 0,
        SF = 0,
        GIDP = 0,
        SB = 0,
        CS = 0,
        R = 0,
        RBI = 0,
    };

    /// <summary>The season of drawn outcomes: hit by pitch, walks, strikeouts, home runs, singles, doubles, triples.</summary>
    public static SeasonBatting Played(string player, int season, int pa, ReadOnlySpan<int> counts) => Of(player, season) with
    {
        AB = pa - counts[0] - counts[1],
        H = counts[3] + counts[4] + counts[5] + counts[6],
        Doubles = counts[5],
        Triples = counts[6],
        HR = counts[3],
        BB = counts[1],
        SO = counts[2],
        HBP = counts[0],
    };
}
