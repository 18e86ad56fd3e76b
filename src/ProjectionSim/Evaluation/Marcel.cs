using ProjectionSim.Baseball;

namespace ProjectionSim.Evaluation;

/// <summary>
/// The Marcel projection system for hitters (Tango): three seasons weighted 5/4/3, regressed with 1200 PA of the league,
/// aged from 29, put into last season's league. The baseline that every projection has to beat. Its numbers are its
/// definition, so they stand here and not in a model file.
/// </summary>
public static class Marcel
{
    private const int Counts = 15;
    private const double RegressionPa = 1200;
    private const double PeakAge = 29;
    private const double GainPerYearBeforePeak = .006;
    private const double LossPerYearAfterPeak = .003;

    /// <summary>
    /// The projections for a season, by player identifier, of everyone with a plate appearance in the three seasons before;
    /// <paramref name="history"/> may hold any seasons and only those three are read.
    /// </summary>
    public static IReadOnlyList<MarcelLine> Project(IEnumerable<SeasonBatting> history, int season)
    {
        var leagues = new long[3][];
        var leaguePa = new long[3];
        for (var k = 0; k < 3; k++) leagues[k] = new long[Counts];
        var players = new SortedDictionary<string, SeasonBatting?[]>(StringComparer.Ordinal);
        foreach (var line in history)
        {
            var back = season - 1 - line.Season;
            if (back is < 0 or > 2) continue;
            if (!players.TryGetValue(line.PlayerId, out var three)) players.Add(line.PlayerId, three = new SeasonBatting?[3]);
            if (three[back] is not null) throw new ArgumentException($"Player '{line.PlayerId}' has two batting rows for {line.Season}; sum his stints first.", nameof(history));
            three[back] = line;
            if (line.MostlyPitched) continue;
            leaguePa[back] += line.PA;
            for (var c = 0; c < Counts; c++) leagues[back][c] += CountOf(line, c);
        }

        if (leaguePa[0] == 0) throw new InvalidInputException($"No hitter batted in {season - 1}; Marcel's projections for {season} are put into that season's league.");
        var result = new List<MarcelLine>(players.Count);
        foreach (var (id, three) in players)
        {
            if (three.Any(line => line is { PA: > 0 })) result.Add(Project(id, season, three, leagues, leaguePa));
        }

        return result;
    }

    /// <summary>A Marcel count of a batting line.</summary>
    public static int CountOf(SeasonBatting line, MarcelCount count) => CountOf(line, (int)count);

    private static MarcelLine Project(string id, int season, SeasonBatting?[] three, long[][] leagues, long[] leaguePa)
    {
        long weightedPa = 0;
        for (var k = 0; k < 3; k++) weightedPa += (5 - k) * (three[k]?.PA ?? 0);
        var born = (three[0] ?? three[1] ?? three[2])!.BirthYear;
        var older = AgeFactor(born is { } year ? season - year : null);
        var rates = new double[Counts];
        for (var c = 0; c < Counts; c++)
        {
            long own = 0;
            double ownLeague = 0;
            for (var k = 0; k < 3; k++)
            {
                if (three[k] is not { } line) continue;

                // A pinch runner's runs and steals count without a plate appearance; his league has no weight then.
                own += (5 - k) * (long)CountOf(line, c);
                if (line.PA > 0) ownLeague += (5 - k) * (double)line.PA * LeagueRate(k, c, leagues, leaguePa, id, season);
            }

            ownLeague /= weightedPa;
            var regressed = (own + RegressionPa * ownLeague) / (weightedPa + RegressionPa);
            var rescaled = ownLeague > 0 ? regressed * (leagues[0][c] / (double)leaguePa[0]) / ownLeague : regressed;
            rates[c] = (MarcelCount)c switch
            {
                MarcelCount.SH or MarcelCount.SF => rescaled,
                MarcelCount.SO or MarcelCount.GIDP or MarcelCount.CS => rescaled / older,
                _ => rescaled * older,
            };
        }

        // In tenths of a PA, so that a half is a half and rounds as one does by hand.
        var pa = (2000 + 5 * (three[0]?.PA ?? 0) + (three[1]?.PA ?? 0)) / 10.0;
        return new MarcelLine(id, season, born is { } b ? season - b : null, weightedPa / (weightedPa + RegressionPa), pa, rates);
    }

    private static double LeagueRate(int back, int count, long[][] leagues, long[] leaguePa, string id, int season)
    {
        if (leaguePa[back] > 0) return leagues[back][count] / (double)leaguePa[back];
        throw new InvalidInputException($"Player '{id}' batted in {season - 1 - back}, but no non-pitcher did; Marcel needs that season's league.");
    }

    private static double AgeFactor(int? age) => age switch
    {
        null => 1,
        < 29 => 1 + GainPerYearBeforePeak * (PeakAge - age.Value),
        _ => 1 - LossPerYearAfterPeak * (age.Value - PeakAge),
    };

    private static int CountOf(SeasonBatting line, int count) => (MarcelCount)count switch
    {
        MarcelCount.H => line.H,
        MarcelCount.Doubles => line.Doubles,
        MarcelCount.Triples => line.Triples,
        MarcelCount.HR => line.HR,
        MarcelCount.BB => line.BB,
        MarcelCount.IBB => line.IBB,
        MarcelCount.SO => line.SO,
        MarcelCount.HBP => line.HBP,
        MarcelCount.SH => line.SH,
        MarcelCount.SF => line.SF,
        MarcelCount.GIDP => line.GIDP,
        MarcelCount.SB => line.SB,
        MarcelCount.CS => line.CS,
        MarcelCount.R => line.R,
        MarcelCount.RBI => line.RBI,
        _ => throw new ArgumentOutOfRangeException(nameof(count), count, "Marcel projects no such count."),
    };
}
