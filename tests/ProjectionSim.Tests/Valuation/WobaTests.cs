using ProjectionSim.Baseball;
using ProjectionSim.Valuation;

namespace ProjectionSim.Tests.Valuation;

public sealed class WobaTests
{
    private static readonly RunValues Values = new()
    {
        LeagueWoba = .32,
        WobaScale = 1.2,
        Walk = .7,
        HitByPitch = .7,
        Single = .9,
        Double = 1.2,
        Triple = 1.6,
        HomeRun = 2,
        StolenBase = .2,
        CaughtStealing = -.4,
        RunsPerPlateAppearance = .12,
        RunsPerWin = 10,
    };

    [Fact]
    public void A_plate_appearance_that_is_a_coin_toss_between_a_homer_and_an_out_varies_by_one()
    {
        var rates = new OutcomeRates(0, 0, .5, .5, 0, 0, 0, 0);

        Assert.Equal(1, Woba.VarianceOfOne(rates, Values), 12);
    }

    [Fact]
    public void A_weak_hitters_wOBA_varies_less_by_luck_than_a_strong_ones()
    {
        var weak = new OutcomeRates(.01, .05, .30, .01, .12, .03, .004, .476);
        var strong = new OutcomeRates(.01, .13, .18, .06, .14, .05, .004, .426);

        Assert.InRange(Woba.VarianceOfOne(weak, Values), .1, Woba.VarianceOfOne(strong, Values) - .05);
    }
}
