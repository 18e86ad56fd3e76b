using System.Text.Json;
using ProjectionSim.Baseball;
using ProjectionSim.Evaluation;
using ProjectionSim.Reports.Backtests;
using ProjectionSim.Reports.Comparables;

namespace ProjectionSim.Tests.Reports;

public sealed class PlainJsonTests
{
    [Fact]
    public void Paths_ahead_are_an_object_a_distance_and_what_is_not_a_number_is_null()
    {
        var score = new HorizonScore
        {
            Ahead = 2,
            Seasons = [2022],
            N = 10,
            Rmse = new Dictionary<string, double> { ["paths"] = .031, ["marcel"] = double.NaN },
            Coverage80 = .8,
            PitMean = .5,
            LogScore = 2,
            PlayingTimeN = 12,
            PaRmse = 140,
            LastPaRmse = 180,
            MeanPa = (170, 160),
            Out = (.4, .5),
            Attrition = (.6, .7),
        };
        var writer = new StringWriter();
        HorizonReport.WriteJson([score], [2022], "hitters-2019", new BacktestSettings { MinPa = 200, Draws = 400, Seed = 1 }, writer);
        var root = JsonDocument.Parse(writer.ToString()).RootElement;

        var row = root.GetProperty("ahead")[0];
        Assert.Equal(2, row.GetProperty("years").GetInt32());
        Assert.Equal(.031, row.GetProperty("systems")[0].GetProperty("rmseWeighted").GetDouble());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("systems")[1].GetProperty("rmseWeighted").ValueKind);
        Assert.Equal(.5, row.GetProperty("outOfMajors").GetProperty("actual").GetDouble());
        Assert.EndsWith("}\n", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Comparable_hitters_are_listed_nearest_first_with_what_they_did_next()
    {
        var player = new PlayerHistory { Id = "a", Name = "Ann O'Nym", BirthDate = new DateOnly(2001, 2, 1), Bats = BattingHand.Left, Lines = [] };
        Comparable near = new(new ComparableCandidate("b", "B", 2010, 24.5, [], .01, [new ComparableSeason(2010, 0, double.NaN)]), .7);
        var writer = new StringWriter();
        ComparableReport.WriteJson(player, 2026, .02, [near], 2023, writer);
        var root = JsonDocument.Parse(writer.ToString()).RootElement;

        Assert.Equal("Ann O'Nym", root.GetProperty("player").GetProperty("name").GetString());
        var next = root.GetProperty("comparables")[0].GetProperty("next")[0];
        Assert.Equal(0, next.GetProperty("pa").GetInt32());
        Assert.Equal(JsonValueKind.Null, next.GetProperty("runsRatio").ValueKind);
    }
}
