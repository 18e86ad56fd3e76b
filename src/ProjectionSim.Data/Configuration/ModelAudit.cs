using ProjectionSim.Baseball;
using ProjectionSim.PlayingTime;
using ProjectionSim.Talent;

namespace ProjectionSim.Data.Configuration;

/// <summary>Checks what the shape of a model file cannot say: ranges, scales, names of features, a correlation matrix that is one.</summary>
internal sealed class ModelAudit(ConfigNode tree, HitterModel model)
{
    /// <summary>Log-odds beyond this are mistyped: it moves a rate of 10 % to 94 %.</summary>
    private const double LargestLogOdds = 5;

    private static readonly string[] ShiftTerms = ["1", "wb", "lk", "lE", "wb*lk", "wb*lE", "deb", "deb*lk", "lk^2"];

    private readonly AuditedValue root = new(tree, JsonPath.Root);

    /// <summary>Runs every check.</summary>
    /// <exception cref="ConfigException">A number is out of range.</exception>
    public void Run()
    {
        root.At("fittedThrough").InRange(model.FittedThrough, 1876, 2200, "It is a season.");
        root.At("firstSeason").InRange(model.FirstSeason, 1876, 2200, "It is a season.");
        root.At("callUpPlateAppearances").NotNegative(model.CallUpPlateAppearances, "It is a number of plate appearances.");
        root.At("unknownSacrificeFliesPerPa").InRange(model.UnknownSacrificeFliesPerPa, 0, 0.1, "It is a share of plate appearances.");
        root.At("noiseConvexity").InRange(model.NoiseConvexity, 0, 1, "It is a share: 1 takes the whole convexity off.");
        foreach ((int season, double scale) in model.SeasonScale)
            root.At("seasonScale").AtSeason(season).Positive(scale, "It multiplies plate appearances.");
        foreach (Component component in Components.All)
            new ComponentAudit(root.At("components").At(component.Key()), model.Components[component], LargestLogOdds).Run();
        CorrelationAudit.Run(root.At("correlation").At("matrix"), model.Correlation.Matrix);
        Features(root.At("features"), model.Features);
        WobaLevel(root.At("wobaLevel"), model.WobaLevel);
        PlayingTime(root.At("playingTime"), model.PlayingTime);
        new CountingAudit(root.At("counting"), model.Counting).Run();
        if (model.Defense is { } defense)
            ValueAudit.Run(root.At("defense"), defense);
        if (model.Value is { } value)
            ValueAudit.Run(root.At("value"), value);
        if (model.Years is { } years)
            Years(root.At("years"), years);
    }

    private static void Years(AuditedValue at, YearsModel years)
    {
        at.At("ownAging").InRange(years.OwnAging, 0, 10, "It is a share of a year's drift.");
        Weights(at.At("baselineWeights"), years.BaselineWeights);
        at.At("breakoutShare").InRange(years.BreakoutShare, 0, 1, "It is a share: .2 is a fifth.");
        at.At("attritionShare").InRange(years.AttritionShare, 0, 1, "It is a share: .5 is a half.");
        at.At("minimumPa").NotNegative(years.MinimumPa, "It is a number of plate appearances.");
    }

    private static void Features(AuditedValue at, FeatureModel features)
    {
        Weights(at.At("statcastWeights"), features.StatcastWeights);
        Weights(at.At("minorWeights"), features.MinorWeights);
        foreach ((string name, StatcastFeature feature) in features.Statcast)
        {
            AuditedValue one = at.At("statcast").At(name);
            one.OneOf(name, [.. ForecastFeatures.Names.Skip(1).Take(5)], "tracking feature");
            one.At("strength").Positive(feature.Strength, "It is a number of pseudo-trials.");
            one.At("scale").Positive(feature.Scale, "It is a spread.");
        }

        at.At("lineDriveStrength").Positive(features.LineDriveStrength, "It is a number of pseudo-trials.");
        at.At("lineDriveScale").Positive(features.LineDriveScale, "It is a spread.");
        at.At("flyBallStrength").Positive(features.FlyBallStrength, "It is a number of pseudo-trials.");
        at.At("flyBallScale").Positive(features.FlyBallScale, "It is a spread.");
        at.At("minorCareerHalf").Positive(features.MinorCareerHalf, "It is a number of plate appearances.");
        foreach ((int season, var levels) in features.MinorLeagues)
        {
            foreach ((Level level, BattedBallRates rates) in levels)
            {
                AuditedValue one = at.At("minorLeagues").AtSeason(season).At(level.Name());
                one.At("lineDrives").InRange(rates.LineDrives, 0, 1, "It is a share of batted balls.");
                one.At("homeRunsPerFlyBall").InRange(rates.HomeRunsPerFlyBall, 0, 1, "It is a share of fly balls.");
            }
        }
    }

    /// <summary>Three weights of past seasons, none negative, the last season's above 0.</summary>
    internal static void Weights(AuditedValue at, IReadOnlyList<double> weights)
    {
        at.Count(weights.Count, 3, "Weights are of the last, second-last and third-last season.");
        for (int i = 0; i < weights.Count; i++)
            at.At(i).NotNegative(weights[i], "A weight cannot be negative.");
        at.At(0).Positive(weights[0], "The last season must count.");
    }

    private static void WobaLevel(AuditedValue at, WobaLevelModel level)
    {
        at.At("intercept").InRange(level.Intercept, -0.2, 0.2, "It is in points of wOBA (.010).");
        at.At("slope").InRange(level.Slope, -0.2, 0.2, "It is in points of wOBA (.010) per unit of 20 (wOBA - league).");
        at.At("slopeByLastPa").InRange(level.SlopeByLastPa, -0.2, 0.2, "It is in points of wOBA (.010).");
        at.At("noPlayProbability").InRange(level.NoPlayProbability, -0.2, 0.2, "It is in points of wOBA (.010).");
    }

    private static void PlayingTime(AuditedValue at, PlayingTimeModel time)
    {
        at.At("maximumPa").InRange(time.MaximumPa, 1, 1000, "It is the most plate appearances of a season.");
        Named(at.At("hurdle"), time.Hurdle, PlayingTimeFeatures.NamesOfVeterans);
        Named(at.At("mean"), time.Mean, PlayingTimeFeatures.NamesOfVeterans);
        at.At("concentration").Count(time.Concentration.Count, 4, "They are c0 to c3 of ln M.");
        Named(at.At("debut").At("hurdle"), time.Debut.Hurdle, PlayingTimeFeatures.NamesOfDebutants);
        Named(at.At("debut").At("mean"), time.Debut.Mean, PlayingTimeFeatures.NamesOfDebutants);
        at.At("debut").At("concentration").Count(time.Debut.Concentration.Count, 2, "They are c0 and c1 of ln M.");
        at.At("debut").At("minimumPa").NotNegative(time.Debut.MinimumPa, "It is a number of plate appearances.");
        at.At("debut").At("expectedPa").Positive(time.Debut.ExpectedPa, "It is a number of plate appearances.");
        foreach ((string name, RoleModel role) in time.Roles)
        {
            at.At("roles").At(name).At("mean").InRange(role.Mean, 0, time.MaximumPa, "It is a number of plate appearances.");
            at.At("roles").At(name).At("standardDeviation").Positive(role.StandardDeviation, "It is a number of plate appearances.");
        }

        AuditedValue absence = at.At("longAbsence");
        absence.At("probability").InRange(time.LongAbsence.Probability, 0, 1, "It is a probability.");
        absence.At("meanShareMissed").InRange(time.LongAbsence.MeanShareMissed, 0, 1, "It is a share of the season.");
        absence.At("concentration").Positive(time.LongAbsence.Concentration, "It is a beta distribution's concentration.");
        at.At("games").At("maximum").InRange(time.Games.Maximum, 1, 200, "It is the most games of a season.");
        at.At("games").At("catchers").At("standardDeviation").Positive(time.Games.Catchers.StandardDeviation, "It is a number of games.");
        at.At("games").At("others").At("standardDeviation").Positive(time.Games.Others.StandardDeviation, "It is a number of games.");
        HealthAudit.Run(at.At("health"), time.Health);
        HealthAudit.Run(at.At("starts"), time.Starts);
        Joint(at.At("joint"), time.Joint);
    }

    private static void Joint(AuditedValue at, JointModel joint)
    {
        Named(at.At("shift"), joint.Shift, ShiftTerms);
        foreach (Component component in Components.All.Where(_ => joint.Direction is not null))
            at.At("direction").At(component.Key()).InRange(joint.Direction![component], 0, 100, "It multiplies what talent alone would have plate appearances tell.");
        if (joint.Direction?.ToArray().All(x => x == 0) == true)
            throw at.At("direction").Error("no component above 0", "at least one", "Leave the direction out for 1 each.");
        at.At("kappaDecay").Positive(joint.KappaDecay, "It is a number of plate appearances.");
        at.At("kappaLow").InRange(joint.KappaLow, 0, 1, "It is a share of variance.");
        at.At("kappaHigh").InRange(joint.KappaHigh, joint.KappaLow, 1, "It is a share of variance, no lower than kappaLow.");
    }

    /// <summary>Coefficients whose names are all known.</summary>
    internal static void Named(AuditedValue at, IReadOnlyDictionary<string, double> coefficients, IReadOnlyCollection<string> known)
    {
        foreach (string name in coefficients.Keys)
            at.At(name).OneOf(name, known, "term");
    }
}
