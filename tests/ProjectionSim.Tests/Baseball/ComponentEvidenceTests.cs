using ProjectionSim.Baseball;

namespace ProjectionSim.Tests.Baseball;

public sealed class ComponentEvidenceTests
{
    private const double SacrificeFlies = 0.006;

    [Fact]
    public void Full_line_gives_the_tree_of_its_counts()
    {
        var line = new StatLine
        {
            Season = 2024,
            Level = "MLB",
            PA = 487,
            AB = 447,
            H = 125,
            Doubles = 24,
            Triples = 1,
            HR = 13,
            BB = 28,
            IBB = 1,
            SO = 114,
            HBP = 9,
            SF = 2,
            SH = 1,
        };

        var evidence = ComponentEvidence.From(line, SacrificeFlies);

        Assert.Equal([9, 27, 114, 13, 112, 25, 1], evidence.Successes);
        Assert.Equal([485, 476, 449, 335, 322, 112, 25], evidence.Trials);
    }

    [Fact]
    public void Unknown_counts_are_not_zero()
    {
        var line = new StatLine { Season = 2021, Level = "AAA", PA = 208, AB = 199, H = 51, Doubles = 13, Triples = 0, HR = 8, BB = 9, SO = 58 };

        var evidence = ComponentEvidence.From(line, SacrificeFlies);

        Assert.Equal([0, 209.248, 200.248, 142.248, 134.248, 43, 13], evidence.Trials.Select(n => Math.Round(n, 9)));
        Assert.Equal([0, 9, 58, 8, 43, 13, 0], evidence.Successes);
    }

    [Fact]
    public void Known_and_unknown_hit_by_pitch_in_one_sum_keep_the_known_trials()
    {
        var known = new StatLine { Season = 2021, Level = "AAA", PA = 110, AB = 100, H = 20, Doubles = 0, Triples = 0, HR = 0, BB = 8, SO = 20, HBP = 2, SF = 0 };
        var sum = ComponentEvidence.None;
        sum.Add(ComponentEvidence.From(known, SacrificeFlies), 1);
        sum.Add(ComponentEvidence.From(known with { HBP = null }, SacrificeFlies), 1);

        Assert.Equal(110, sum.Trials[0]);
        Assert.Equal(2, sum.Successes[0]);
        Assert.Equal(216, sum.Trials[1]);
    }

    [Fact]
    public void Three_true_outcome_row_informs_walks_strikeouts_and_home_runs_alone()
    {
        var row = new ThreeTrueOutcomesLine(2022, Level.AAA, "IL", 400, 40, 100, 15, 255);

        var evidence = ComponentEvidence.From(row);

        Assert.Equal([0, 40, 100, 15, 0, 0, 0], evidence.Successes);
        Assert.Equal([0, 395, 355, 255, 0, 0, 0], evidence.Trials);
    }
}
