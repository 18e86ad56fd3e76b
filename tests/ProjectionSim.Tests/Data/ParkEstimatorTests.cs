using ProjectionSim.Baseball;
using ProjectionSim.Data.Environments;

namespace ProjectionSim.Tests.Data;

/// <summary>Parks from home and road totals.</summary>
public sealed class ParkEstimatorTests
{
    private static readonly ComponentSet<double?> Scales = new()
    {
        HitByPitch = null,
        Walk = null,
        Strikeout = .076,
        HomeRun = .149,
        HitInPlay = .051,
        ExtraBase = .079,
        Triple = .267,
    };

    [Fact]
    public void An_estimate_lies_between_none_and_half_of_what_was_seen()
    {
        var parks = ParkEstimator.Estimate([Seen("BOS", 2019, "BOS07", .3), Seen("BOS", 2020, "BOS07", .3)], Scales);
        var effect = parks.Single().Through[2020];
        Assert.InRange(effect.Effect.HomeRun, 0, .15);
        Assert.Equal(.5 * (2 * .3 / .02) / ((2 / .02) + (1 / (.149 * .149))), effect.Effect.HomeRun, 1e-12);
        Assert.Equal(.5 / Math.Sqrt((2 / .02) + (1 / (.149 * .149))), effect.StandardError!.HomeRun!.Value, 1e-12);
        Assert.Equal(0, effect.Effect.Walk);
        Assert.Null(effect.StandardError.Walk);
    }

    [Fact]
    public void Seasons_at_another_site_are_left_out_and_a_move_knows_only_the_new_site()
    {
        var parks = ParkEstimator.Estimate(
            [Seen("TOR", 2018, "TOR02", .2), Seen("TOR", 2019, "TOR02", .2), Seen("TOR", 2020, "BUF05", -.4), Seen("TOR", 2021, "TOR02", .2)], Scales).Single();
        Assert.True(parks.Through[2020].Effect.HomeRun < 0);
        Assert.True(parks.Through[2021].Effect.HomeRun > 0);
        Assert.Equal([2020, 2021], parks.Moves.Keys);
        Assert.Equal(0, parks.Moves[2020].Effect.HomeRun);
        Assert.Equal(parks.Through[2019].Effect, parks.Moves[2021].Effect);
    }

    [Fact]
    public void Differences_of_a_season_have_no_mean_over_clubs()
    {
        ParkTotals[] totals = [Totals("BOS", 260), Totals("LAD", 200), Totals("NYY", 230)];
        var observations = ParkEstimator.Observe(totals);
        Assert.Equal(0, observations.Sum(o => o.Difference[(int)Component.HomeRun]), 1e-12);
        Assert.True(observations[0].Difference[(int)Component.HomeRun] > observations[2].Difference[(int)Component.HomeRun]);
    }

    private static ParkObservation Seen(string club, int season, string site, double difference) => new()
    {
        Club = club,
        Season = season,
        Site = site,
        Difference = [.. Enumerable.Repeat(difference, Components.Count)],
        Variance = [.. Enumerable.Repeat(.02, Components.Count)],
    };

    private static ParkTotals Totals(string club, int homers)
    {
        var totals = new ParkTotals(club, 2020);
        totals.Home.Add(Line(homers));
        totals.Road.Add(Line(220));
        totals.AddSite(club, 81);
        return totals;
    }

    private static StatLine Line(int homers) => new()
    {
        Season = 2020,
        Level = "MLB",
        PA = 6300,
        AB = 5600,
        H = 1450,
        Doubles = 300,
        Triples = 30,
        HR = homers,
        BB = 600,
        IBB = 30,
        SO = 1300,
        HBP = 60,
        SF = 45,
    };
}
