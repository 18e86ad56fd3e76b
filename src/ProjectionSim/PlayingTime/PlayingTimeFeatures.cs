using ProjectionSim.Baseball;
using ProjectionSim.Numerics;

namespace ProjectionSim.PlayingTime;

/// <summary>What the playing-time models see of a hitter before a season.</summary>
/// <remarks>A unit of playing time is 600 PA in the majors (a full season) and 400 PA in the high minors.</remarks>
public static class PlayingTimeFeatures
{
    internal static readonly string[] VeteranNames =
    [
        "1", "p1", "p1^2", "p2", "p3", "a", "max(a,0)^2", "cat", "tal", "tal*p1", "young", "young*p1", "p1==0", "a*p1",
        "ln(1+cpa/500)", "ln(1+cpa/500)*p1", "g1/162", "p1*p2", "min(p1,p2)", "max(p1,p2,p3)", "p4", "mi", "cf", "cor", "cat*p1",
        "cat*tal", "tal*a", "tal*|tal|", "a^2*p1", "tal*young", "max(0,a-1.2)", "max(0,a-1.2)*tal",
    ];

    internal static readonly string[] DebutNames =
    [
        "1", "AAA/400", "AA/400", "tal", "a", "a^2", "tal*AAA", "tal*a", "AAA>=100", "max(0,-a)*tal", "AAA*a",
    ];

    /// <summary>The names that a model's coefficients of veterans may have.</summary>
    public static IReadOnlyList<string> NamesOfVeterans => VeteranNames;

    /// <summary>The names that a model's coefficients of debutants may have.</summary>
    public static IReadOnlyList<string> NamesOfDebutants => DebutNames;

    /// <summary>The features of hitters with an MLB plate appearance in the last three seasons.</summary>
    public static double[] OfVeteran(PlayingTimeEvidence evidence)
    {
        double p1 = evidence.Seasons[0], p2 = evidence.Seasons[1], p3 = evidence.Seasons[2], p4 = evidence.Seasons[3];
        double a = (evidence.Age - 28) / 5, talent = evidence.Talent;
        double young = evidence.CareerPa < 600 ? 1 : 0;
        double experience = PortableMath.Log(1 + evidence.CareerPa / 500);
        double old = Math.Max(0, a - 1.2);
        var share = evidence.Shares;
        return
        [
            1, p1, p1 * p1, p2, p3, a, Math.Max(a, 0) * Math.Max(a, 0), share.C, talent, talent * p1, young, young * p1, p1 == 0 ? 1 : 0, a * p1,
            experience, experience * p1, evidence.LastGames / 162, p1 * p2, Math.Min(p1, p2), Math.Max(p1, Math.Max(p2, p3)), p4,
            share.SecondBase + share.SS, share.CF, share.FirstBase + share.DH, share.C * p1,
            share.C * talent, talent * a, talent * Math.Abs(talent), a * a * p1, talent * young, old, old * talent,
        ];
    }

    /// <summary>The features of hitters without one.</summary>
    public static double[] OfDebut(PlayingTimeEvidence evidence)
    {
        double tripleA = evidence.TripleAPa / 400, doubleA = evidence.DoubleAPa / 400;
        double a = (evidence.Age - 24.5) / 3, talent = evidence.Talent;
        return
        [
            1, tripleA, doubleA, talent, a, a * a, talent * tripleA, talent * a, evidence.TripleAPa >= 100 ? 1 : 0, Math.Max(0, -a) * talent,
            tripleA * a,
        ];
    }
}

/// <summary>A hitter's past playing time, age, position and talent before a season.</summary>
public sealed record PlayingTimeEvidence
{
    /// <summary>MLB plate appearances of the last four seasons over 600, the last first, shortened seasons scaled up.</summary>
    public required double[] Seasons { get; init; }

    /// <summary>MLB PAx before the season.</summary>
    public required double CareerPa { get; init; }

    /// <summary>MLB games of the last season, a shortened one scaled up.</summary>
    public required double LastGames { get; init; }

    /// <summary>PA at AAA last season.</summary>
    public required double TripleAPa { get; init; }

    /// <summary>PA at AA last season.</summary>
    public required double DoubleAPa { get; init; }

    /// <summary>Age on July 1 of the season.</summary>
    public required double Age { get; init; }

    /// <summary>Career shares of games by position, as they stood when the last MLB season began: what the model was fitted on.</summary>
    public required PositionShares Shares { get; init; }

    /// <summary>20 × (wOBA of the filter's forecast in a neutral park − the league's).</summary>
    public required double Talent { get; init; }

    /// <summary>Whether he had no MLB plate appearance in the last three seasons.</summary>
    public bool IsDebut => Seasons[0] == 0 && Seasons[1] == 0 && Seasons[2] == 0;

    /// <summary>The evidence of a history before a season.</summary>
    /// <param name="history">The history; lines of the season and later are not read.</param>
    /// <param name="season">The season forecast.</param>
    /// <param name="seasonScale">How many times a PA of a shortened season counts.</param>
    /// <param name="sacrificeFliesPerPa">What an unknown number of sacrifice flies is taken as, per PA.</param>
    /// <param name="talent">See <see cref="Talent"/>.</param>
    public static PlayingTimeEvidence Of(
        PlayerHistory history, int season, IReadOnlyDictionary<int, double> seasonScale, double sacrificeFliesPerPa, double talent)
    {
        double[] seasons = new double[4];
        double career = 0, games = 0, tripleA = 0, doubleA = 0;
        foreach (var line in history.Lines)
        {
            int ago = season - line.Season;
            if (ago <= 0) continue;
            switch (Levels.Parse(line.Level, line.League))
            {
                case Level.MLB:
                    double plateAppearances = ComponentEvidence.PlateAppearances(line, sacrificeFliesPerPa);
                    career += plateAppearances;
                    double scale = seasonScale.GetValueOrDefault(line.Season, 1);
                    if (ago <= seasons.Length) seasons[ago - 1] += line.PA * scale / 600;
                    if (ago == 1) games += (line.G ?? 0) * scale;
                    break;
                case Level.AAA when ago == 1:
                    tripleA += line.PA;
                    break;
                case Level.AA when ago == 1:
                    doubleA += line.PA;
                    break;
            }
        }

        foreach (var row in history.ThreeTrueOutcomes)
        {
            if (row.Season != season - 1 || history.Lines.Any(line => line.Season == row.Season && Levels.Parse(line.Level, line.League) == row.Level)) continue;
            if (row.Level == Level.AAA) tripleA += row.PA;
            if (row.Level == Level.AA) doubleA += row.PA;
        }

        return new PlayingTimeEvidence
        {
            Seasons = seasons,
            CareerPa = career,
            LastGames = games,
            TripleAPa = tripleA,
            DoubleAPa = doubleA,
            Age = history.AgeInJuly(season),
            Shares = history.LastSeasonPositions ?? history.CareerPositions,
            Talent = talent,
        };
    }
}
