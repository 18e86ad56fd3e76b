using ProjectionSim.Baseball;
using ProjectionSim.Talent;

namespace ProjectionSim.Tests.Talent;

public sealed class ForecastFeaturesTests
{
    private static readonly FeatureModel Model = ShippedFiles.Model.Features;
    private static readonly ForecastFeatures Features = new(Model);

    [Fact]
    public void Tracking_is_centred_on_its_season_weighted_and_regressed()
    {
        var history = History() with
        {
            Statcast =
            [
                new StatcastLine { Season = 2025, PA = 400, Woba = .300, Xwoba = .320 },
                new StatcastLine { Season = 2023, PA = 200, Woba = .310, Xwoba = .300 },
                new StatcastLine { Season = 2022, PA = 600, Woba = .310, Xwoba = .400 },
            ],
        };

        double[] features = Features.Of(history, 2026, 900);

        var model = Model.Statcast["expectedMinusActualWoba"];
        double sum = 400 * (.020 - model.SeasonMeans[2025]) + Model.StatcastWeights[2] * 200 * (-.010 - model.SeasonMeans[2023]);
        Assert.Equal(sum / model.Scale / (400 + Model.StatcastWeights[2] * 200 + model.Strength), Value(features, "expectedMinusActualWoba"), 12);
        Assert.Equal(1, Value(features, "hasStatcast"));
        Assert.Equal(0, Value(features, "sprintSpeed"));
    }

    [Fact]
    public void Minor_league_batted_balls_fade_with_major_league_experience()
    {
        var history = History() with { MinorBattedBalls = [new MinorBattedBalls(2023, Level.AAA, 100, 80, 90, 20)] };

        double rookie = Value(Features.Of(history, 2024, 0), "minorLineDrives"), veteran = Value(Features.Of(history, 2024, 900), "minorLineDrives");

        var league = Model.MinorLeagues[2023][Level.AAA];
        Assert.Equal((80 - league.LineDrives * 270) / (270 + Model.LineDriveStrength) / Model.LineDriveScale, rookie, 12);
        Assert.Equal(rookie * Model.MinorCareerHalf / (Model.MinorCareerHalf + 900), veteran, 12);
    }

    [Fact]
    public void Feature_that_does_not_exist_is_refused_by_name()
    {
        var error = Assert.Throws<InvalidInputException>(() => ForecastFeatures.IndexOf("barrels"));

        Assert.Contains("'barrels'", error.Message, StringComparison.Ordinal);
    }

    private static double Value(double[] features, string name) => features[ForecastFeatures.IndexOf(name)];

    private static PlayerHistory History() => new() { Id = "someone01", Name = "Some One", BirthDate = new DateOnly(1999, 1, 1), Lines = [] };
}
