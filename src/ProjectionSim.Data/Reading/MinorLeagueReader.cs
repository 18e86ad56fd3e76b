using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Data.Environments;
using ProjectionSim.Data.Histories;

namespace ProjectionSim.Data.Reading;

/// <summary>
/// Reads <c>milb/lines.csv</c> and <c>milb/three_true_outcomes.csv</c>. A row is joined to a known player by MLBAM, else
/// Baseball-Reference, else FanGraphs identifier; who is not known is a newcomer.
/// </summary>
internal sealed class MinorLeagueReader(PlayerIndex known, PlayerIndex newcomers)
{
    public const string LinesFile = "milb/lines.csv";
    public const string ThreeTrueOutcomesFile = "milb/three_true_outcomes.csv";

    private readonly Dictionary<(int, Level), ThreeTrueOutcomesTotals> _totals = [];

    /// <summary>Players whose birth date no source gives; it was put at the middle of the year that their age leaves open.</summary>
    public int PlayersWithAgeOnly { get; private set; }

    /// <summary>Sums of all three-true-outcome rows by season and level.</summary>
    public IReadOnlyDictionary<(int Season, Level Level), ThreeTrueOutcomesTotals> Totals => _totals;

    /// <summary>Adds every minor-league line; false when the file is missing.</summary>
    public bool ReadLines(string folder, DataAudit audit)
    {
        using var table = CsvTable.Open(folder, LinesFile, audit);
        if (table is null)
            return false;
        var columns = new BattingColumns(table);
        var who = new WhoColumns(table, "fangraphs", "birth_date");
        var (season, level, league, org) = (table.Column("season"), table.Column("level"), table.Column("league"), table.Column("org"));
        table.Column("PA");
        while (table.Read())
        {
            var year = table.Season(season);
            var levelName = table.Word(level);
            if (!Levels.IsKnown(levelName))
                table.Refuse($"level '{levelName}'; expected AAA, AA, A+, A, A-, Rk, FRk, CPX, DSL, Fal, Fgn, WRk or Ind");
            var line = columns.Line(table, year, levelName, OrNull(table.Word(league)), OrNull(table.Word(org)));
            LineAudit.Check(table, line, table.Text(who.Name), hasPa: true);
            var player = Player(table, who, year);
            if (player is not null && player.Minors.Exists(m => m.Season == year && m.Level == line.Level && m.League == line.League && m.Team == line.Team))
                table.Refuse($"player '{player.Id}' has two rows of {year} at {line.Level}, the same league and organisation; expected one");
            if (table.RowIsSound)
                player!.Minors.Add(line);
        }

        return true;
    }

    /// <summary>Adds the unselected AAA and AA rows and their batted balls; false when the file is missing.</summary>
    public bool ReadThreeTrueOutcomes(string folder, DataAudit audit)
    {
        using var table = CsvTable.Open(folder, ThreeTrueOutcomesFile, audit);
        if (table is null)
            return false;
        var who = new WhoColumns(table, "fgid", "birth_date");
        var (season, level) = (table.Column("season"), table.Column("level"));
        var (pa, bb, so, hr, contact) = (table.Column("PA"), table.Column("BB"), table.Column("SO"), table.Column("HR"), table.Column("BIPinclHR"));
        var (gb, ld, fb) = (table.ColumnOrNone("GB"), table.ColumnOrNone("LD"), table.ColumnOrNone("FB"));
        while (table.Read())
        {
            var year = table.Season(season);
            Level? at = table.Text(level) switch { "AAA" => Level.AAA, "AA" => Level.AA, _ => null };
            if (at is null)
                table.Refuse($"level '{table.Text(level)}'; expected AAA or AA");
            var row = new ThreeTrueOutcomesLine(year, at ?? Level.AAA, null, table.RequiredCount(pa), table.RequiredCount(bb), table.RequiredCount(so), table.RequiredCount(hr), table.RequiredCount(contact));
            if (row.HR > row.Contact || row.BB + row.SO + row.Contact > row.PA)
                table.Refuse($"BB {row.BB} + SO {row.SO} + BIPinclHR {row.Contact} in {row.PA} PA with {row.HR} home runs; expected HR within BIPinclHR and the sum within PA");
            var player = Player(table, who, year);
            if (player is not null && player.ThreeTrueOutcomes.Exists(t => t.Season == year && t.Level == row.Level))
                table.Refuse($"player '{player.Id}' has two rows of {year} at {row.Level.Name()}; expected one");
            var (ground, line, fly) = (table.Count(gb), table.Count(ld), table.Count(fb));
            if (!table.RowIsSound)
                continue;
            _totals[(year, row.Level)] = _totals.GetValueOrDefault((year, row.Level)).Plus(row);
            player!.ThreeTrueOutcomes.Add(row);
            if (ground is { } g && line is { } l && fly is { } f)
                player.BattedBalls.Add(new MinorBattedBalls(year, row.Level, g, l, f, row.HR));
        }

        return true;
    }

    private PlayerRecord? Player(CsvTable table, WhoColumns who, int season)
    {
        if (!table.RowIsSound)
            return null;
        var mlbam = table.Whole(who.Mlbam);
        var bbref = table.Text(who.BaseballReference);
        var fanGraphs = IdentifierReader.FanGraphs(table.Text(who.FanGraphs));
        var player = known.Find(mlbam, bbref, fanGraphs) ?? newcomers.Find(mlbam, bbref, fanGraphs);
        if (player is not null)
        {
            newcomers.Link(player, mlbam, bbref, fanGraphs);
            return player;
        }

        var id = mlbam is { } m ? IdentifierReader.MlbamId(m) : bbref.Length > 0 ? "bbref:" + bbref : fanGraphs.Length > 0 ? "fangraphs:" + fanGraphs : null;
        if (id is null)
            table.Refuse("no MLBAM, Baseball-Reference or FanGraphs identifier; expected one of them");
        if (Birth(table, who, season) is not { } born || id is null)
            return null;
        player = new PlayerRecord { Id = id, Name = table.Text(who.Name), BirthDate = born };
        newcomers.Add(player, mlbam, bbref, fanGraphs);
        return player;
    }

    private DateOnly? Birth(CsvTable table, WhoColumns who, int season)
    {
        var text = table.Text(who.BirthDate);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born))
            return born;
        if (text.Length > 0)
        {
            table.Refuse($"birth date '{text}'; expected yyyy-MM-dd");
            return null;
        }

        // An age on July 1 leaves a year of birthdays open; its middle is January 1 of season − age.
        if (table.Whole(who.Age) is { } age and >= 14 and <= 60)
        {
            PlayersWithAgeOnly++;
            return new DateOnly(season - age, 1, 1);
        }

        table.Refuse("neither birth date nor age; expected one of them");
        return null;
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private sealed class WhoColumns(CsvTable table, string fanGraphs, string birthDate)
    {
        public int Mlbam { get; } = table.Column("mlbam");
        public int BaseballReference { get; } = table.Column("bbref");
        public int FanGraphs { get; } = table.Column(fanGraphs);
        public int Name { get; } = table.Column("name");
        public int BirthDate { get; } = table.ColumnOrNone(birthDate);
        public int Age { get; } = table.ColumnOrNone("age");
    }
}
