using ProjectionSim.Numerics;
using ProjectionSim.PlayingTime;
using ProjectionSim.Simulation;
using ProjectionSim.Summaries;
using ProjectionSim.Tests.Simulation;

namespace ProjectionSim.StatisticalTests.Simulation;

/// <summary>
/// Health and share as a room draws them, by all vector forms in turn, against their laws, 200,000 draws; exact chi-square tails, false-alarm rate 1e-6 a verdict. A
/// probability of no loss that is off by .02 is rejected with probability above .99.
/// </summary>
public sealed class RoomTests
{
    private const int Draws = 200_000;
    private static readonly double[] Lost = [.. Cumulate(Law(.45))];
    private static readonly ShareLaw Share = ShareLaw.Beta(.7, .1);
    private static readonly RoomPlan Room = SampleRooms.Room("room", SampleRooms.Member("a", Share, Lost), SampleRooms.Member("b", Share, Lost));
    private static readonly SimulationSummary Drawn = EveryForm.RunInTurn(SampleRooms.Plan(Draws, Room));

    [Fact]
    public void Games_lost_follow_their_law_game_by_game() => Assert.All(Drawn.Rooms[0].GamesLost, drawn => Assert.InRange(Fit(drawn, Law(.45)), ExactTests.FalseAlarm, 1));

    [Fact]
    public void A_law_with_two_hundredths_more_risk_is_rejected() => Assert.InRange(Fit(Drawn.Rooms[0].GamesLost[0], Law(.47)), 0, ExactTests.FalseAlarm);

    [Fact]
    public void Room_mates_get_hurt_independently_and_independently_of_their_shares()
    {
        const int blocks = 200;
        double[] a = new double[blocks * 256], b = new double[a.Length], share = new double[a.Length];
        for (int i = 0; i < blocks; i++)
        {
            RoomBlock block = EveryForm.Room(SampleRooms.Plan(256, Room), Room, EveryForm.InTurn(i), i * 256, 256);
            for (int draw = 0; draw < 256; draw++)
                (a[(i * 256) + draw], b[(i * 256) + draw], share[(i * 256) + draw]) = (block.Members[0].GamesLost[draw], block.Members[1].GamesLost[draw], block.Members[0].Atom[draw]);
        }

        Assert.InRange(ExactTests.Correlation(a, b), ExactTests.FalseAlarm, 1);
        Assert.InRange(ExactTests.Correlation(a, share), ExactTests.FalseAlarm, 1);
        Assert.InRange(ExactTests.Correlation(a, [.. a.Zip(b, (x, y) => x + (.1 * y))]), 0, ExactTests.FalseAlarm);
    }

    private static double[] Law(double hurt)
    {
        double[] few = BetaBinomial.Probabilities(161, .8, 7), many = BetaBinomial.Probabilities(161, 3, 2);
        return [1 - hurt, .. few.Zip(many, (x, y) => hurt * ((.8 * x) + (.2 * y)))];
    }

    private static double[] Cumulate(double[] law)
    {
        double sum = 0;
        double[] cumulative = [.. law.Select(p => Math.Min(sum += p, 1))];
        cumulative[^1] = 1;
        return cumulative;
    }

    private static double Fit(Distribution drawn, double[] law)
    {
        var counts = new long[law.Length];
        foreach ((int bin, long count) in drawn.Occupied())
            counts[bin] = count;
        return ExactTests.ChiSquare(counts, [.. law.Select(p => p * Draws)]);
    }
}
