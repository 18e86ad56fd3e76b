using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.PlayingTime;
using ProjectionSim.Simulation;
using ProjectionSim.Summaries;
using static ProjectionSim.Tests.Simulation.SampleRooms;

namespace ProjectionSim.Tests.Simulation;

public sealed class RoomTests
{
    private const int Size = PlateAppearanceBlock.Size;

    [Fact]
    public void Starts_of_a_room_add_to_its_starts_in_every_draw_and_every_vector_form()
    {
        double[] out162 = Out(Games);
        RoomPlan[] rooms =
        [
            Usual(),
            Room("hurt", Member("a", Even(.5, .9), out162), Member("b", Even(.5, .9), out162)),
            Room("one", Member("a", Even(0, 1), Risk(1))),
            Usual() with { Starts = 40 },
            Usual() with { TakenBack = 1 },
            Room("back", Member("a", ShareLaw.Certain(.5), Risk(.3), daysOff: 20), Member("b", Even(.5, 1), Risk(.9))) with { TakenBack = .5 },
            Room("rested", Member("a", ShareLaw.Certain(1), daysOff: 162), Member("b", ShareLaw.Certain(1), daysOff: 161.5)),
        ];
        foreach (RoomPlan room in rooms)
        {
            for (long first = 0; first < 10 * Size; first += Size)
            {
                RoomBlock block = Draw(room, first);
                for (int draw = 0; draw < Size; draw++)
                {
                    Assert.True(block.Remaining[draw] >= 0 && block.Members.All(m => m.Starts[draw] >= 0));
                    Assert.Equal(room.Starts, block.Remaining[draw] + block.Members.Sum(m => m.Starts[draw]));
                    Assert.True(block.Members.All(m => m.Starts[draw] + m.OtherStarts[draw] <= Games - m.GamesLost[draw]));
                }
            }
        }
    }

    [Fact]
    public void Vector_forms_threads_and_shards_do_not_change_a_bit_of_a_room()
    {
        SimulationPlan plan = Plan(5_001, Usual());
        string expected = new LocalRunner(SimdForm.Scalar).Run(plan, 1, null, TestContext.Current.CancellationToken).Hash();
        foreach (SimdForm form in EveryForm.All)
            Assert.Equal(expected, new LocalRunner(form, 777).Run(plan, 3, null, TestContext.Current.CancellationToken).Hash());
    }

    [Fact]
    public void Without_risk_and_with_certain_shares_everybody_starts_exactly_his_share()
    {
        RoomBlock whole = Draw(Room("whole", Member("a", ShareLaw.Certain(.5)), Member("b", ShareLaw.Certain(2 / 3.0)), Member("c", ShareLaw.Certain(1))));
        Assert.All(whole.Members[0].Starts, starts => Assert.Equal(81, starts));
        Assert.All(whole.Members[1].Starts, starts => Assert.Equal(54, starts));
        Assert.All(whole.Members[2].Starts, starts => Assert.Equal(27, starts));

        // 113.4 starts are 113 or 114, and the next man has what is left of the 162.
        SimulationSummary split = Run(Plan(20_000, Room("split", Member("a", ShareLaw.Certain(.7)), Member("b", ShareLaw.Certain(1)))));
        Assert.Equal(2, split.Rooms[0].Starts[0].Occupied().Length);
        Assert.InRange((double)split.Rooms[0].Starts[0].Sum / 20_000, 113.38, 113.42);
        Assert.Equal(0, (long)split.Rooms[0].Starts[2].Sum);
    }

    [Fact]
    public void Lost_starts_flow_to_the_next_man_as_far_as_his_days_off_let_them()
    {
        RoomBlock block = Draw(Room("flow", Member("a", ShareLaw.Certain(.5), Out(81)), Member("b", ShareLaw.Certain(1), Out(54), daysOff: 42)));

        // Half of 81 are lost to the first man (40.5); the second would make 81 and 40.5 more, is given 120 of them, plays two thirds.
        Assert.Equal(40.5, block.Members[0].Starts.Average(), .2);
        Assert.Equal(80, block.Members[1].Starts.Average(), .01);
        Assert.Equal(41.5, block.Remaining.Average(), .2);
    }

    [Fact]
    public void Starts_that_later_men_cannot_make_flow_back_to_who_is_fit_but_unclaimed_ones_do_not()
    {
        RoomPlan room = Room("back", Member("a", ShareLaw.Certain(.5), daysOff: 42), Member("b", ShareLaw.Certain(1), Out(162)));
        RoomBlock none = Draw(room), half = Draw(room with { TakenBack = .5 }), all = Draw(room with { TakenBack = 1 });

        // The second would make 81 and cannot play at all: the first has 120 days, 39 of them free.
        Assert.All(none.Members[0].Starts, starts => Assert.Equal(81, starts));
        Assert.All(half.Members[0].Starts, starts => Assert.InRange(starts, 120, 121));
        Assert.All(all.Members[0].Starts, starts => Assert.Equal(120, starts));
        Assert.All(all.Remaining, rest => Assert.Equal(42, rest));

        // Nobody claims the second half here, and nobody is hurt: it stays with the replacement.
        RoomBlock unclaimed = Draw(Room("thin", Member("a", ShareLaw.Certain(.5))) with { TakenBack = 1 });
        Assert.All(unclaimed.Remaining, rest => Assert.Equal(81, rest));
    }

    [Fact]
    public void More_risk_never_gives_him_more_starts_nor_the_others_fewer()
    {
        RoomPlan healthy = Usual();
        for (int m = 0; m < healthy.Members.Count; m++)
        {
            double[] own = [.. ((double[])[0, .2, .5, 1]).Select(risk => Mean(WithRisk(healthy, m, risk), m))];
            double[] rest = [.. ((double[])[0, .2, .5, 1]).Select(risk => Mean(WithRisk(healthy, m, risk), healthy.Members.Count))];
            Assert.Equal(own.OrderDescending(), own);
            Assert.True(own[0] > own[^1] + 5);
            Assert.Equal(rest.Order(), rest);
        }

        // Draw by draw for the first man: his words are the same, whatever the risk.
        int[] frail = Draw(WithRisk(healthy, 0, .9)).Members[0].Starts, sound = Draw(WithRisk(healthy, 0, .2)).Members[0].Starts;
        Assert.All(frail.Zip(sound), pair => Assert.True(pair.First <= pair.Second));

        double Mean(RoomPlan room, int member) => (double)Run(Plan(4_000, room)).Rooms[0].Starts[member].Sum / 4_000;
    }

    [Fact]
    public void Health_and_share_are_a_mans_own_but_his_starts_depend_on_his_room_mates()
    {
        RoomPlan three = Usual(), two = three with { Members = [three.Members[1], three.Members[2]] };
        RoomBlock full = Draw(three), without = Draw(two);

        Assert.Equal(full.Members[1].GamesLost, without.Members[0].GamesLost);
        Assert.Equal(full.Members[1].Atom, without.Members[0].Atom);
        Assert.True(without.Members[0].Starts.Average() > full.Members[1].Starts.Average() + 20);
    }

    [Fact]
    public void A_room_leaves_players_outside_it_as_they_were_and_needs_no_projection_of_his_mates()
    {
        RoomPlan room = Usual();
        PlayerPlan outsider = SamplePlans.Player("outsider", -.1) with { RunsAndGames = SamplePlans.RunsAndGames };
        SimulationSummary all = Run(SamplePlans.Plan(2_000, outsider, Player(room, 0), Player(room, 1), Player(room, 2)) with { Rooms = [room], Pairs = [] });

        Assert.Equal(Run(SamplePlans.Plan(2_000, outsider)).Players[0].Hash(), all.Players[0].Hash());
        SimulationSummary alone = Run(SamplePlans.Plan(2_000, Player(room, 1)) with { Rooms = [room] });
        Assert.Equal(all.Players[2].Hash(), alone.Players[0].Hash());
        Assert.Equal(all.Rooms[0].Starts[3].Sum, alone.Rooms[0].Starts[3].Sum);
    }

    [Fact]
    public void A_members_season_holds_what_the_room_gave_him()
    {
        RoomPlan room = Usual();
        SimulationPlan plan = Plan(Size, room);
        for (int m = 0; m < 3; m++)
        {
            (SeasonBlock block, RoomBlock given) = EveryForm.DrawMember(plan, room, plan.Players[m], Size);
            RoomBlock.Member member = given.Members[m];
            for (int row = 0; row < Size; row++)
            {
                int draw = (int)block.Draw[row];
                Assert.Equal(member.PlateAppearances[draw], At(block, Stat.PA, row));
                Assert.Equal(member.Starts[draw], At(block, Stat.GS, row));
                Assert.Equal(member.OtherStarts[draw], At(block, Stat.OtherGS, row));
                Assert.Equal(member.GamesLost[draw], At(block, Stat.GamesLost, row));
                Assert.InRange(At(block, Stat.G, row), member.Starts[draw] + member.OtherStarts[draw], Games - member.GamesLost[draw]);
                Assert.Equal(plan.Players[m].Room!.Shift[member.Atom[draw]], block.Shift[row]);
            }
        }
    }

    [Fact]
    public void Plate_appearances_are_those_of_starts_and_of_games_off_the_bench()
    {
        RoomMemberPlan member = Member("a", ShareLaw.Certain(.5), Out(12), elsewhere: .2);
        RoomSummary drawn = Run(Plan(20_000, Room("room", member))).Rooms[0];

        // 75 starts of 4, 30 elsewhere of 4.2, 45 other games of .1; sqrt(105) * .7 of noise, and rounding.
        double mean = (75 * 4) + (30 * 4.2) + (45 * .1);
        StatDistribution pa = drawn.PlateAppearances[0].ToStatistics();
        Assert.Equal(mean, pa.Mean, 4 * 7.2 / Math.Sqrt(20_000));
        Assert.Equal(Math.Sqrt((105 * .49) + .25), pa.StandardDeviation, .15);
    }

    [Fact]
    public void A_room_that_cannot_be_drawn_is_refused_by_name()
    {
        RoomPlan room = Usual();
        SimulationPlan good = Plan(10, room);
        Refused("'room', 'first'", good with { Rooms = [room with { Members = [room.Members[0] with { DaysOff = double.NaN }] }], Players = [good.Players[0]] });
        Refused("'room', 'first': games lost", good with { Rooms = [room with { Members = [room.Members[0] with { GamesLost = [.5, 1] }] }], Players = [good.Players[0]] });
        Refused("twice", good with { Rooms = [room with { Members = [room.Members[0], room.Members[0]] }], Players = [good.Players[0]] });
        Refused("starts taken back", good with { Rooms = [room with { TakenBack = double.NaN }] });
        Refused("starts", good with { Rooms = [room with { Starts = 163 }] });
        Refused("his place", good with { Players = [good.Players[0] with { Room = good.Players[1].Room }] });
        Refused("room 1", good with { Players = [good.Players[0] with { Room = good.Players[0].Room! with { Room = 1 } }] });
        Refused("no player", good with { Players = [SamplePlans.Player("other")] });
        Refused("shrink by share", good with { Players = [good.Players[0] with { Room = good.Players[0].Room! with { Shrink = [1] } }] });

        static void Refused(string what, SimulationPlan plan) =>
            Assert.Contains(what, Assert.Throws<ArgumentException>(() => Run(plan)).Message, StringComparison.Ordinal);
    }

    private static RoomPlan WithRisk(RoomPlan room, int member, double risk) =>
        room with { Members = [.. room.Members.Select((m, i) => i == member ? m with { GamesLost = Risk(risk) } : m)] };

    private static SimulationSummary Run(SimulationPlan plan) => EveryForm.Run(plan);

    private static int At(SeasonBlock block, Stat stat, int row) => block.Observed[((int)stat * Size) + row];
}
