using ProjectionSim.Baseball;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>One hitter of one scored season: what was known, the forecast made of it, what happened.</summary>
/// <param name="Season">The season.</param>
/// <param name="Target">History, club and actual season.</param>
/// <param name="Forecast">The forecast with the season's own league.</param>
internal sealed record FitCase(int Season, FitTarget Target, TalentForecast Forecast)
{
    /// <summary>PAx of the season; 0 when he did not play.</summary>
    public int ModelPa => Target.Actual?.ModelPA ?? 0;

    /// <summary>PA of the season; 0 when he did not play.</summary>
    public int Pa => Target.Actual?.PA ?? 0;

    /// <summary>Successes and trials of the seven components of a season.</summary>
    public static ComponentEvidence Evidence(SeasonBatting season)
    {
        double walks = season.BB - season.IBB;
        double afterHitByPitch = season.ModelPA - season.HBP;
        var afterWalks = afterHitByPitch - walks;
        var contact = afterWalks - season.SO;
        double hits = season.H - season.HR, extraBases = season.Doubles + season.Triples;
        return new ComponentEvidence(
            [season.HBP, walks, season.SO, season.HR, hits, extraBases, season.Triples],
            [season.ModelPA, afterHitByPitch, afterWalks, contact, contact - season.HR, hits, extraBases]);
    }

    /// <summary>wOBA of a season by given weights.</summary>
    public static double Woba(SeasonBatting season, RunValues weights)
    {
        double singles = season.H - season.Doubles - season.Triples - season.HR;
        return (weights.Walk * (season.BB - season.IBB) + weights.HitByPitch * season.HBP + weights.Single * singles
            + weights.Double * season.Doubles + weights.Triple * season.Triples + weights.HomeRun * season.HR) / season.ModelPA;
    }
}
