using ProjectionSim.Evaluation;

namespace ProjectionSim.Tests.Evaluation;

public sealed class PointScoreTests
{
    // Two seasons. Errors: 1, 4 (weights 1, 2) and −2, 2 (weights 1, 1); weighted season means 3 and 0.
    private static readonly ScoredPair[] Pairs =
    [
        new(2021, 0, 1, 2, 1), new(2021, 1, 2, 7, 3),
        new(2022, 0, 1, 2, 4), new(2022, 2, 1, 7, 5),
    ];

    [Fact]
    public void Scores_agree_with_exact_values_on_four_rows()
    {
        var score = PointScore.Of(Pairs)!;

        // Bias removed: −2, 1, −2, 2.
        Assert.Equal(4, score.N);
        Assert.Equal(Math.Sqrt(13 / 4.0), score.Rmse, 12);
        Assert.Equal(Math.Sqrt((4 + 2 + 4 + 4) / 5.0), score.RmseWeighted, 12);
        Assert.Equal(7 / 4.0, score.Mae, 12);
        Assert.Equal((2 + 2 + 2 + 2) / 5.0, score.MaeWeighted, 12);

        // As forecast: 1, 4, −2, 2.
        Assert.Equal(Math.Sqrt(25 / 4.0), score.RmseRaw, 12);
        Assert.Equal(Math.Sqrt((1 + 32 + 4 + 4) / 5.0), score.RmseWeightedRaw, 12);
        Assert.Equal(9 / 4.0, score.MaeRaw, 12);
        Assert.Equal((1 + 8 + 2 + 2) / 5.0, score.MaeWeightedRaw, 12);
        Assert.Equal((1 + 8 - 2 + 2) / 5.0, score.MeanError, 12);
    }

    [Fact]
    public void Correlation_and_slope_are_within_seasons()
    {
        // Within seasons forecasts are ±2.5, outcomes ±1 and ±.5: slope (2·2.5·1 + 2·2.5·.5)/(4·6.25) = .3.
        var score = PointScore.Of(Pairs)!;
        Assert.Equal(.3, score.Slope, 12);

        // Two points lie on a line in either season; across both the correlation would be .3.
        Assert.Equal(1, score.Correlation, 12);
    }

    [Fact]
    public void A_constant_added_to_a_season_changes_only_the_raw_scores()
    {
        var moved = PointScore.Of([.. Pairs.Select(pair => pair.Season == 2022 ? pair with { Forecast = pair.Forecast + 10 } : pair)])!;
        var score = PointScore.Of(Pairs)!;
        Assert.Equal(score.RmseWeighted, moved.RmseWeighted, 12);
        Assert.Equal(score.Rmse, moved.Rmse, 12);
        Assert.Equal(score.Slope, moved.Slope, 12);
        Assert.True(moved.RmseWeightedRaw > score.RmseWeightedRaw + 1);
    }

    [Fact]
    public void A_constant_forecast_has_no_correlation_and_no_slope()
    {
        var score = PointScore.Of([.. Pairs.Select(pair => pair with { Forecast = .32 })])!;
        Assert.True(double.IsNaN(score.Correlation));
        Assert.True(double.IsNaN(score.Slope));
    }

    [Fact]
    public void No_forecasts_give_no_score()
    {
        Assert.Null(PointScore.Of([]));
    }
}
