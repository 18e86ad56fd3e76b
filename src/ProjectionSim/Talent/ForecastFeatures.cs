using ProjectionSim.Baseball;

namespace ProjectionSim.Talent;

/// <summary>
/// What tracking and minor-league batted balls say beyond the counts: weighted means over the last three seasons, centred on
/// their season's, in units of a spread, regressed to 0.
/// </summary>
public sealed class ForecastFeatures
{
    private static readonly string[] NameTable =
    [
        "hasStatcast", "expectedMinusActualWoba", "sprintSpeed", "chase", "launchAngle", "outOfZoneContact", "minorLineDrives",
        "minorHomeRunsPerFlyBall",
    ];

    private static readonly Func<StatcastLine, (double? Value, double Trials)>[] Tracked =
    [
        line => (line.Xwoba - line.Woba, line.PA),
        line => (line.SprintSpeed, line.PA),
        line => (line.ChasePercent, line.PA),
        line => (line.LaunchAngle, line.BattedBalls ?? 0),
        line => (line.OutOfZoneContactPercent, line.PA),
    ];

    private readonly FeatureModel model;
    private readonly StatcastFeature?[] tracking;

    /// <summary>Takes the feature block of a model.</summary>
    /// <exception cref="InvalidInputException">It names a tracking feature that does not exist.</exception>
    public ForecastFeatures(FeatureModel model)
    {
        this.model = model;
        tracking = new StatcastFeature?[Tracked.Length];
        foreach (var (name, feature) in model.Statcast)
        {
            int index = IndexOf(name) - 1;
            if (index < 0 || index >= Tracked.Length)
                throw new InvalidInputException($"The model's features.statcast name '{name}', which is not a tracking feature. Expected {string.Join(", ", NameTable[1..(Tracked.Length + 1)])}.");
            tracking[index] = feature;
        }
    }

    /// <summary>The names, in the order of every feature vector.</summary>
    public static IReadOnlyList<string> Names => NameTable;

    /// <summary>The place of a feature.</summary>
    /// <exception cref="InvalidInputException">There is no such feature.</exception>
    public static int IndexOf(string name)
    {
        int index = Array.IndexOf(NameTable, name);
        return index >= 0 ? index : throw new InvalidInputException($"The model names the feature '{name}'. Expected one of {string.Join(", ", NameTable)}.");
    }

    /// <summary>The features of a hitter before a season.</summary>
    /// <param name="history">His lines; those of the season and later are not read.</param>
    /// <param name="season">The season forecast.</param>
    /// <param name="careerPa">His MLB PAx before it: minor-league batted balls fade as it grows.</param>
    public double[] Of(PlayerHistory history, int season, double careerPa)
    {
        double[] features = new double[NameTable.Length];
        features[0] = history.Statcast.Any(line => line.Xwoba is not null && IsRecent(line.Season, season, model.StatcastWeights)) ? 1 : 0;
        for (int k = 0; k < Tracked.Length; k++) features[k + 1] = TrackingFeature(history, season, k);
        double fade = model.MinorCareerHalf / (model.MinorCareerHalf + careerPa);
        (features[6], features[7]) = MinorFeatures(history, season);
        features[6] *= fade;
        features[7] *= fade;
        return features;
    }

    private static bool IsRecent(int line, int season, IReadOnlyList<double> weights) => line < season && line >= season - weights.Count;

    private double TrackingFeature(PlayerHistory history, int season, int k)
    {
        if (tracking[k] is not { } feature) return 0;
        double sum = 0, trials = feature.Strength;
        foreach (var line in history.Statcast)
        {
            var (value, count) = Tracked[k](line);
            if (value is not { } x || !IsRecent(line.Season, season, model.StatcastWeights)) continue;

            // A season whose mean is not known cannot be centred: it says nothing.
            if (!feature.SeasonMeans.TryGetValue(line.Season, out double mean)) continue;
            double weight = model.StatcastWeights[season - line.Season - 1] * count;
            sum += weight * (x - mean) / feature.Scale;
            trials += weight;
        }

        return sum / trials;
    }

    private (double LineDrives, double HomeRunsPerFlyBall) MinorFeatures(PlayerHistory history, int season)
    {
        double lineDrives = 0, balls = model.LineDriveStrength, homeRuns = 0, flyBalls = model.FlyBallStrength;
        foreach (var line in history.MinorBattedBalls)
        {
            if (!IsRecent(line.Season, season, model.MinorWeights)) continue;
            if (!model.MinorLeagues.TryGetValue(line.Season, out var levels) || !levels.TryGetValue(line.Level, out var league)) continue;
            double weight = model.MinorWeights[season - line.Season - 1];
            int inPlay = line.GroundBalls + line.LineDrives + line.FlyBalls;
            lineDrives += weight * (line.LineDrives - league.LineDrives * inPlay);
            balls += weight * inPlay;
            homeRuns += weight * (line.HomeRuns - league.HomeRunsPerFlyBall * line.FlyBalls);
            flyBalls += weight * line.FlyBalls;
        }

        return (lineDrives / balls / model.LineDriveScale, homeRuns / flyBalls / model.FlyBallScale);
    }
}
