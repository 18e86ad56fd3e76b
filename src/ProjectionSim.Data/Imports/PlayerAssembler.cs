using ProjectionSim.Baseball;
using ProjectionSim.Data.Reading;

namespace ProjectionSim.Data.Imports;

/// <summary>
/// Puts lines of any number of downloads together into players: rows of one person are joined by MLBAM, then Baseball-Reference,
/// then FanGraphs identifier (through a table of identifiers where there is one), without any by name and age. A sum of several
/// clubs is left out where the clubs' own lines are there.
/// </summary>
internal sealed class PlayerAssembler(PersonDirectory directory, ImportFindings findings)
{
    private readonly Dictionary<string, Entry> _byKey = new(StringComparer.Ordinal);
    private readonly List<Entry> _entries = [];

    /// <summary>Adds a line to its player.</summary>
    public void Add(ImportedLine imported)
    {
        var person = directory.Complete(imported.Person);
        Entry? entry = null;
        foreach (string key in Keys(person))
        {
            if (_byKey.TryGetValue(key, out entry)) break;
        }

        if (entry is null)
        {
            entry = new Entry();
            _entries.Add(entry);
        }

        entry.People.Add(person);
        entry.Lines.Add(imported);
        foreach (string key in Keys(person)) _byKey.TryAdd(key, entry);
    }

    /// <summary>The players, by name; who has no birth date and no age is listed and left out.</summary>
    public IReadOnlyList<PlayerHistory> Players()
    {
        var players = _entries.Select(Player).OfType<PlayerHistory>().OrderBy(player => player.Name, StringComparer.Ordinal).ThenBy(player => player.Id, StringComparer.Ordinal).ToArray();
        return players;
    }

    /// <summary>Names a person has in the sources; one in common makes two rows one person.</summary>
    private static IEnumerable<string> Keys(ImportedPerson person)
    {
        if (person.Mlbam is { } mlbam) yield return IdentifierReader.MlbamId(mlbam);
        if (person.BaseballReference is { } bbref) yield return "bbref:" + bbref;
        if (person.FanGraphs is { } fanGraphs) yield return "fangraphs:" + fanGraphs;
        if (person.Mlbam is null && person.BaseballReference is null && person.FanGraphs is null)
            yield return $"name:{person.Name}:{person.BirthDate ?? person.BirthDateByAge}";
    }

    private PlayerHistory? Player(Entry entry)
    {
        var people = entry.People;
        var first = people[0];
        string place = entry.Lines[0].Place;
        DateOnly? born = people.Select(p => p.BirthDate).FirstOrDefault(d => d is not null);
        if (born is null && people.Select(p => p.BirthDateByAge).FirstOrDefault(d => d is not null) is { } byAge)
        {
            born = byAge;
            findings.Add(place, "birth date", $"only an age of {first.Name}", $"taken as {byAge:yyyy-MM-dd}, the middle of the days that his age leaves open");
        }

        if (born is null)
        {
            findings.Add(place, "player", $"{first.Name} has neither birth date nor age", "left out; give --birth-date or --ids");
            return null;
        }

        return new PlayerHistory
        {
            Id = Id(people),
            Name = first.Name,
            Mlbam = people.Select(p => p.Mlbam).FirstOrDefault(v => v is not null),
            BirthDate = born.Value,
            Bats = people.Select(p => p.Bats).FirstOrDefault(v => v is not null),
            Throws = people.Select(p => p.Throws).FirstOrDefault(v => v is not null),
            HeightInches = people.Select(p => p.HeightInches).FirstOrDefault(v => v is not null),
            WeightPounds = people.Select(p => p.WeightPounds).FirstOrDefault(v => v is not null),
            CareerPositions = people.Select(p => p.CareerPositions).FirstOrDefault(v => v is not null) ?? new PositionShares(),
            EntryPositions = people.Select(p => p.EntryPositions ?? p.CareerPositions).FirstOrDefault(v => v is not null) ?? new PositionShares(),
            Lines = Lines(entry, first.Name),
        };
    }

    /// <summary>Baseball-Reference's identifier, else MLBAM's, FanGraphs' or the name in letters.</summary>
    private static string Id(List<ImportedPerson> people)
    {
        string? bbref = people.Select(p => p.BaseballReference).FirstOrDefault(v => v is not null);
        int? mlbam = people.Select(p => p.Mlbam).FirstOrDefault(v => v is not null);
        string? fanGraphs = people.Select(p => p.FanGraphs).FirstOrDefault(v => v is not null);
        string id = bbref ?? (mlbam is { } m ? IdentifierReader.MlbamId(m) : fanGraphs is not null ? "fangraphs:" + fanGraphs : people[0].Name);
        string kept = string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '_' or '-' ? c : '_'));
        return kept.Length <= 64 ? kept : kept[..64];
    }

    private List<StatLine> Lines(Entry entry, string name)
    {
        var lines = new List<StatLine>();
        foreach (var season in entry.Lines.GroupBy(l => (l.Line.Season, l.Line.Level)))
        {
            var parts = season.Where(l => !l.IsTotal).ToArray();
            foreach (var imported in parts.Length > 0 ? parts : [.. season])
            {
                int known = lines.FindIndex(l => l.Season == imported.Line.Season && l.Level == imported.Line.Level && l.Team == imported.Line.Team && (l.League == imported.Line.League || l.League is null || imported.Line.League is null));
                if (known < 0) lines.Add(imported.Line);
                else lines[known] = Better(lines[known], imported, name);
            }
        }

        return [.. lines.OrderBy(l => l.Season).ThenBy(l => Levels.Parse(l.Level, l.League) is { } level ? (int)level : -1).ThenBy(l => l.Team, StringComparer.Ordinal)];
    }

    /// <summary>Of two rows of one line, the one that knows more; rows that contradict each other are listed.</summary>
    private StatLine Better(StatLine known, ImportedLine other, string name)
    {
        if ((known.PA, known.AB, known.H, known.HR, known.BB, known.SO) != (other.Line.PA, other.Line.AB, other.Line.H, other.Line.HR, other.Line.BB, other.Line.SO))
            findings.Add(other.Place, "line", $"{name}, {known.Season} {known.Level} {known.Team}: {other.Line.PA} PA and {other.Line.H} H where another row has {known.PA} and {known.H}", "the first row is kept");
        else if (Known(other.Line) > Known(known))
            return other.Line with { League = other.Line.League ?? known.League };
        return known with { League = known.League ?? other.Line.League };
    }

    private static int Known(StatLine l) => new[] { l.G, l.IBB, l.HBP, l.SF, l.SH, l.GIDP, l.SB, l.CS, l.R, l.RBI, l.CI }.Count(count => count is not null);

    private sealed class Entry
    {
        public List<ImportedPerson> People { get; } = [];

        public List<ImportedLine> Lines { get; } = [];
    }
}
