using ProjectionSim.Baseball;
using ProjectionSim.Data;

namespace ProjectionSim.Tests.Data;

/// <summary>The injured list, catchers' defence and platoon splits of a folder, read when asked for.</summary>
public sealed class DetailPartsTests
{
    [Fact]
    public void An_end_that_is_only_assumed_is_unknown_and_its_days_are_an_upper_bound()
    {
        using var folder = MiniatureFolder.Create(hitters: 4);
        var injuries = Open(folder).Injuries(2021);
        Assert.Equal(
            [
                new InjuryStint("hitter00", 1000, 2016, new DateOnly(2016, 5, 1), new DateOnly(2016, 5, 16), 15, 15, false),
                new InjuryStint("hitter01", 1001, 2018, new DateOnly(2018, 6, 1), null, 121, 10, true),
                new InjuryStint("hitter00", 1000, 2019, new DateOnly(2019, 4, 10), new DateOnly(2019, 4, 30), 20, 10, false),
            ],
            injuries.Stints);
        Assert.Equal(new InjurySeason("hitter01", 1001, 2018, 1, 1, 0, 121, 200), injuries.Seasons[1]);
    }

    [Fact]
    public void Framing_of_every_export_is_read_with_its_provider_and_season()
    {
        using var folder = MiniatureFolder.Create(hitters: 8);
        var catchers = Open(folder).Catchers(2022);
        Assert.Equal(
            [
                new CatcherFraming("hitter00", 1000, 2016, "other", 3.5, null, null),
                new CatcherFraming("hitter00", 1000, 2016, "savant", 5, 2000, 50.5),
                new CatcherFraming("hitter04", 1004, 2019, "savant", -4, 1500, 46.2),
                new CatcherFraming("hitter04", 1004, 2022, "savant", 2.25, 1600, 47.5),
            ],
            catchers.Framing);
        Assert.Equal([new CatcherBlocking("hitter00", 1000, 2021, 2500, 4, 1)], catchers.Blocking);
        Assert.Equal([new CatcherThrowing("hitter00", 1000, 2017, 40, 12, 2, 1.3, 1.97, null)], catchers.Throwing);
        Assert.Equal([new CatcherPopTime("hitter00", 1000, 2021, 20, 1.95, 84.5)], catchers.PopTimes);
    }

    [Fact]
    public void Splits_are_of_the_regular_season_and_of_known_batters_and_hands()
    {
        using var folder = MiniatureFolder.Create(hitters: 4);
        var data = Open(folder);
        var splits = data.Splits(2016);
        Assert.Equal([BattingHand.Left, BattingHand.Right], splits.Select(s => s.Pitcher).Order());
        Assert.All(splits, s => Assert.Equal(("hitter00", BattingHand.Left), (s.PlayerId, s.Side)));
        Assert.Equal(210, splits.Single(s => s.Pitcher == BattingHand.Right).Line.PA);
        Assert.Equal(3, data.Splits(2019).Count);
        Assert.Equal(0, data.Audit.Offenders);
    }

    [Fact]
    public void A_history_holds_only_the_parts_that_were_asked_for()
    {
        using var folder = MiniatureFolder.Create(hitters: 8);
        var view = Open(folder).AsOf(2018, HistoryParts.Injuries | HistoryParts.Catchers);
        Assert.Equal([2016, 2018], view.Injuries.Stints.Select(s => s.Season));
        Assert.All(view.Catchers.Framing, f => Assert.Equal(2016, f.Season));
        Assert.Contains("HistoryParts.Splits", Assert.Throws<InvalidOperationException>(() => view.Splits).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_nobody_asks_for_is_not_read()
    {
        using var folder = MiniatureFolder.Create(hitters: 4);
        folder.Write("injuries/stints_2013_2021.csv", "nothing of the kind\n");
        var data = Open(folder);
        Assert.NotEmpty(data.AsOf(2018).Hitters);
        Assert.Contains("no column 'mlbam'", Assert.Throws<DataFolderException>(() => data.Injuries(2018)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("injuries/stints_2013_2021.csv", "1000,hitter00,Made,2019,2018-04-10,2018-04-30,20,10.0,,", "a start in 2018 and season 2019")]
    [InlineData("injuries/stints_2013_2021.csv", "1000,hitter00,Made,2019,2019-05-10,2019-04-30,20,10.0,,", "an end of 2019-04-30 before its start")]
    [InlineData("injuries/stints_2013_2021.csv", "1000,hitter00,Made,2019,10 May,2019-04-30,20,10.0,,", "day '10 May'")]
    [InlineData("injuries/stints_2013_2021.csv", "1000,hitter00,Made,2019,2019-04-10,2019-04-30,320,10.0,,", "320 days")]
    [InlineData("injuries/stints_2013_2021.csv", "1000,hitter00,Made,2019,2019-04-10,2019-04-30,20,12,,", "a 12-day list")]
    [InlineData("injuries/days_2013_2021.csv", "1000,hitter00,2019,1,0,20,20,410", "two rows of 2019")]
    [InlineData("injuries/days_2013_2021.csv", "1002,hitter02,2019,1,2,20,20,410", "2 stays without an end of 1")]
    [InlineData("injuries/days_2013_2021.csv", "1002,hitter02,2019,1,0,30,20,410", "30 known days, at most 20")]
    [InlineData("catchers/framing_2015_2021.csv", "1000,2016,Made,2000,5,50.5,savant", "two rows of 2016")]
    [InlineData("catchers/framing_2015_2021.csv", "1000,2017,Made,2000,105,50.5,savant", "105 runs in a season")]
    [InlineData("catchers/framing_2015_2021.csv", "1000,2017,Made,2000,5,150,savant", "a strike share of 150")]
    [InlineData("catchers/framing_2015_2021.csv", "1000,2017,Made,2000,5,50,", "no source")]
    [InlineData("catchers/framing_2015_2021.csv", "1000,20177,Made,2000,5,50,savant", "season 20177")]
    [InlineData("catchers/blocking_2021.csv", "1004,Made,BOS,2019,2021,2500,1,4", "seasons 2019 to 2021 in one row")]
    [InlineData("catchers/throwing_2016_2021.csv", "1000,Made,BOS,2018,10,1.3,2.0,12,1.97,", "12 caught of 10 attempts")]
    [InlineData("splits/batting-platoon-2019.csv", "2018,R,made002,R,L,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0", "season 2018 in the file of 2019")]
    [InlineData("splits/batting-platoon-2019.csv", "2019,R,made002,R,L,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0", "3 total bases but")]
    [InlineData("splits/batting-platoon-2019.csv", "2019,R,made002,R,L,2,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0", "2 plate appearances but")]
    [InlineData("splits/batting-platoon-2019.csv", "2019,R,made001,R,L,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0", "two rows of 2019")]
    public void A_row_that_cannot_be_true_is_named_and_left_out(string file, string row, string found)
    {
        using var folder = MiniatureFolder.Create(hitters: 4);
        folder.Append(file, row);
        var data = Open(folder);
        Assert.Equal(0, data.Audit.Offenders);
        data.AsOf(2030, HistoryParts.All);
        Assert.Equal(1, data.Audit.Offenders);
        Assert.StartsWith($"{file}({folder.Lines(file)}): ", data.Audit.First[0], StringComparison.Ordinal);
        Assert.Contains(found, data.Audit.First[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("injuries", "injuries/stints_*.csv: missing; ")]
    [InlineData("catchers", "catchers/framing_*.csv: missing; ")]
    [InlineData("catchers", "catchers/poptime_*.csv: missing; ")]
    [InlineData("splits", "splits/batting-platoon*.csv: missing; ")]
    public void A_missing_part_is_said_and_is_empty(string part, string sentence)
    {
        using var folder = MiniatureFolder.Create(hitters: 4);
        Directory.Delete(Path.Combine(folder.Path, part), recursive: true);
        var data = Open(folder);
        Assert.Contains(data.Missing, m => m.StartsWith(sentence, StringComparison.Ordinal));
        var view = data.AsOf(2030, HistoryParts.All);
        Assert.True(view.Injuries.Stints.Count == 0 || view.Catchers.Framing.Count == 0 || view.Splits.Count == 0);
    }

    [Fact]
    public void Every_row_of_the_real_folder_is_sound()
    {
        var data = RealData.Folder();
        var view = data.AsOf(2025, HistoryParts.All);
        Assert.Equal(0, data.Audit.Offenders);
        Assert.Equal(4115, view.Injuries.Stints.Count);
        Assert.Equal(3462, view.Injuries.Seasons.Count);
        Assert.Equal([2015, 2025], [view.Catchers.Framing[0].Season, view.Catchers.Framing[^1].Season]);
        Assert.Equal(819, view.Catchers.Throwing.Count);
        Assert.InRange(view.Splits.Count, 39_000, 41_102);
        Assert.Contains(view.Catchers.Framing, f => f is { PlayerId: "wongco01", Season: 2025, CalledPitches: 3851 });
    }

    private static DataFolder Open(MiniatureFolder folder) => DataFolder.Open(folder.Path, RealData.Environment);
}
