using System.Collections;
using System.Reflection;
using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Data;
using ProjectionSim.Data.Histories;

namespace ProjectionSim.Tests.Data;

/// <summary>Nothing later than its as-of season can be reached from a history, whatever way is tried.</summary>
public sealed class HistoryGuardTests
{
    private const int AsOf = 2017;

    [Fact]
    public void No_object_reachable_from_a_history_is_of_a_later_season()
    {
        using var folder = MiniatureFolder.Create();
        var view = Open(folder).AsOf(AsOf, HistoryParts.All);
        var walk = new ObjectWalk();
        walk.Visit(view);
        Assert.True(walk.Lines > 100);
        Assert.Equal(AsOf, walk.LatestSeason);
        Assert.Empty(walk.ForbiddenTypes);
    }

    [Fact]
    public void The_walk_finds_what_is_planted()
    {
        using var folder = MiniatureFolder.Create();
        var data = Open(folder);
        var walk = new ObjectWalk();
        walk.Visit(new object[] { data.AsOf(AsOf), data.AsOf(AsOf + 2) });
        Assert.Equal(AsOf + 2, walk.LatestSeason);
        walk.Visit(data);
        Assert.NotEmpty(walk.ForbiddenTypes);
    }

    [Fact]
    public void Each_row_of_a_folder_is_held_once_and_histories_share_it()
    {
        using var folder = MiniatureFolder.Create();
        var data = Open(folder);
        var walk = new ObjectWalk();
        walk.Visit(data);
        Assert.Equal(folder.Lines("lahman/Batting.csv") - 1 + folder.Lines("milb/lines.csv") - 1, walk.Held<StatLine>().Count());
        Assert.Equal(folder.Lines("statcast/hitters.csv") - 1, walk.Held<StatcastLine>().Count());

        // A club or a level is written in every row and held once a file.
        var words = walk.Held<StatLine>().SelectMany(line => new object?[] { line.Level, line.League, line.Team }).OfType<string>();
        Assert.All(words.Distinct<object>(ReferenceEqualityComparer.Instance).GroupBy(word => (string)word), same => Assert.InRange(same.Count(), 1, 2));
        var before = walk.Held<StatLine>().Count();
        walk.Visit(new object[] { data.AsOf(AsOf), data.AsOf(MiniatureFolder.LastSeason) });
        Assert.Equal(before, walk.Held<StatLine>().Count());
    }

    [Fact]
    public void Later_rows_change_nothing_in_a_history()
    {
        using var folder = MiniatureFolder.Create();
        var before = Open(folder).AsOf(AsOf);
        folder.Append("lahman/Batting.csv", "hitter01,2020,2,BOS,AL,10,30,3,9,2,0,1,4,0,0,3,6,0,0,0,0,1");
        folder.Append("lahman/Appearances.csv", "2019,BOS,AL,hitter01,99,99,99,99,0,99,0,0,0,0,0,0,0,0,0,0,0");
        folder.Append("milb/three_true_outcomes.csv", "2019,AAA,9002,Made Up2,24,400,40,80,12,270,120,60,90,,");
        var after = Open(folder).AsOf(AsOf);
        Assert.Equal(before.Hitters.Select(Text), after.Hitters.Select(Text));
        Assert.Equal(before.Leagues.Rates[Level.MLB], after.Leagues.Rates[Level.MLB]);
    }

    [Fact]
    public void Leagues_of_a_history_end_with_its_season()
    {
        using var folder = MiniatureFolder.Create();
        var leagues = Open(folder).AsOf(AsOf).Leagues;
        Assert.All(leagues.Rates.Values, rates => Assert.True(rates.Keys.Max() <= AsOf));
        Assert.True(leagues.RunValues.Keys.Max() <= AsOf);
        Assert.True(leagues.StealAttemptRate.Keys.Max() <= AsOf);
        Assert.All(leagues.Parks.Values, parks => Assert.All(parks.Through.Keys, season => Assert.True(season <= AsOf)));
    }

    [Fact]
    public void A_roster_gives_a_forecast_the_club_and_the_position_of_a_newcomer_and_nothing_else()
    {
        using var folder = MiniatureFolder.Create();
        var data = Open(folder);

        // Hitter 4 debuts in 2017 as a catcher and has a minor line in 2016; hitter 12 has the same debut.
        var entry = data.Roster(2017).Find(MiniatureFolder.Hitter(4));
        Assert.NotNull(entry);
        var history = data.AsOf(2016).ForForecast(entry);
        Assert.Equal(["AAA"], history.Lines.Select(l => l.Level));
        Assert.True(history.EntryPositions.C > .8);
        Assert.Empty(data.AsOf(2015).ForForecast(entry).Lines);
        Assert.Throws<ArgumentException>(() => data.AsOf(2017).ForForecast(entry));
    }

    private static string Text(PlayerHistory history) =>
        $"{history.Id} {history.EntryPositions} {history.CareerPositions} {history.LastSeasonPositions} {string.Join(';', history.Lines)} {string.Join(';', history.ThreeTrueOutcomes)} {string.Join(';', history.Statcast)} {string.Join(';', history.MinorBattedBalls)}";

    private static DataFolder Open(MiniatureFolder folder) => DataFolder.Open(folder.Path, RealData.Environment);

    /// <summary>Follows every field, private ones too, from an object to all it leads to.</summary>
    private sealed class ObjectWalk
    {
        private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

        public int LatestSeason { get; private set; } = int.MinValue;

        public int Lines { get; private set; }

        public List<string> ForbiddenTypes { get; } = [];

        /// <summary>Every object of a type that was met, each once.</summary>
        public IEnumerable<T> Held<T>() => _seen.OfType<T>();

        public void Visit(object start)
        {
            var open = new Stack<object>([start]);
            while (open.TryPop(out var next))
            {
                var type = next.GetType();
                if (type.IsPrimitive || type.IsEnum || next is string or decimal or Type or DateOnly or Pointer || !(type.IsValueType || _seen.Add(next)))
                    continue;
                Judge(next);
                if (next is LeagueEnvironments)
                    continue;
                if (next is IEnumerable items)
                {
                    foreach (var item in items)
                    {
                        if (item is not null)
                            open.Push(item);
                    }
                }

                for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
                {
                    foreach (var field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    {
                        if (!field.FieldType.IsPointer && !field.FieldType.IsByRefLike && field.GetValue(next) is { } value)
                            open.Push(value);
                    }
                }
            }
        }

        private void Judge(object found)
        {
            int? season = found switch
            {
                StatLine line => line.Season,
                ThreeTrueOutcomesLine line => line.Season,
                StatcastLine line => line.Season,
                MinorBattedBalls line => line.Season,
                InjuryStint stint => stint.Season,
                InjurySeason days => days.Season,
                CatcherFraming framing => framing.Season,
                CatcherBlocking blocking => blocking.Season,
                CatcherThrowing throwing => throwing.Season,
                CatcherPopTime pop => pop.Season,
                PlatoonSplit split => split.Season,
                SeasonBatting line => line.Season,
                _ => null,
            };
            if (season is { } s)
            {
                LatestSeason = Math.Max(LatestSeason, s);
                Lines++;
            }

            if (found is DataFolder or PlayerRecord or RosterEntry or SeasonActuals)
                ForbiddenTypes.Add(found.GetType().Name);
        }
    }
}
