using FsCheck;
using FsCheck.Fluent;
using ProjectionSim.Baseball;
using ProjectionSim.Data;
using ProjectionSim.Data.Players;

namespace ProjectionSim.Tests.Imports;

public sealed class PlayersCsvTests
{
    private static readonly string[] HostileNames = ["<script>alert(1)</script>", "=cmd|' /C calc'!A0", "O\"Brien, \"Jr.\"", "+1", "-x", "@a", "'quoted", "عمر שלום", "José Ñúñez", new('x', 100), "line\nbreak"];

    [Fact]
    public void What_is_written_reads_back_equal_for_any_line_and_name()
    {
        using var folder = new ImportFolder();
        string file = System.IO.Path.Combine(folder.Path, "p.csv");
        Prop.ForAll(Players(), players =>
        {
            using (var writer = new StreamWriter(file)) PlayersCsv.Write(players, writer);
            var read = PlayersCsv.Read(file, CancellationToken.None);
            return read.Count == players.Length && read.Zip(players).All(pair => Same(pair.First, pair.Second));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void A_text_never_begins_like_a_formula_in_the_file()
    {
        var writer = new StringWriter();
        PlayersCsv.Write(HostileNames.Select((name, i) => Player($"p{i}", name, Line(2024, 30))), writer);
        using var csv = new CsvHelper.CsvParser(new StringReader(writer.ToString()), System.Globalization.CultureInfo.InvariantCulture);
        while (csv.Read())
        {
            foreach (string field in csv.Record!.Where(field => field.Length > 0)) Assert.DoesNotContain(field[0], "=+-@");
        }
    }

    [Theory]
    [InlineData("season,level,PA", "p1,A,1990-01-01,2024,MLB,600", "column")]
    [InlineData("id,name,birth_date,season,level,PA,AB,H,2B,3B,HR,BB,SO", "p1,A,1990-01-01,2024,MLB,600,500,200,0,0,201,100,50", "every home run is a hit")]
    [InlineData("id,name,birth_date,season,level,PA,AB,H,2B,3B,HR,BB,SO", "p1,A,1990-13-01,2024,MLB,600,500,100,0,0,20,100,50", "expected a day like")]
    [InlineData("id,name,birth_date,season,level,PA,AB,H,2B,3B,HR,BB,SO", "p 1,A,1990-01-01,2024,MLB,600,500,100,0,0,20,100,50", "expected 1 to 64 letters")]
    [InlineData("id,name,birth_date,season,level,PA,AB,H,2B,3B,HR,BB,SO", "p1,A,1990-01-01,2024,XX,600,500,100,0,0,20,100,50", "level 'XX'")]
    [InlineData("id,name,birth_date,season,level,PA,AB,H,2B,3B,HR,BB,SO,height_in", "p1,A,1990-01-01,2024,MLB,600,500,100,0,0,20,100,50,185", "inches: 6 ft 1 in is 73")]
    [InlineData("id,name,birth_date,season,level,PA,AB,H,2B,3B,HR,BB,SO", "", "no row")]
    public void A_table_that_cannot_be_true_is_refused_with_its_line_and_reason(string header, string row, string reason)
    {
        using var folder = new ImportFolder();
        string file = folder.Write("p.csv", header + "\n" + row + "\n");
        string message = Assert.Throws<DataFolderException>(() => PlayersCsv.Read(file, TestContext.Current.CancellationToken)).Message;
        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.Contains(file, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_player_whose_rows_disagree_on_who_he_is_is_refused()
    {
        using var folder = new ImportFolder();
        var writer = new StringWriter();
        PlayersCsv.Write([Player("p1", "A", Line(2023, 30)), Player("p1", "B", Line(2024, 30))], writer);
        string message = Assert.Throws<DataFolderException>(() => PlayersCsv.Read(folder.Write("p.csv", writer.ToString()), TestContext.Current.CancellationToken)).Message;
        Assert.Contains("differs from his first row (name)", message, StringComparison.Ordinal);
    }

    private static bool Same(PlayerHistory a, PlayerHistory b) => a with { Lines = [] } == b with { Lines = [] } && a.Lines.SequenceEqual(b.Lines);

    private static Arbitrary<PlayerHistory[]> Players()
    {
        var count = Gen.Choose(0, 60);
        var unknown = Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(0, 9).Select(n => (int?)n));
        var line =
            from season in Gen.Choose(2000, 2024)
            from level in Gen.Elements("MLB", "AAA", "A+", "Rk", "DSL")
            from n in count.ArrayOf(6)
            from u in unknown.ArrayOf(9)
            from weight in Gen.Elements(1.0, 0.5, 0.123456789)
            select new StatLine
            {
                Season = season,
                Level = level,
                League = level == "AAA" ? "PCL" : null,
                Team = n[0] % 2 == 0 ? "BOS" : null,
                H = n[0] + n[1] + n[2] + n[3],
                Doubles = n[0],
                Triples = n[1],
                HR = n[2],
                SO = n[4],
                AB = n[0] + n[1] + n[2] + n[3] + n[4],
                BB = n[5],
                IBB = u[0] > n[5] ? null : u[0],
                HBP = u[1],
                SF = u[2],
                SH = u[3],
                SB = u[4],
                CS = u[5],
                G = u[6],
                R = u[7],
                RBI = u[8],
                PA = n[0] + n[1] + n[2] + n[3] + n[4] + n[5] + (u[1] ?? 0) + (u[2] ?? 0) + (u[3] ?? 0),
                Weight = weight,
            };
        var player =
            from lines in line.NonEmptyListOf()
            from name in Gen.Elements(HostileNames)
            from hand in Gen.Elements<BattingHand?>(null, BattingHand.Left, BattingHand.Right, BattingHand.Switch)
            from height in Gen.Elements<double?>(null, 73, 72.5)
            select Player("x", name, [.. lines.DistinctBy(l => (l.Season, l.Level, l.Team))]) with { Bats = hand, HeightInches = height };
        return player.ListOf().Where(list => list.Count > 0).Select(list => list.Select((p, i) => p with { Id = $"p{i}" }).ToArray()).ToArbitrary();
    }

    private static PlayerHistory Player(string id, string name, params StatLine[] lines) => new()
    {
        Id = id,
        Name = name,
        BirthDate = new DateOnly(1995, 2, 3),
        Lines = lines,
        CareerPositions = new PositionShares { C = 0.86, DH = 0.14 },
    };

    private static StatLine Line(int season, int ab) => new()
    {
        Season = season,
        Level = "MLB",
        Team = "BOS",
        PA = ab,
        AB = ab,
        H = 0,
        Doubles = 0,
        Triples = 0,
        HR = 0,
        BB = 0,
        SO = 0,
    };
}
