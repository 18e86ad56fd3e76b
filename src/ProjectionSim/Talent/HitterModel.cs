using ProjectionSim.Baseball;
using ProjectionSim.Defense;
using ProjectionSim.PlayingTime;
using ProjectionSim.Valuation;

namespace ProjectionSim.Talent;

/// <summary>
/// Every number of the hitters' model as a researcher reads and edits it: the contents of a model file. Log-odds unless
/// said; variances in log-odds squared; aging in log-odds a year.
/// </summary>
public sealed record HitterModel
{
    /// <summary>A short name.</summary>
    public required string Name { get; init; }

    /// <summary>The last season whose outcomes the fit has seen; a backtest of seasons up to it would be in sample.</summary>
    public required int FittedThrough { get; init; }

    /// <summary>Where the numbers come from and the command that fits them.</summary>
    public required string Source { get; init; }

    /// <summary>The first season whose lines the filter uses; a longer career enters with its prior in it.</summary>
    public required int FirstSeason { get; init; }

    /// <summary>Prior, drift, levels, forecast offsets and recalibration of each component.</summary>
    public required ComponentSet<ComponentModel> Components { get; init; }

    /// <summary>Correlation of true talent, and of its drift, between components (7 rows of 7, component order).</summary>
    public required CorrelationModel Correlation { get; init; }

    /// <summary>Which quantities of tracking and minor-league batted balls the second stage sees, and how they are regressed.</summary>
    public required FeatureModel Features { get; init; }

    /// <summary>The third stage: the level of wOBA as a whole.</summary>
    public required WobaLevelModel WobaLevel { get; init; }

    /// <summary>Playing time, and how it goes with the season's performance.</summary>
    public required PlayingTimeModel PlayingTime { get; init; }

    /// <summary>Steals, double plays, sacrifices, intentional walks, runs and runs batted in.</summary>
    public required CountingModel Counting { get; init; }

    /// <summary>Framing, blocking, throwing and fielding; null in a model that knows bats alone.</summary>
    public DefenseModel? Defense { get; init; }

    /// <summary>Positional runs, replacement level, runs per win; null in a model that knows bats alone.</summary>
    public ValueModel? Value { get; init; }

    /// <summary>Below how many career MLB PAx a hitter counts as a call-up in the recalibration.</summary>
    public required double CallUpPlateAppearances { get; init; }

    /// <summary>Trials that an unknown number of sacrifice flies is taken as, per PA.</summary>
    public required double UnknownSacrificeFliesPerPa { get; init; }

    /// <summary>Share of the rise of a rate's mean by a line's own noise that the filter takes off: V p (1 − p)(1 − 2p)/2 of a rate p. 0: not fitted so.</summary>
    public double NoiseConvexity { get; init; }

    /// <summary>How many times one plate appearance of a shortened season counts as past playing time, by season (2020: 2.7).</summary>
    public required IReadOnlyDictionary<int, double> SeasonScale { get; init; }

    /// <summary>Paths of several seasons; null where a model projects one season at a time.</summary>
    public YearsModel? Years { get; init; }

    /// <summary>How the numbers were estimated; null in a model written by hand or imported.</summary>
    public FitRecord? Fit { get; init; }
}

/// <summary>The numbers of one component.</summary>
public sealed record ComponentModel
{
    /// <summary>Where the numbers of this component come from.</summary>
    public required string Source { get; init; }

    /// <summary>The distribution of true talent at entry.</summary>
    public required EntryPrior Prior { get; init; }

    /// <summary>Random and expected change from year to year.</summary>
    public required Drift Drift { get; init; }

    /// <summary>Season-specific noise of an MLB line beyond binomial noise (variance, log-odds squared).</summary>
    public required double MlbNoise { get; init; }

    /// <summary>Minor-league levels: AAA, AA, A+, A, R.</summary>
    public required IReadOnlyDictionary<Level, LevelModel> Levels { get; init; }

    /// <summary>Added to the AAA offset for a Pacific Coast League line (half of it when the league is unknown).</summary>
    public required double PacificCoastLeague { get; init; }

    /// <summary>One-step forecast offsets.</summary>
    public required ForecastOffsets Forecast { get; init; }

    /// <summary>The park scale tau of this component (log-odds, full home game scale before halving); null where parks are not used.</summary>
    public double? ParkScale { get; init; }

    /// <summary>Standard deviation of the league's change from one season to the next.</summary>
    public required double LeagueShock { get; init; }

    /// <summary>The linear recalibration of the filter's forecast alone (first stage).</summary>
    public required Recalibration Recalibration { get; init; }

    /// <summary>The recalibration with tracking and batted-ball terms (second stage), which the projection uses.</summary>
    public required Recalibration SecondStage { get; init; }

    /// <summary>How the forecast's spread depends on its level; null where it does not.</summary>
    public PredictiveSpread? Spread { get; init; }
}

/// <summary>Mean and variance of true talent at entry.</summary>
public sealed record EntryPrior
{
    /// <summary>Variance of true talent at entry (log-odds squared).</summary>
    public required double Variance { get; init; }

    /// <summary>Of a right-handed hitter of 21 without a position, 73 inches, 205 pounds, entered in the minors.</summary>
    public required double Intercept { get; init; }

    /// <summary>Per 3 years of age over 21, entered in the minors.</summary>
    public required double MinorsEntryAge { get; init; }

    /// <summary>Entered directly in the majors.</summary>
    public required double MlbEntry { get; init; }

    /// <summary>Per 5 years of age over 26, entered directly in the majors.</summary>
    public required double MlbEntryAge { get; init; }

    /// <summary>Times the share of games at catcher.</summary>
    public required double Catcher { get; init; }

    /// <summary>Times the share at second base and shortstop.</summary>
    public required double MiddleInfield { get; init; }

    /// <summary>Times the share in center field.</summary>
    public required double CenterField { get; init; }

    /// <summary>Times the share at first base and designated hitter.</summary>
    public required double Corner { get; init; }

    /// <summary>Of a left-handed hitter.</summary>
    public required double BatsLeft { get; init; }

    /// <summary>Of a switch hitter.</summary>
    public required double BatsSwitch { get; init; }

    /// <summary>Per 2.5 inches over 73.</summary>
    public required double Height { get; init; }

    /// <summary>Per 20 pounds over 205.</summary>
    public required double Weight { get; init; }
}

/// <summary>Year-to-year change of true talent.</summary>
public sealed record Drift
{
    /// <summary>Variance per year at age 27.</summary>
    public required double VariancePerYear { get; init; }

    /// <summary>The variance is multiplied by exp(slope · clip((27 − age)/5, −2, 2)).</summary>
    public required double AgeSlope { get; init; }

    /// <summary>Expected change a year at ages 20, 24, 28, 32, 37 (linear between, constant outside).</summary>
    public required IReadOnlyDictionary<int, double> AgingPerYear { get; init; }

    /// <summary>Expected change a year beyond the first projected one, at the same ages.</summary>
    public required IReadOnlyDictionary<int, double> MultiYearAgingPerYear { get; init; }
}

/// <summary>A minor-league level of one component.</summary>
public sealed record LevelModel
{
    /// <summary>Log-odds a hitter of MLB-average talent stands above the level's own league rate.</summary>
    public required double Offset { get; init; }

    /// <summary>Season- and level-specific noise that does not persist (variance, log-odds squared): how a line there is discounted.</summary>
    public required double Noise { get; init; }
}

/// <summary>Effects known before the season that the filter does not carry.</summary>
public sealed record ForecastOffsets
{
    /// <summary>Times ln(1 + last season's PAx / 100) − 1.</summary>
    public required double LogPlateAppearances { get; init; }

    /// <summary>For a hitter without an MLB plate appearance.</summary>
    public required double NoMlb { get; init; }

    /// <summary>Times the career share of games at catcher.</summary>
    public required double Catcher { get; init; }

    /// <summary>Times clip((age − 28)/5, −2, 3).</summary>
    public required double Age { get; init; }
}

/// <summary>A linear recalibration of one component's forecast on all seven, with an interaction for call-ups.</summary>
public sealed record Recalibration
{
    /// <summary>Added to the recalibrated deviation.</summary>
    public required double Intercept { get; init; }

    /// <summary>Coefficients on the seven forecast deviations.</summary>
    public required ComponentSet<double> On { get; init; }

    /// <summary>Added for call-ups.</summary>
    public required double CallUpIntercept { get; init; }

    /// <summary>Added to the coefficients for call-ups.</summary>
    public required ComponentSet<double> CallUpOn { get; init; }

    /// <summary>Coefficient on the square of the component's own deviation (0 in the first stage).</summary>
    public double OwnSquared { get; init; }

    /// <summary>
    /// Coefficients on features by name: hasStatcast, expectedMinusActualWoba, sprintSpeed, chase, launchAngle,
    /// outOfZoneContact, minorLineDrives, minorHomeRunsPerFlyBall. Absent: not used.
    /// </summary>
    public IReadOnlyDictionary<string, double> Features { get; init; } = new Dictionary<string, double>();
}

/// <summary>The talent and drift correlation.</summary>
public sealed record CorrelationModel
{
    /// <summary>Where the matrix comes from.</summary>
    public required string Source { get; init; }

    /// <summary>Seven rows of seven, component order; symmetric, positive definite, ones on the diagonal.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Matrix { get; init; }
}

/// <summary>How tracking and batted-ball features are made.</summary>
public sealed record FeatureModel
{
    /// <summary>Where these numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>Weights of the last, second-last and third-last season for tracking.</summary>
    public required IReadOnlyList<double> StatcastWeights { get; init; }

    /// <summary>Tracking features by name: expectedMinusActualWoba, sprintSpeed, chase, launchAngle, outOfZoneContact.</summary>
    public required IReadOnlyDictionary<string, StatcastFeature> Statcast { get; init; }

    /// <summary>Weights of the last three seasons for minor-league batted balls.</summary>
    public required IReadOnlyList<double> MinorWeights { get; init; }

    /// <summary>Pseudo-balls in play of the league's line-drive rate.</summary>
    public required double LineDriveStrength { get; init; }

    /// <summary>The line-drive rate above the league's that makes a unit.</summary>
    public required double LineDriveScale { get; init; }

    /// <summary>Pseudo-fly balls of the league's home-run rate.</summary>
    public required double FlyBallStrength { get; init; }

    /// <summary>The home-run rate per fly ball above the league's that makes a unit.</summary>
    public required double FlyBallScale { get; init; }

    /// <summary>A minor-league feature is multiplied by this / (this + career MLB PAx).</summary>
    public required double MinorCareerHalf { get; init; }

    /// <summary>League line drives per batted ball and home runs per fly ball, by season, then level (AAA, AA).</summary>
    public required IReadOnlyDictionary<int, IReadOnlyDictionary<Level, BattedBallRates>> MinorLeagues { get; init; }
}

/// <summary>League line drives per ground ball, line drive or fly ball, and home runs per fly ball.</summary>
/// <param name="LineDrives">Line drives per ground ball, line drive or fly ball.</param>
/// <param name="HomeRunsPerFlyBall">Home runs per fly ball.</param>
public sealed record BattedBallRates(double LineDrives, double HomeRunsPerFlyBall);

/// <summary>One tracking feature: its scale, its regression and its season means.</summary>
public sealed record StatcastFeature
{
    /// <summary>Pseudo-trials of the season mean (plate appearances, or batted balls for the launch angle).</summary>
    public required double Strength { get; init; }

    /// <summary>The spread that makes it a unit.</summary>
    public required double Scale { get; init; }

    /// <summary>Means by season, weighted by the same trials.</summary>
    public required IReadOnlyDictionary<int, double> SeasonMeans { get; init; }
}

/// <summary>A shift of wOBA as a function of the second stage: intercept + wb (slope + slopeByLastPa · p1) + P0 coefficient · P(no MLB PA).</summary>
public sealed record WobaLevelModel
{
    /// <summary>Where these numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>Of a league-average hitter (points of wOBA).</summary>
    public required double Intercept { get; init; }

    /// <summary>On wb = 20 (wOBA − league).</summary>
    public required double Slope { get; init; }

    /// <summary>On wb · min(PA of last season/600, 1.2).</summary>
    public required double SlopeByLastPa { get; init; }

    /// <summary>On the probability of no MLB plate appearance.</summary>
    public required double NoPlayProbability { get; init; }
}
