using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Selection;

/// <summary>What a hitter is selected by, as known before the projected season.</summary>
public sealed record HitterFacts
{
    /// <summary>The fields of a selection and what they mean.</summary>
    public static IReadOnlyList<(string Name, string Meaning)> Fields { get; } =
    [
        ("id", "the player's identifier"), ("name", "his name"), ("team", "his last club (BOS)"), ("position", "C, 1B, 2B, 3B, SS, LF, CF, RF, DH; OF and IF take any of theirs"),
        ("bats", "L, R or S"), ("level", "the highest level of the last season: MLB, AAA, AA, A+, A, R"), ("age", "on July 1 of the projected season"),
        ("pa", "MLB plate appearances of the last season"), ("hr", "MLB home runs of the last season"), ("minor_pa", "minor-league plate appearances of the last season"),
        ("career_pa", "MLB plate appearances of all seasons"), ("seasons", "MLB seasons with a plate appearance"),
    ];

    public required PlayerHistory History { get; init; }

    /// <summary>The club of his latest line that has one of the environment's parks; null when no line has.</summary>
    public required string? Club { get; init; }
    public required string Position { get; init; }
    public required string Level { get; init; }
    public required double Age { get; init; }
    public required int PA { get; init; }
    public required int HR { get; init; }
    public required int MinorPA { get; init; }
    public required int CareerPA { get; init; }
    public required int Seasons { get; init; }

    /// <summary>The facts of a history before a season.</summary>
    /// <param name="history">The history; lines of the season and later are not read.</param>
    /// <param name="season">The season to project.</param>
    /// <param name="clubs">The clubs that have a park.</param>
    public static HitterFacts Of(PlayerHistory history, int season, IReadOnlyCollection<string> clubs)
    {
        StatLine[] past = [.. history.Lines.Where(l => l.Season < season)];
        StatLine[] majors = [.. past.Where(l => l.Level == "MLB")];
        StatLine[] last = [.. past.Where(l => l.Season == season - 1)];
        return new HitterFacts
        {
            History = history,
            Club = past.OrderBy(l => l.Season).Select(l => l.Team is { } team ? Clubs.Canonical(team.Split('/')[^1]) : null).LastOrDefault(team => team is not null && clubs.Contains(team)),
            Position = MainPosition(history.CareerPositions),
            Level = last.Select(l => Levels.Parse(l.Level, l.League)).Where(l => l is not null).OrderBy(l => l == Baseball.Level.MLB ? -1 : (int)l!).FirstOrDefault()?.Name() ?? "",
            Age = history.AgeInJuly(season),
            PA = last.Where(l => l.Level == "MLB").Sum(l => l.PA),
            HR = last.Where(l => l.Level == "MLB").Sum(l => l.HR),
            MinorPA = last.Where(l => l.Level != "MLB").Sum(l => l.PA) + history.ThreeTrueOutcomes.Where(t => t.Season == season - 1).Sum(t => t.PA),
            CareerPA = majors.Sum(l => l.PA),
            Seasons = majors.Where(l => l.PA > 0).Select(l => l.Season).Distinct().Count(),
        };
    }

    /// <summary>A field's text; null where it is a number.</summary>
    internal string? Text(string field) => field switch
    {
        "id" => History.Id,
        "name" => History.Name,
        "team" => Club ?? "",
        "position" => Position,
        "bats" => History.Bats switch { BattingHand.Left => "L", BattingHand.Right => "R", BattingHand.Switch => "S", _ => "" },
        "level" => Level,
        _ => null,
    };

    /// <summary>A field's number.</summary>
    internal double Number(string field) => field switch
    {
        "age" => Age,
        "pa" => PA,
        "hr" => HR,
        "minor_pa" => MinorPA,
        "career_pa" => CareerPA,
        "seasons" => Seasons,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
    };

    private static string MainPosition(PositionShares s)
    {
        (string Name, double Share)[] all =
            [("C", s.C), ("1B", s.FirstBase), ("2B", s.SecondBase), ("3B", s.ThirdBase), ("SS", s.SS), ("LF", s.LF), ("CF", s.CF), ("RF", s.RF), ("DH", s.DH)];
        var best = all.MaxBy(p => p.Share);
        return best.Share > 0 ? best.Name : "";
    }
}
