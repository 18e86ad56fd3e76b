using ProjectionSim.Baseball;
using ProjectionSim.Talent;

namespace ProjectionSim.Tests.Talent;

public sealed class TalentModelTests
{
    private const int N = Components.Count;
    private static readonly TalentModel Model = new(ShippedFiles.Model, ShippedFiles.Environments);

    [Fact]
    public void Hitter_without_lines_has_the_mean_and_covariance_of_his_prior()
    {
        var history = Unproven();

        var forecast = Model.Forecast(history, 2026, null);

        double[] covariates = EntryCovariates.Of(history, 2026, enteredInMinors: false);
        var prior = Model.Filter.Enter(covariates);
        Assert.Equal(prior.Mean, forecast.FilterMean);
        Assert.Equal(prior.Covariance, forecast.FilterCovariance);
    }

    [Fact]
    public void Posterior_mean_lies_between_prior_and_observed_rate()
    {
        var history = Unproven() with { Lines = [MlbLine(2025) with { SO = 260 }] };

        var trace = Model.Forecast(history, 2026, null, explain: true).Trace!;

        var entry = trace.Steps[0];
        var line = trace.Steps[1];
        double observed = Math.Log(260.0 / (line.Line!.Evidence.Trials[2] - 260)) - line.Line.Offset[2];
        Assert.InRange(line.Mean[2], entry.Mean[2], observed);
        Assert.True(line.StandardDeviation[2] < entry.StandardDeviation[2]);
    }

    [Fact]
    public void Lines_of_the_forecast_season_and_later_are_not_read()
    {
        var history = Unproven() with { Lines = [MlbLine(2022)] };
        var withFuture = history with { Lines = [MlbLine(2022), MlbLine(2023) with { HR = 60, H = 160 }] };

        Assert.Equal(Model.Forecast(history, 2023, "BOS").ThirdStage, Model.Forecast(withFuture, 2023, "BOS").ThirdStage);
    }

    [Fact]
    public void Order_of_the_lines_does_not_matter()
    {
        StatLine[] lines = [MlbLine(2022), MlbLine(2023) with { Team = "BOS" }, MlbLine(2022) with { Level = "AAA", League = "IL" }, MlbLine(2022) with { Team = "LAD" }];

        var forward = Model.Forecast(Unproven() with { Lines = lines }, 2024, null);
        var backward = Model.Forecast(Unproven() with { Lines = [lines[2], lines[0], lines[3], lines[1]] }, 2024, null);

        Assert.Equal(forward.FilterMean, backward.FilterMean);
    }

    [Fact]
    public void Stints_of_one_season_and_level_count_as_one_line()
    {
        var whole = MlbLine(2024);
        var half = new StatLine { Season = 2024, Level = "MLB", PA = 300, AB = 265, H = 65, Doubles = 14, Triples = 1, HR = 10, BB = 28, IBB = 1, SO = 62, HBP = 4, SF = 2, SH = 1 };

        var one = Model.Forecast(Unproven() with { Lines = [whole] }, 2025, null);
        var two = Model.Forecast(Unproven() with { Lines = [half, half] }, 2025, null);

        Assert.Equal(one.FilterMean, two.FilterMean);
    }

    [Fact]
    public void Injury_mark_weakens_a_season_and_the_trace_says_what_it_did()
    {
        var history = Unproven() with { Lines = [MlbLine(2023), MlbLine(2024) with { SO = 200, Weight = 0.5 }] };
        var unmarked = history with { Lines = [MlbLine(2023), MlbLine(2024) with { SO = 200 }] };

        var marked = Model.Forecast(history, 2025, null, explain: true);
        var full = Model.Forecast(unmarked, 2025, null, explain: true);

        var line = marked.Trace!.Steps.Last(step => step.Line is not null);
        var fullLine = full.Trace!.Steps.Last(step => step.Line is not null);
        Assert.Equal(0.5, line.Line!.Weight, 12);
        Assert.True(line.Mean[2] < fullLine.Mean[2]);
        Assert.Equal(fullLine.Mean, line.Line.MeanAtFullWeight!);
        Assert.True(line.Line.WobaEquivalentPa < fullLine.Line!.WobaEquivalentPa);
    }

    [Fact]
    public void Mlb_line_counts_about_as_many_plate_appearances_as_it_has_and_a_triple_a_line_fewer()
    {
        var history = Unproven() with { Lines = [MlbLine(2023) with { Level = "AAA", League = "IL" }, MlbLine(2024)] };

        var steps = Model.Forecast(history, 2025, null, explain: true).Trace!.Steps.Where(step => step.Line is not null).ToArray();

        Assert.InRange(steps[0].Line!.WobaEquivalentPa, 150, 500);
        Assert.InRange(steps[1].Line!.WobaEquivalentPa, 550, 650);
        Assert.InRange(steps[1].Line!.MlbEquivalentPa[2], 550, 650);
        Assert.InRange(steps[0].Line!.MlbEquivalentPa[2], 90, 250);
    }

    [Fact]
    public void Pacific_coast_league_offset_is_whole_half_or_none()
    {
        var effects = new[] { "PCL", null, "IL", "IL/PCL" }.Select(league =>
        {
            var history = Unproven() with { Lines = [MlbLine(2024) with { Level = "AAA", League = league }] };
            return Model.Forecast(history, 2025, null, explain: true).Trace!.Steps[1].Line!.LevelEffect[3];
        }).ToArray();

        double pacificCoast = ShippedFiles.Model.Components.HomeRun.PacificCoastLeague;
        Assert.Equal(pacificCoast, effects[0] - effects[2], 12);
        Assert.Equal(pacificCoast / 2, effects[1] - effects[2], 12);
        Assert.Equal(effects[1], effects[3], 12);
    }

    [Fact]
    public void Log_odds_of_many_home_runs_spread_less_than_those_of_few()
    {
        TalentForecast[] forecasts = [.. new[] { 3, 20, 60 }.Select(homeRuns => Model.Forecast(Unproven() with { Lines = [MlbLine(2024) with { HR = homeRuns }] }, 2025, null))];

        Assert.True(forecasts[0].Spread[3] > forecasts[1].Spread[3] && forecasts[1].Spread[3] > forecasts[2].Spread[3]);
        double noise = ShippedFiles.Model.Components.HomeRun.MlbNoise;
        Assert.All(forecasts, f => Assert.Equal(f.Spread[3] * f.Spread[3] * (f.FilterCovariance[(3 * N) + 3] + noise), f.Covariance[(3 * N) + 3], 12));
        Assert.All(forecasts, f => Assert.Equal(f.Spread[3] * f.Spread[2] * f.FilterCovariance[(3 * N) + 2], f.Covariance[(3 * N) + 2], 12));
    }

    [Fact]
    public void Spread_changes_no_more_beyond_its_limit()
    {
        var spread = new PredictiveSpread { Log = .1, Slope = -.3, Limit = 1.5 };

        Assert.Equal(Math.Exp(.1), spread.Factor(0), 12);
        Assert.Equal(Math.Exp(.1 - .3), spread.Factor(1), 12);
        Assert.Equal(spread.Factor(1.5), spread.Factor(4));
        Assert.Equal(Math.Exp(.1 + .45), spread.Factor(-9), 12);
    }

    [Fact]
    public void Gain_moves_woba_by_one_point_per_point()
    {
        var forecast = Model.Forecast(Unproven() with { Lines = [MlbLine(2024)] }, 2025, "BOS");

        double moved = 0;
        for (int c = 0; c < N; c++) moved += forecast.Gradient[c] * forecast.Gain[c];
        Assert.Equal(1, moved, 12);
        Assert.Equal(forecast.WobaThird - forecast.WobaSecond, ThirdShift(forecast), 0.0005);
    }

    [Fact]
    public void Unknown_clubs_and_missing_level_seasons_are_told_in_the_trace()
    {
        var history = Unproven() with { Lines = [MlbLine(2024) with { Team = "XXX" }] };

        var notes = Model.Forecast(history, 2025, "YYY", explain: true).Trace!.Notes;

        Assert.Contains(notes, note => note.Contains("XXX", StringComparison.Ordinal));
        Assert.Contains(notes, note => note.Contains("YYY", StringComparison.Ordinal));
    }

    [Fact]
    public void Season_the_environment_does_not_know_is_refused_in_one_line()
    {
        var history = Unproven() with { Lines = [MlbLine(2040)] };

        var error = Assert.Throws<InvalidInputException>(() => Model.Forecast(history, 2041, null));

        Assert.Contains("2040", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    private static double ThirdShift(TalentForecast forecast)
    {
        // Along the gain every component moves in proportion: any one tells the shift.
        int c = (int)Component.HomeRun;
        return (forecast.ThirdStage[c] - forecast.SecondStage[c]) / forecast.Gain[c];
    }

    private static PlayerHistory Unproven() => new()
    {
        Id = "someone01",
        Name = "Some One",
        BirthDate = new DateOnly(1999, 3, 5),
        Bats = BattingHand.Left,
        EntryPositions = new PositionShares { C = 1 },
        CareerPositions = new PositionShares { C = 1 },
        Lines = [],
    };

    private static StatLine MlbLine(int season) => new()
    {
        Season = season,
        Level = "MLB",
        G = 140,
        PA = 600,
        AB = 530,
        H = 130,
        Doubles = 28,
        Triples = 2,
        HR = 20,
        BB = 56,
        IBB = 2,
        SO = 124,
        HBP = 8,
        SF = 4,
        SH = 2,
    };
}
