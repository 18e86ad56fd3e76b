using ProjectionSim.Baseball;

namespace ProjectionSim.Valuation;

/// <summary>A statistic of a season that was played, from its stat lines.</summary>
public static class SeasonStat
{
    /// <summary>The statistic over some stints of one season; null where the lines do not tell it.</summary>
    /// <param name="stat">The statistic.</param>
    /// <param name="lines">The stints.</param>
    /// <param name="values">That season's run values, needed for wOBA alone.</param>
    public static double? Of(Stat stat, IReadOnlyList<StatLine> lines, RunValues? values)
    {
        double plateAppearances = lines.Sum(line => line.PA), atBats = lines.Sum(line => line.AB), hits = lines.Sum(line => line.H);
        double homeRuns = lines.Sum(line => line.HR), walks = lines.Sum(line => line.BB), strikeouts = lines.Sum(line => line.SO);
        double doubles = lines.Sum(line => line.Doubles), triples = lines.Sum(line => line.Triples);
        double hitByPitch = lines.Sum(line => line.HBP ?? 0), sacrificeFlies = lines.Sum(line => line.SF ?? 0);
        double average = hits / atBats, slugging = (hits + doubles + 2 * triples + 3 * homeRuns) / atBats;
        double onBase = (hits + walks + hitByPitch) / (atBats + walks + hitByPitch + sacrificeFlies);
        double? value = stat switch
        {
            Stat.PA => plateAppearances,
            Stat.AB => atBats,
            Stat.H => hits,
            Stat.Singles => hits - doubles - triples - homeRuns,
            Stat.Doubles => doubles,
            Stat.Triples => triples,
            Stat.HR => homeRuns,
            Stat.BB => walks,
            Stat.SO => strikeouts,
            Stat.HBP => Known(lines, line => line.HBP),
            Stat.SB => Known(lines, line => line.SB),
            Stat.CS => Known(lines, line => line.CS),
            Stat.IBB => Known(lines, line => line.IBB),
            Stat.SF => Known(lines, line => line.SF),
            Stat.SH => Known(lines, line => line.SH),
            Stat.GIDP => Known(lines, line => line.GIDP),
            Stat.R => Known(lines, line => line.R),
            Stat.RBI => Known(lines, line => line.RBI),
            Stat.G => Known(lines, line => line.G),
            Stat.AVG => average,
            Stat.OBP => onBase,
            Stat.SLG => slugging,
            Stat.OPS => onBase + slugging,
            Stat.ISO => slugging - average,
            Stat.BABIP => (hits - homeRuns) / (atBats - strikeouts - homeRuns + sacrificeFlies),
            Stat.KPercent => strikeouts / plateAppearances,
            Stat.BBPercent => walks / plateAppearances,
            Stat.WOBA => values is null ? null : WobaOf(lines, values),
            _ => null,
        };
        return value is { } number && double.IsFinite(number) ? number : null;
    }

    private static double? Known(IReadOnlyList<StatLine> lines, Func<StatLine, int?> count) =>
        lines.Any(line => count(line) is null) ? null : lines.Sum(count);

    private static double? WobaOf(IReadOnlyList<StatLine> lines, RunValues values)
    {
        double sum = 0, trials = 0;
        foreach (var line in lines)
        {
            double count = ComponentEvidence.PlateAppearances(line, 0);
            sum += (Woba.Of(line, values) ?? 0) * count;
            trials += count;
        }

        return trials > 0 ? sum / trials : null;
    }
}
