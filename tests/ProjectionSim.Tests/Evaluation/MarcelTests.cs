using ProjectionSim.Baseball;
using ProjectionSim.Evaluation;

namespace ProjectionSim.Tests.Evaluation;

public sealed class MarcelTests
{
    // League totals, the hitter included: 100,000 PA a season.
    // 2003: HR .030, SO .16, BB .08, HBP .01, SH .005, SF .005. 2002: the same but HR .025, SF .004.
    private static readonly SeasonBatting Hitter2003 = Line("hitter", 2003, 1980, ab: 530, bb: 55, hbp: 8, sh: 2, sf: 5, hr: 20, so: 120);
    private static readonly SeasonBatting Hitter2002 = Line("hitter", 2002, 1980, ab: 262, bb: 30, hbp: 4, sh: 1, sf: 3, hr: 10, so: 70);

    private static readonly SeasonBatting[] History =
    [
        Hitter2003,
        Hitter2002,
        Line("league", 2003, 1974, ab: 90_000 - 530, bb: 8_000 - 55, hbp: 1_000 - 8, sh: 500 - 2, sf: 500 - 5, hr: 3_000 - 20, so: 16_000 - 120),
        Line("league", 2002, 1974, ab: 90_100 - 262, bb: 8_000 - 30, hbp: 1_000 - 4, sh: 500 - 1, sf: 400 - 3, hr: 2_500 - 10, so: 16_000 - 70),
        Line("pitcher", 2003, 1975, ab: 80, bb: 2, hbp: 0, sh: 9, sf: 0, hr: 0, so: 45) with { MostlyPitched = true },
        Line("pitcher", 2004, 1975, ab: 80, bb: 2, hbp: 0, sh: 9, sf: 0, hr: 0, so: 45) with { MostlyPitched = true },
    ];

    [Fact]
    public void Home_runs_agree_with_the_hand_computation()
    {
        // L = (5·600·.030 + 4·300·.025)/4200 = 120/4200; rate = (140 + 1200 L)/5400 = 174.2857/5400 = .03227513;
        // age 24: × 1.03; rescale × .030/L = 1.05; × 530 PA = 18.49994, which rounds to 18.
        var line = Project("hitter");
        Assert.Equal(18.49994, line.Rates[(int)MarcelCount.HR] * 530, 5);
        Assert.Equal(18, line[MarcelCount.HR]);
    }

    [Fact]
    public void Every_kind_of_count_agrees_with_the_hand_computation()
    {
        var line = Project("hitter");
        Assert.Equal(24, line.Age);
        Assert.Equal(4200.0 / 5400, line.Reliability, 12);
        Assert.Equal(530, line.PA);

        // (880 + 1200·.16)/5400 / 1.03 · 530 = 102.150: strikeouts are divided by the age factor.
        Assert.Equal(102.150, line.Rates[(int)MarcelCount.SO] * 530, 3);
        Assert.Equal(102, line[MarcelCount.SO]);

        // (395 + 96)/5400 · 1.03 · 530 = 49.636; (56 + 12)/5400 · 1.03 · 530 = 6.874; (14 + 6)/5400 · 530 = 1.963.
        Assert.Equal(50, line[MarcelCount.BB]);
        Assert.Equal(7, line[MarcelCount.HBP]);
        Assert.Equal(2, line[MarcelCount.SH]);

        // L = 19.8/4200; (37 + 1200 L)/5400 · .005/L · 530 = 4.440: no age factor.
        Assert.Equal(4.440, line.Rates[(int)MarcelCount.SF] * 530, 3);
        Assert.Equal(4, line[MarcelCount.SF]);
    }

    [Fact]
    public void At_bats_are_what_the_rounded_counts_leave()
    {
        Assert.Equal(530 - 50 - 7 - 2 - 4, Project("hitter").AB);
    }

    [Fact]
    public void Past_twenty_nine_a_year_costs_three_tenths_of_a_percent()
    {
        var young = Marcel.Project(History.Select(line => line with { BirthYear = 1975 }), 2004).Single(line => line.PlayerId == "hitter");
        var old = Marcel.Project(History.Select(line => line with { BirthYear = 1970 }), 2004).Single(line => line.PlayerId == "hitter");
        Assert.Equal(.985, old.Rates[(int)MarcelCount.HR] / young.Rates[(int)MarcelCount.HR], 12);
        Assert.Equal(1 / .985, old.Rates[(int)MarcelCount.SO] / young.Rates[(int)MarcelCount.SO], 12);
        Assert.Equal(1, old.Rates[(int)MarcelCount.SH] / young.Rates[(int)MarcelCount.SH], 12);
    }

    [Fact]
    public void Everyone_who_batted_is_listed_but_pitchers_do_not_make_the_league()
    {
        var all = Marcel.Project(History, 2004);
        Assert.Equal(["hitter", "league", "pitcher"], all.Select(line => line.PlayerId));
        var without = Marcel.Project(History.Where(line => line.PlayerId != "pitcher"), 2004);
        Assert.Equal(without[0].Rates, all[0].Rates);
    }

    [Fact]
    public void The_projected_season_itself_is_not_read()
    {
        var bumper = Line("hitter", 2004, 1980, ab: 600, bb: 0, hbp: 0, sh: 0, sf: 0, hr: 80, so: 0);
        Assert.Equal(Project("hitter").Rates, Marcel.Project(History.Append(bumper), 2004).First().Rates);
    }

    [Fact]
    public void A_half_plate_appearance_rounds_up()
    {
        // 200 + .5·601 + .1·300 = 530.5.
        var history = History.Select(line => line == Hitter2003 ? line with { AB = line.AB + 1 } : line);
        Assert.Equal(531, Marcel.Project(history, 2004).First().PA);
    }

    [Fact]
    public void Runs_of_a_season_without_a_plate_appearance_count()
    {
        // 2001: three runs and no plate appearance, weight 3, so 9 runs more among 4200 + 1200 weighted plate appearances.
        var runner = Line("hitter", 2001, 1980, ab: 0, bb: 0, hbp: 0, sh: 0, sf: 0, hr: 0, so: 0) with { R = 3 };
        var with = Marcel.Project(History.Append(runner), 2004).Single(line => line.PlayerId == "hitter");
        var without = Project("hitter");
        Assert.Equal(9.0 / 5400 * 1.03 * Rescaled(), with.Rates[(int)MarcelCount.R] - without.Rates[(int)MarcelCount.R], 12);
        Assert.Equal(without.Rates[(int)MarcelCount.HR], with.Rates[(int)MarcelCount.HR]);
        Assert.Equal(without.Reliability, with.Reliability);

        static double Rescaled()
        {
            double[] runs = [.. new[] { 2003, 2002 }.Select(season => (double)History.Where(line => line.Season == season && !line.MostlyPitched).Sum(line => line.R) / 100_000)];
            return runs[0] / (((5 * 600 * runs[0]) + (4 * 300 * runs[1])) / 4200);
        }
    }

    [Fact]
    public void A_player_with_two_rows_in_a_season_is_an_error()
    {
        var error = Assert.Throws<ArgumentException>(() => Marcel.Project(History.Append(Hitter2003), 2004));
        Assert.Contains("'hitter'", error.Message, StringComparison.Ordinal);
    }

    private static MarcelLine Project(string id) => Marcel.Project(History, 2004).Single(line => line.PlayerId == id);

    private static SeasonBatting Line(string id, int season, int born, int ab, int bb, int hbp, int sh, int sf, int hr, int so) => new()
    {
        PlayerId = id,
        Season = season,
        BirthYear = born,
        AB = ab,
        H = ab / 4,
        Doubles = ab / 20,
        Triples = ab / 200,
        HR = hr,
        BB = bb,
        IBB = bb / 10,
        SO = so,
        HBP = hbp,
        SH = sh,
        SF = sf,
        GIDP = ab / 50,
        SB = ab / 40,
        CS = ab / 100,
        R = ab / 8,
        RBI = ab / 8,
    };
}
