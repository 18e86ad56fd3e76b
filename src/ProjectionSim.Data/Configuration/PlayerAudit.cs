using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Defense;

namespace ProjectionSim.Data.Configuration;

/// <summary>Checks one player of a config: who he is, his lines, his tracking data; nothing of the projected season or later.</summary>
internal sealed class PlayerAudit(AuditedValue place, PlayerHistory player, int season, IReadOnlyCollection<string> clubs, DefenseModel? model = null)
{
    private const double YoungestAge = 15;
    private const double OldestAge = 50;
    private const int FirstSeason = 1876;

    /// <summary>Runs every check.</summary>
    /// <exception cref="ConfigException">Something about the player is not possible.</exception>
    public void Run()
    {
        Person();
        Shares(place.At("entryPositions"), player.EntryPositions);
        Shares(place.At("careerPositions"), player.CareerPositions);
        if (player.LastSeasonPositions is { } last)
            Shares(place.At("lastSeasonPositions"), last);
        Lines();
        ThreeTrueOutcomes();
        Tracking();
        BattedBalls();
        if (player.Defense is { } defense)
            new DefenseAudit(place.At("defense"), player, defense, model, Past).Run();
    }

    private void Person()
    {
        if (player.Id.Length is 0 or > 64 || player.Id.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not (':' or '_' or '-')))
            throw place.At("id").Error($"\"{ConfigNode.Shorten(player.Id)}\"", "1 to 64 letters, digits, ':', '_' or '-'", "The id names the player's random streams.");
        if (string.IsNullOrWhiteSpace(player.Name) || player.Name.Length > 100)
            throw place.At("name").Error($"\"{ConfigNode.Shorten(player.Name)}\"", "a name of at most 100 characters", "Give the name people read.");
        if (player.Mlbam is { } mlbam)
            place.At("mlbam").InRange(mlbam, 1, int.MaxValue, "It is the MLB Advanced Media number.");
        Age(place.At("birthDate"), season);
        if (player.HeightInches is { } inches)
            place.At("heightInches").InRange(inches, 55, 90, "Height is in inches: 6 ft 1 in is 73.");
        if (player.WeightPounds is { } pounds)
            place.At("weightPounds").InRange(pounds, 100, 400, "Weight is in pounds.");
    }

    private void Age(AuditedValue at, int year)
    {
        double age = player.AgeInJuly(year);
        if (!(age >= YoungestAge && age <= OldestAge))
            throw at.Error($"{Born()} (age {Math.Floor(age).ToString(CultureInfo.InvariantCulture)} in {Year(year)})", $"a hitter of {YoungestAge} to {OldestAge} years", $"Check the birth date and the season of {player.Name}.");
    }

    private string Born() => player.BirthDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Shares that are fractions and add to at most 1.</summary>
    internal static void Shares(AuditedValue at, PositionShares shares)
    {
        (string Name, double Value)[] all =
        [
            ("C", shares.C), ("1B", shares.FirstBase), ("2B", shares.SecondBase), ("3B", shares.ThirdBase), ("SS", shares.SS),
            ("LF", shares.LF), ("CF", shares.CF), ("RF", shares.RF), ("DH", shares.DH),
        ];
        foreach ((string name, double value) in all)
            at.At(name).InRange(value, 0, 1, "A position's share of games is a fraction.");
        if (!(shares.Total <= 1.005)) // rounded shares
            throw at.Error($"shares that add to {shares.Total.ToString("0.###", CultureInfo.InvariantCulture)}", "at most 1", "Shares of games at all positions add to 1, or to less where the rest is unknown.");
    }

    private void Past(AuditedValue at, int year)
    {
        if (year >= season)
            throw at.Error(Year(year), $"a season before {Year(season)}", $"The config projects {Year(season)}; a projection may not see that season or a later one ({player.Name}).");
        if (year < FirstSeason)
            throw at.Error(Year(year), $"{Year(FirstSeason)} or later", $"Check the season ({player.Name}).");
    }

    private void Lines()
    {
        var seen = new Dictionary<StatLine, int>();
        for (int i = 0; i < player.Lines.Count; i++)
        {
            StatLine line = player.Lines[i];
            AuditedValue at = place.At("lines").At(i);
            Past(at.At("season"), line.Season);
            Age(at.At("season"), line.Season);
            new StatLineAudit(at, line, player.Name).Run();
            if (string.Equals(line.Level, "MLB", StringComparison.Ordinal) && line.Team is { } team)
            {
                foreach (string club in team.Split('/'))
                    at.At("team").OneOf(club, clubs, "club");
            }

            if (!seen.TryAdd(line, i))
                throw at.Error($"the same line as lines[{seen[line]}]", "each line once", $"Remove one of the two ({player.Name}, {Year(line.Season)} {line.Level}).");
        }
    }

    private void ThreeTrueOutcomes()
    {
        for (int i = 0; i < player.ThreeTrueOutcomes.Count; i++)
        {
            ThreeTrueOutcomesLine row = player.ThreeTrueOutcomes[i];
            AuditedValue at = place.At("threeTrueOutcomes").At(i);
            Past(at.At("season"), row.Season);
            HighMinors(at, row.Level);
            foreach ((string name, int value) in (ReadOnlySpan<(string, int)>)[("PA", row.PA), ("BB", row.BB), ("SO", row.SO), ("HR", row.HR), ("contact", row.Contact)])
                at.At(name).InRange(value, 0, 850, "A season's count.");
            if (row.BB + row.SO + row.Contact > row.PA)
                throw at.At("PA").Error(Year(row.PA), $"at least BB + SO + contact = {Year(row.BB + row.SO + row.Contact)}", $"Check these columns ({player.Name}, {Year(row.Season)}).");
            at.At("HR").InRange(row.HR, 0, row.Contact, "Contact includes the home runs.");
        }
    }

    private static void HighMinors(AuditedValue at, Level level)
    {
        if (level is not (Level.AAA or Level.AA))
            throw at.At("level").Error(level.Name(), "AAA or AA", "Only these two levels have such rows.");
    }

    private void Tracking()
    {
        var seen = new HashSet<int>();
        for (int i = 0; i < player.Statcast.Count; i++)
        {
            StatcastLine line = player.Statcast[i];
            AuditedValue at = place.At("statcast").At(i);
            Past(at.At("season"), line.Season);
            if (!seen.Add(line.Season))
                throw at.At("season").Error($"{Year(line.Season)} twice", "one tracking line a season", $"Add the two up ({player.Name}).");
            at.At("PA").InRange(line.PA, 1, 850, "Plate appearances tracked in the season.");
            at.At("woba").InRange(line.Woba ?? 0, 0, 3, "A fraction like .320.");
            at.At("xwoba").InRange(line.Xwoba ?? 0, 0, 3, "A fraction like .320.");
            at.At("battedBalls").InRange(line.BattedBalls ?? 0, 0, line.PA, "A plate appearance has at most one batted ball.");
            at.At("launchAngle").InRange(line.LaunchAngle ?? 0, -90, 90, "Degrees.");
            at.At("sprintSpeed").InRange(line.SprintSpeed ?? 27, 15, 35, "Feet a second.");
            Percent(at.At("chasePercent"), line.ChasePercent, "Percent: 31.2, not .312.");
            Percent(at.At("outOfZoneContactPercent"), line.OutOfZoneContactPercent, "Percent: 62.5, not .625.");
        }
    }

    /// <summary>No share of a season's pitches lies between none and one in a hundred: such a number is a fraction.</summary>
    private static void Percent(AuditedValue at, double? percent, string advice)
    {
        if (percent is > 0 and < 1)
            at.InRange(percent.Value, 1, 100, advice);
        at.InRange(percent ?? 0, 0, 100, advice);
    }

    private void BattedBalls()
    {
        for (int i = 0; i < player.MinorBattedBalls.Count; i++)
        {
            MinorBattedBalls row = player.MinorBattedBalls[i];
            AuditedValue at = place.At("minorBattedBalls").At(i);
            Past(at.At("season"), row.Season);
            HighMinors(at, row.Level);
            foreach ((string name, int value) in (ReadOnlySpan<(string, int)>)[("groundBalls", row.GroundBalls), ("lineDrives", row.LineDrives), ("flyBalls", row.FlyBalls), ("homeRuns", row.HomeRuns)])
                at.At(name).InRange(value, 0, 850, "A season's count.");
            at.At("homeRuns").InRange(row.HomeRuns, 0, row.LineDrives + row.FlyBalls, "A home run is a fly ball or a line drive.");
        }
    }
}
