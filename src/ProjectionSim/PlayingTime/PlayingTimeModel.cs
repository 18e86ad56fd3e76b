using ProjectionSim.Baseball;

namespace ProjectionSim.PlayingTime;

/// <summary>How many plate appearances a hitter will get, and what that says of the season he had.</summary>
public sealed record PlayingTimeModel
{
    /// <summary>Where these numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>The largest number of plate appearances.</summary>
    public required int MaximumPa { get; init; }

    /// <summary>Logit of P(PA &gt; 0) of hitters with an MLB plate appearance in the last three seasons: coefficients by feature name.</summary>
    public required IReadOnlyDictionary<string, double> Hurdle { get; init; }

    /// <summary>Logit of the zero-truncated beta-binomial's mean share, by feature name.</summary>
    public required IReadOnlyDictionary<string, double> Mean { get; init; }

    /// <summary>c0..c3 of ln M = clip(c0 + c1 p1 + c2 mu + c3 mu², −2, 6).</summary>
    public required IReadOnlyList<double> Concentration { get; init; }

    /// <summary>Hitters who have not yet played in the majors (100+ PA at AA and AAA last season).</summary>
    public required DebutModel Debut { get; init; }

    /// <summary>Roles a config may give: plate appearances given health. A judgement until a depth chart is fitted.</summary>
    public required IReadOnlyDictionary<string, RoleModel> Roles { get; init; }

    /// <summary>Long absences that cut a role short.</summary>
    public required AbsenceModel LongAbsence { get; init; }

    /// <summary>Games that a depth chart's members lose.</summary>
    public required HealthModel Health { get; init; }

    /// <summary>Plate appearances of a depth chart's starts.</summary>
    public required StartsModel Starts { get; init; }

    /// <summary>Games given plate appearances.</summary>
    public required GamesModel Games { get; init; }

    /// <summary>How playing time and performance go together within a season.</summary>
    public required JointModel Joint { get; init; }
}

/// <summary>Playing time of hitters without MLB experience.</summary>
public sealed record DebutModel
{
    /// <summary>Where these numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>Last season's AAA and AA plate appearances from which the model applies.</summary>
    public required double MinimumPa { get; init; }

    /// <summary>Logit of P(PA &gt; 0), by feature name.</summary>
    public required IReadOnlyDictionary<string, double> Hurdle { get; init; }

    /// <summary>Logit of the zero-truncated beta-binomial's mean share, by feature name.</summary>
    public required IReadOnlyDictionary<string, double> Mean { get; init; }

    /// <summary>c0, c1 of ln M = clip(c0 + c1 mu, −2, 6).</summary>
    public required IReadOnlyList<double> Concentration { get; init; }

    /// <summary>Expected PA given any, of hitters without MLB PA in three years.</summary>
    public required double ExpectedPa { get; init; }
}

/// <summary>Plate appearances of a role given health.</summary>
public sealed record RoleModel
{
    /// <summary>Mean of plate appearances given health.</summary>
    public required double Mean { get; init; }

    /// <summary>Standard deviation of plate appearances given health.</summary>
    public required double StandardDeviation { get; init; }

    /// <summary>Why these numbers.</summary>
    public required string Source { get; init; }
}

/// <summary>A long absence: its probability and the beta distribution of the share of the season missed.</summary>
public sealed record AbsenceModel
{
    /// <summary>Where these numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>Probability of a long absence in a season.</summary>
    public required double Probability { get; init; }

    /// <summary>Mean share of the season missed.</summary>
    public required double MeanShareMissed { get; init; }

    /// <summary>Concentration M of the beta distribution of the share missed.</summary>
    public required double Concentration { get; init; }
}

/// <summary>Games given plate appearances, for catchers (career share of games above one half) and others.</summary>
public sealed record GamesModel
{
    /// <summary>Where these numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>The most games a season has.</summary>
    public required int Maximum { get; init; }

    /// <summary>Of catchers.</summary>
    public required GamesCurve Catchers { get; init; }

    /// <summary>Of all others.</summary>
    public required GamesCurve Others { get; init; }
}

/// <summary>Games = intercept + linear · x + quadratic · x² ± standard deviation, x = PA / 100.</summary>
public sealed record GamesCurve
{
    /// <summary>Games at no PA.</summary>
    public required double Intercept { get; init; }

    /// <summary>Games per 100 PA.</summary>
    public required double Linear { get; init; }

    /// <summary>Games per (100 PA) squared.</summary>
    public required double Quadratic { get; init; }

    /// <summary>Standard deviation of games given PA.</summary>
    public required double StandardDeviation { get; init; }
}

/// <summary>
/// Given PA, eta = eta₂ + L z + G (s − c g'L z), c = 1 − √(1 − κ): along g, wOBA, the variance is 1 − κ of what it was. s is a polynomial in wb, lk = ln((PA + 20)/400) and lE = ln((E[PA | PA &gt; 0] + 20)/400).
/// </summary>
public sealed record JointModel
{
    /// <summary>Where these numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>Coefficients of s: "1", "wb", "lk", "lE", "wb*lk", "wb*lE", "deb", "deb*lk", "lk^2".</summary>
    public required IReadOnlyDictionary<string, double> Shift { get; init; }

    /// <summary>
    /// What plate appearances tell of each component, against what they would if clubs went by talent alone (1 each; only ratios count:
    /// the whole is s). Null: 1 each.
    /// </summary>
    public ComponentSet<double>? Direction { get; init; }

    /// <summary>κ = clip(floor + span · exp(−(PA − at)/decay), low, high).</summary>
    public required double KappaFloor { get; init; }

    /// <summary>How far κ falls with PA.</summary>
    public required double KappaSpan { get; init; }

    /// <summary>The PA at which the fall is its whole span.</summary>
    public required double KappaAt { get; init; }

    /// <summary>PA over which the fall shrinks to 1/e.</summary>
    public required double KappaDecay { get; init; }

    /// <summary>The least κ.</summary>
    public required double KappaLow { get; init; }

    /// <summary>The largest κ.</summary>
    public required double KappaHigh { get; init; }
}
