using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Histories;

/// <summary>Adds up the stints of a season.</summary>
internal static class StintSum
{
    /// <summary>The sum of lines of one player, season and level, in order of stints; a count unknown in one is unknown in the sum.</summary>
    public static StatLine Of(IReadOnlyList<StatLine> stints)
    {
        var sum = stints[0];
        for (var i = 1; i < stints.Count; i++)
        {
            var s = stints[i];
            sum = sum with
            {
                G = sum.G + s.G,
                PA = sum.PA + s.PA,
                AB = sum.AB + s.AB,
                H = sum.H + s.H,
                Doubles = sum.Doubles + s.Doubles,
                Triples = sum.Triples + s.Triples,
                HR = sum.HR + s.HR,
                BB = sum.BB + s.BB,
                IBB = sum.IBB + s.IBB,
                SO = sum.SO + s.SO,
                HBP = sum.HBP + s.HBP,
                SF = sum.SF + s.SF,
                SH = sum.SH + s.SH,
                GIDP = sum.GIDP + s.GIDP,
                SB = sum.SB + s.SB,
                CS = sum.CS + s.CS,
                R = sum.R + s.R,
                RBI = sum.RBI + s.RBI,
            };
        }

        return sum;
    }
}
