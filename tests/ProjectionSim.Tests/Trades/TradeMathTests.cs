using ProjectionSim.Trades;

namespace ProjectionSim.Tests.Trades;

/// <summary>The arithmetic of choices on toys whose answers are known in closed form.</summary>
public sealed class TradeMathTests
{
    private const int Draws = 40_000;
    private static readonly string[] Names = ["stay", "go"];

    [Fact]
    public void Perfect_information_has_the_closed_form_of_two_normals()
    {
        // E max(0, X) of X ~ N(m, s) less max(0, m): s φ(m/s) − m Φ(−m/s) for m > 0.
        int[] stay = new int[Draws], go = Array.ConvertAll(Normals(1), z => (int)Math.Round((300 + (1000 * z)) * 1));
        double expected = (1000 * Density(.3)) - (300 * Upper(.3));
        Assert.InRange(InformationValue.Perfect([stay, go]), expected - 12, expected + 12);
    }

    [Theory]
    [InlineData(.5)]
    [InlineData(1)]
    [InlineData(2)]
    public void Sample_information_has_the_closed_form_of_a_normal_experiment(double noise)
    {
        // X ~ N(−300, 1000), seen as Y = X + noise: E[X|Y] ~ N(−300, 1000 √r), r = 1/(1 + noise²).
        double[] z = Normals(2), e = Normals(3);
        int[] stay = new int[Draws], go = Array.ConvertAll(z, one => (int)Math.Round(-300 + (1000 * one)));
        double[] seen = [.. z.Zip(e, (a, b) => a + (noise * b))];
        double spread = 1000 / Math.Sqrt(1 + (noise * noise)), expected = (spread * Density(300 / spread)) - (300 * Upper(300 / spread));
        double found = InformationValue.Sample([stay, go], [seen]);
        Assert.InRange(found, expected - (.06 * expected) - 8, expected + (.06 * expected) + 8);
        Assert.InRange(found, 0, InformationValue.Perfect([stay, go]));
    }

    [Fact]
    public void More_plate_appearances_are_worth_more_and_none_are_worth_nothing()
    {
        double[] z = Normals(4), e = Normals(5);
        int[] stay = new int[Draws], go = Array.ConvertAll(z, one => (int)Math.Round(100 + (1000 * one)));
        double[] worth = [.. new[] { 50.0, 200, 800 }.Select(pa => InformationValue.Sample([stay, go], [[.. z.Zip(e, (a, b) => a + (15 / Math.Sqrt(pa) * b))]]))];
        Assert.True(worth[0] < worth[1] && worth[1] < worth[2]);
        Assert.InRange(InformationValue.Sample([stay, go], [e]), 0, 12);
        Assert.Equal(0, InformationValue.Sample([stay, go], []));
    }

    [Fact]
    public void A_break_even_belief_is_found_where_algebra_puts_it()
    {
        // go − stay = 200 − 400 (b − .25)/.05 + noise: zero at b = .275.
        double[] z = Normals(6), e = Normals(7), belief = Array.ConvertAll(z, one => .25 + (.05 * one));
        int[] stay = new int[Draws], go = [.. z.Zip(e, (a, b) => (int)Math.Round(200 - (400 * a) + (2000 * b)))];
        var found = BreakEvens.Drawn("K%", BeliefUnit.Percent, belief, [stay, go], Names, 1);
        Assert.Equal("stay", found.Rival);
        Assert.True(found.RivalAbove);
        Assert.InRange(found.Value!.Value, .275 - (4 * found.Error!.Value), .275 + (4 * found.Error.Value));
        Assert.InRange(found.Error.Value, 1e-5, .01);
        Assert.InRange(found.Probability!.Value, Upper(.5) - .05, Upper(.5) + .05);
        Assert.InRange(found.NearDraws!.Value, 1000, Draws);
    }

    [Fact]
    public void A_belief_that_does_not_matter_turns_nothing()
    {
        double[] z = Normals(8);
        int[] stay = new int[Draws], go = Array.ConvertAll(Normals(9), one => (int)Math.Round(500 + (100 * one)));
        Assert.Null(BreakEvens.Drawn("nothing", BeliefUnit.Plain, z, [stay, go], Names, 1).Value);
        Assert.Null(BreakEvens.Drawn("certain", BeliefUnit.Plain, new double[Draws], [stay, go], Names, 1).Value);
    }

    [Fact]
    public void A_probability_breaks_even_where_its_two_cases_balance()
    {
        // With the event staying is worth 300 more, without it 100 less: even at 1/4.
        double[] happened = [.. Enumerable.Range(0, Draws).Select(i => i % 10 == 0 ? 1.0 : 0)];
        int[] stay = Array.ConvertAll(happened, one => one > 0 ? 300 : -100), go = new int[Draws];
        var found = BreakEvens.Probability("event", happened, [stay, go], Names, 1);
        Assert.Equal(.25, found.Value!.Value, 9);
        Assert.Equal(.1, found.Model, 9);
        Assert.True(found.RivalAbove);
        Assert.Null(BreakEvens.Probability("never", new double[Draws], [stay, go], Names, 1).Value);
    }

    [Fact]
    public void A_price_breaks_even_where_it_takes_the_whole_lead()
    {
        var asked = new Uncertain { Mean = 15, Sd = 5 };
        var mine = BreakEvens.Price("price", asked, 1, [50, 60], Names, 1);
        Assert.Equal(25, mine.Value!.Value, 9);
        Assert.Equal("stay", mine.Rival);
        Assert.True(mine.RivalAbove);
        Assert.Equal(Upper(2), mine.Probability!.Value, 6);
        var theirs = BreakEvens.Price("price", asked, 1, [60, 50], Names, 0);
        Assert.Equal(5, theirs.Value!.Value, 9);
        Assert.Equal("go", theirs.Rival);
        Assert.False(theirs.RivalAbove);
        Assert.Equal(Upper(2), theirs.Probability!.Value, 6);
    }

    [Fact]
    public void Running_again_halves_the_range_onto_the_break_even()
    {
        var found = BreakEvens.Rerun("weight", BeliefUnit.Times, 1, .25, 4, w => [0, 3 - w], Names, 1, halvings: 12);
        Assert.InRange(found.Value!.Value, 3 - .001, 3 + .001);
        Assert.Equal("stay", found.Rival);
        Assert.True(found.RivalAbove && found.Rerun);
        Assert.Null(BreakEvens.Rerun("weight", BeliefUnit.Times, 1, .25, 4, w => [0, 9 - w], Names, 1).Value);
    }

    [Fact]
    public void Other_draws_bear_out_a_break_even_that_is_right_and_no_other()
    {
        // The rival gains 10 − 2x thousand dollars and noise: 5 is where it turns.
        double[] z = Normals(8), e = Normals(9);
        double[] belief = Array.ConvertAll(z, one => 4 + one);
        int[] nothing = new int[belief.Length], rival = [.. belief.Zip(e, (x, noise) => (int)Math.Round(10_000 - (2_000 * x) + (3_000 * noise)))];
        BreakEvenCheck right = BreakEvenChecks.Drawn(5, 0, belief, rival, nothing)!, wrong = BreakEvenChecks.Drawn(4.5, 0, belief, rival, nothing)!;

        Assert.True(right.BearsOut);
        Assert.False(wrong.BearsOut);
        Assert.Equal(1, wrong.Gain, .2);

        // A break-even that is itself known to half a unit leaves the gain open by half the slope.
        BreakEvenCheck vague = BreakEvenChecks.Drawn(4.5, .5, belief, rival, nothing)!;
        Assert.True(vague.BearsOut);
        Assert.Equal(1, vague.MonteCarloError, .2);
        Assert.InRange(right.Draws, Draws / 5, Draws / 3);
        Assert.Null(BreakEvenChecks.Drawn(40, 0, belief, rival, nothing));
    }

    [Fact]
    public void Draws_with_an_event_and_without_are_weighted_as_at_the_break_even()
    {
        double[] e = Normals(11), happened = Array.ConvertAll(Normals(10), one => one > .5 ? 1.0 : 0);
        int[] nothing = new int[happened.Length], rival = [.. happened.Zip(e, (one, noise) => (int)Math.Round((one > 0 ? 4_000 : -6_000) + (3_000 * noise)))];

        Assert.True(BreakEvenChecks.Probability(.6, happened, rival, nothing)!.BearsOut);
        Assert.False(BreakEvenChecks.Probability(.55, happened, rival, nothing)!.BearsOut);
        Assert.Null(BreakEvenChecks.Probability(.5, [1, 1, 1], [1, 1, 1], [0, 0, 0]));
    }

    private static double[] Normals(ulong seed)
    {
        var random = new MathNet.Numerics.Random.MersenneTwister((int)seed);
        var normals = new double[Draws];
        MathNet.Numerics.Distributions.Normal.Samples(random, normals, 0, 1);
        return normals;
    }

    private static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    private static double Upper(double x) => 1 - MathNet.Numerics.Distributions.Normal.CDF(0, 1, x);
}
