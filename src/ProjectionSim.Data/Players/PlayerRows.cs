using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Data.Reading;

namespace ProjectionSim.Data.Players;

/// <summary>Gathers the rows of a canonical table into players, in the order that they first come.</summary>
internal sealed class PlayerRows
{
    private const int FirstSeason = 1871;
    private const int LastSeason = 2100;

    private readonly CsvTable _table;
    private readonly BattingColumns _counts;
    private readonly int _id, _name, _mlbam, _birthDate, _bats, _throws, _height, _weight, _positions, _entry, _season, _level, _league, _team, _interference, _share;
    private readonly Dictionary<string, (PlayerHistory Who, List<StatLine> Lines)> _players = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    public PlayerRows(CsvTable table)
    {
        _table = table;
        (_id, _name, _birthDate) = (table.Column("id"), table.Column("name"), table.Column("birth_date"));
        (_season, _level) = (table.Column("season"), table.Column("level"));
        table.Column("PA");
        _counts = new BattingColumns(table);
        (_mlbam, _bats, _throws) = (table.ColumnOrNone("mlbam"), table.ColumnOrNone("bats"), table.ColumnOrNone("throws"));
        (_height, _weight) = (table.ColumnOrNone("height_in"), table.ColumnOrNone("weight_lb"));
        (_positions, _entry) = (table.ColumnOrNone("positions"), table.ColumnOrNone("entry_positions"));
        (_league, _team, _interference, _share) = (table.ColumnOrNone("league"), table.ColumnOrNone("team"), table.ColumnOrNone("CI"), table.ColumnOrNone("weight"));
    }

    /// <summary>The players of the rows added.</summary>
    public IReadOnlyList<PlayerHistory> Players() => [.. _order.Select(id => _players[id].Who with { Lines = _players[id].Lines })];

    /// <summary>Adds the current row, or says what is wrong with it.</summary>
    public void Add()
    {
        var who = Who();
        var line = Line();
        LineAudit.Check(_table, line, who.Id, hasPa: true);
        if (!_table.RowIsSound) return;
        if (!_players.TryGetValue(who.Id, out var known))
        {
            _players.Add(who.Id, known = (who, []));
            _order.Add(who.Id);
        }
        else if (known.Who != who)
        {
            _table.Refuse($"who '{who.Id}' is differs from his first row ({Differences(known.Who, who)}); expected the same on each of his rows");
        }

        if (known.Lines.Exists(l => l.Season == line.Season && l.Level == line.Level && l.League == line.League && l.Team == line.Team))
            _table.Refuse($"player '{who.Id}' has two rows of {line.Season} at {line.Level}, the same league and team; expected one");
        if (_table.RowIsSound) known.Lines.Add(line);
    }

    private static string Differences(PlayerHistory first, PlayerHistory now)
    {
        (string Column, bool Differs)[] columns =
        [
            ("name", first.Name != now.Name), ("mlbam", first.Mlbam != now.Mlbam), ("birth_date", first.BirthDate != now.BirthDate),
            ("bats", first.Bats != now.Bats), ("throws", first.Throws != now.Throws), ("height_in", first.HeightInches != now.HeightInches),
            ("weight_lb", first.WeightPounds != now.WeightPounds), ("positions", first.CareerPositions != now.CareerPositions),
            ("entry_positions", first.EntryPositions != now.EntryPositions),
        ];
        return string.Join(", ", columns.Where(column => column.Differs).Select(column => column.Column));
    }

    private PlayerHistory Who()
    {
        string id = _table.Text(_id).Trim();
        if (id.Length is 0 or > 64 || id.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not (':' or '_' or '-')))
            _table.Refuse($"id '{Short(id)}'; expected 1 to 64 letters, digits, ':', '_' or '-'");
        string name = PlayersCsv.Unguard(_table.Text(_name));
        if (string.IsNullOrWhiteSpace(name) || name.Length > 100)
            _table.Refuse($"name '{Short(name)}'; expected 1 to 100 characters");
        if (!DateOnly.TryParseExact(_table.Text(_birthDate), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born))
            _table.Refuse($"birth_date '{Short(_table.Text(_birthDate))}'; expected a day like 2001-02-21");
        return new PlayerHistory
        {
            Id = id,
            Name = name,
            Mlbam = _table.Count(_mlbam),
            BirthDate = born,
            Bats = Hand(_bats, "bats"),
            Throws = Hand(_throws, "throws"),
            HeightInches = Between(_height, "height_in", 55, 90, "inches: 6 ft 1 in is 73"),
            WeightPounds = Between(_weight, "weight_lb", 100, 400, "pounds"),
            CareerPositions = Positions(_positions, "positions"),
            EntryPositions = Positions(_entry, "entry_positions"),
            Lines = [],
        };
    }

    private StatLine Line()
    {
        int season = _table.RequiredCount(_season);
        if (season is < FirstSeason or > LastSeason)
            _table.Refuse($"season {season}; expected {FirstSeason} to {LastSeason}");
        string level = _table.Text(_level).Trim();
        if (!Levels.IsKnown(level))
            _table.Refuse($"level '{Short(level)}'; expected MLB, AAA, AA, A+, A, A-, Rk, FRk, CPX, DSL, Fal, Fgn, WRk or Ind");
        double weight = _table.Number(_share) ?? 1;
        if (!(weight is >= 0 and <= 1))
            _table.Refuse($"weight {weight.ToString(CultureInfo.InvariantCulture)}; expected 0 to 1, the share of the evidence that counts");
        string team = PlayersCsv.Unguard(_table.Text(_team).Trim());
        var line = _counts.Line(_table, season, level, OrNull(PlayersCsv.Unguard(_table.Text(_league).Trim())), OrNull(level == "MLB" ? Clubs.Canonical(team) : team));
        return line with { CI = _table.Count(_interference), Weight = weight };
    }

    private BattingHand? Hand(int column, string name)
    {
        string text = _table.Text(column).Trim();
        var hand = PlayerIndex.Hand(text);
        if (hand is null && text.Length > 0) _table.Refuse($"{name} '{Short(text)}'; expected L, R, S or nothing");
        return hand;
    }

    private double? Between(int column, string name, double low, double high, string unit)
    {
        double? value = _table.Number(column);
        if (value is { } number && !(number >= low && number <= high))
            _table.Refuse(string.Create(CultureInfo.InvariantCulture, $"{name} {number}; expected {low} to {high} {unit}"));
        return value;
    }

    private PositionShares Positions(int column, string name)
    {
        string text = _table.Text(column);
        var shares = PositionText.Read(text);
        if (shares is null) _table.Refuse($"{name} '{Short(text)}'; expected shares of games that add to at most 1, like C:0.86 DH:0.14");
        return shares ?? new PositionShares();
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static string Short(string text) => text.Length <= 30 ? text : text[..30] + "…";
}
