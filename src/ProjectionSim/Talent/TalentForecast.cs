using ProjectionSim.PlayingTime;
using ProjectionSim.Valuation;

namespace ProjectionSim.Talent;

/// <summary>
/// What is known of a hitter's true talent in a season to come, before it begins. Seven-vectors are log-odds relative to the
/// majors in component order, matrices 7×7 row-major.
/// </summary>
public sealed record TalentForecast
{
    /// <summary>The player's identifier.</summary>
    public required string Player { get; init; }

    /// <summary>The season forecast.</summary>
    public required int Season { get; init; }

    /// <summary>The season whose league log-odds and run values the rates below use: the last before it, unless asked otherwise.</summary>
    public required int LeagueSeason { get; init; }

    /// <summary>Seven log-odds of the majors in <see cref="LeagueSeason"/>.</summary>
    public required double[] LeagueLogits { get; init; }

    /// <summary>wOBA of the majors' non-pitchers in <see cref="LeagueSeason"/>, from their component rates.</summary>
    public required double LeagueWoba { get; init; }

    /// <summary>Mean of the filter, drifted into the season.</summary>
    public required double[] FilterMean { get; init; }

    /// <summary>Covariance P of the filter, drifted into the season.</summary>
    public required double[] FilterCovariance { get; init; }

    /// <summary>What playing time, no MLB experience, catching and age add to the mean.</summary>
    public required ForecastTerms Terms { get; init; }

    /// <summary>20 × (wOBA of the filter's forecast in a neutral park, to first order and before recalibration, − the league's): what playing time goes by.</summary>
    public required double NeutralTalent { get; init; }

    /// <summary>Half-season effect of the club's park.</summary>
    public required double[] Park { get; init; }

    /// <summary>The last season of the park's window; null without an estimate.</summary>
    public required int? ParkThrough { get; init; }

    /// <summary>Filter mean, terms and park together: what the recalibrations see.</summary>
    public required double[] Raw { get; init; }

    /// <summary>Recalibrated by the first stage.</summary>
    public required double[] FirstStage { get; init; }

    /// <summary>Recalibrated with tracking and minor-league batted balls: the centre of the simulation before playing time speaks.</summary>
    public required double[] SecondStage { get; init; }

    /// <summary>The second stage moved along the gain to the level of wOBA that is published.</summary>
    public required double[] ThirdStage { get; init; }

    /// <summary>Tracking and batted-ball features by name, as the second stage used them.</summary>
    public required IReadOnlyDictionary<string, double> Features { get; init; }

    /// <summary>Seven factors of the predictive standard deviations by the forecast's level; ones where a model has none.</summary>
    public required double[] Spread { get; init; }

    /// <summary>Predictive covariance Σ = D (P + diag(v of the majors)) D, D being diag(<see cref="Spread"/>).</summary>
    public required double[] Covariance { get; init; }

    /// <summary>g: the derivative of wOBA by the seven log-odds.</summary>
    public required double[] Gradient { get; init; }

    /// <summary>G = Σ g / g'Σg: how one point of wOBA moves the seven log-odds.</summary>
    public required double[] Gain { get; init; }

    /// <summary>Mean outcome rates of the first stage.</summary>
    public required OutcomeRates FirstRates { get; init; }

    /// <summary>Mean outcome rates of the second stage.</summary>
    public required OutcomeRates SecondRates { get; init; }

    /// <summary>Mean outcome rates of the third stage.</summary>
    public required OutcomeRates ThirdRates { get; init; }

    /// <summary>wOBA of <see cref="FirstRates"/>.</summary>
    public required double WobaFirst { get; init; }

    /// <summary>wOBA of <see cref="SecondRates"/>.</summary>
    public required double WobaSecond { get; init; }

    /// <summary>wOBA of <see cref="ThirdRates"/>: the published point forecast.</summary>
    public required double WobaThird { get; init; }

    /// <summary>The statistical playing-time law: P(no MLB PA), E[PA | PA &gt; 0].</summary>
    public required PlayingTimeForecast PlayingTime { get; init; }

    /// <summary>P(no MLB PA) as the third stage uses it: 0 for a hitter without MLB PA in the last three seasons.</summary>
    public double NoPaProbability => PlayingTime.IsDebut ? 0 : PlayingTime.NoPaProbability;

    /// <summary>E[PA | PA &gt; 0] as the joint law uses it.</summary>
    public double ExpectedPa => PlayingTime.ExpectedPa;

    /// <summary>Every step of the filter; null unless asked for.</summary>
    public TalentTrace? Trace { get; init; }
}

/// <summary>The effects known before the season that the filter does not carry, and what they multiply.</summary>
public sealed record ForecastTerms
{
    /// <summary>MLB PAx of the last season, a shortened one scaled up.</summary>
    public required double LastPa { get; init; }

    /// <summary>MLB PAx before the season, as they were.</summary>
    public required double CareerPa { get; init; }

    /// <summary>Career share of games at catcher.</summary>
    public required double CatcherShare { get; init; }

    /// <summary>Age on July 1 of the season.</summary>
    public required double Age { get; init; }

    /// <summary>Whether the hitter counts as a call-up in the recalibrations.</summary>
    public required bool IsCallUp { get; init; }

    /// <summary>Seven log-odds: last season's playing time.</summary>
    public required double[] PlayingTime { get; init; }

    /// <summary>Seven log-odds: no MLB plate appearance yet.</summary>
    public required double[] NoMlb { get; init; }

    /// <summary>Seven log-odds: catching.</summary>
    public required double[] Catcher { get; init; }

    /// <summary>Seven log-odds: age.</summary>
    public required double[] AgeEffect { get; init; }
}
