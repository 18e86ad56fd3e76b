using System.Text;
using ProjectionSim.Data.Configuration;

namespace ProjectionSim.Tests.Configuration;

/// <summary>Every way a config can be wrong gives one readable line with file, line and column.</summary>
public sealed class HostileConfigTests
{
    private const string Good = """
        {
          // one hitter
          "season": 2026, "seed": 1, "draws": 1000,
          "model": "built-in:models/hitters.json",
          "environment": "built-in:environments/mlb.json",
          "players": [
            {
              "id": "a", "name": "Player A",
              "birthDate": "1998-05-19", "bats": "R", "heightInches": 73,
              "entryPositions": { "C": 0.9, "1B": 0.1 },
              "lines": [
                { "season": 2024, "level": "AAA", "league": "PCL", "PA": 208, "AB": 199, "H": 51, "2B": 13, "3B": 0, "HR": 8, "BB": 9, "SO": 58 },
                { "season": 2025, "level": "MLB", "team": "BOS", "G": 63, "PA": 188, "AB": 168, "H": 32, "2B": 8, "3B": 0, "HR": 0, "BB": 16, "IBB": 0, "SO": 42, "HBP": 1, "SF": 2, "SH": 1, "GIDP": 7, "SB": 2, "CS": 1, "weight": 0.5 }
              ],
              "statcast": [{ "season": 2025, "PA": 188, "woba": 0.23, "xwoba": 0.266 }],
            },
          ],
          "scenarios": [{ "player": "a", "club": "BOS", "park": "BOS", "role": "backup", "events": ["HR >= 20"] }]
        }
        """;

    [Fact]
    public void Comments_and_trailing_commas_are_allowed() => Assert.Single(Load(Good).Config.Players);

    [Theory]
    [InlineData("\"draws\": 1000", "\"drawz\": 1000", "(3,30)", "unknown key 'drawz'", "Did you mean 'draws'?")]
    [InlineData("\"draws\": 1000,", "", "(1,1)", "lacks 'draws'")]
    [InlineData("\"seed\": 1,", "\"seed\": 1, \"seed\": 1,", "(3,30)", "'seed' twice", "first at line 3")]
    [InlineData("\"seed\": 1", "\"seed\": -1", "(3,27)", "found -1 for seed", "0..18446744073709551615")]
    [InlineData("\"seed\": 1", "\"seed\": \"1\"", "the text \"1\" for seed")]
    [InlineData("\"draws\": 1000", "\"draws\": 0", "found 0 for draws", "1 to 10000000000")]
    [InlineData("\"draws\": 1000", "\"draws\": 10000000001", "found 10000000001 for draws")]
    [InlineData("\"draws\": 1000", "\"draws\": 1e3", "found 1e3 for draws", "a whole number")]
    [InlineData("\"draws\": 1000", "\"draws\": 1e999", "found 1e999 for draws")]
    [InlineData("\"draws\": 1000", "\"draws\": 99999999999999999999999", "found 99999999999999999999999 for draws")]
    [InlineData("\"draws\": 1000", "\"draws\": NaN", "not valid JSON")]
    [InlineData("\"season\": 2026", "\"season\": 2028", "found 2028 for season", "1994 to 2025")]
    [InlineData("\"season\": 2026", "\"season\": 2025", "(13,21)", "found 2025 for players[0].lines[1].season", "before 2025")]
    [InlineData("\"HR\": 8", "\"HR\": 52", "(12,116)", "found 52 HR", "at most the 51 H", "Every home run is a hit", "Player A, 2024 AAA")]
    [InlineData("\"HR\": 8", "\"HR\": -8", "found -8 for players[0].lines[0].HR", "cannot be negative")]
    [InlineData("\"HR\": 8", "\"HR\": 39", "2B + 3B + HR")]
    [InlineData("\"HR\": 8", "\"HR\": 8.5", "found 8.5", "whole number")]
    [InlineData("\"HR\": 8", "\"HR\": null", "found null for players[0].lines[0].HR")]
    [InlineData("\"HR\": 8", "\"hr\": 8", "unknown key 'hr'", "Did you mean 'HR'?")]
    [InlineData("\"H\": 51", "\"H\": 200", "found 200 H", "at most the 199 AB")]
    [InlineData("\"SO\": 58", "\"SO\": 250", "found 250 SO")]
    [InlineData("\"IBB\": 0", "\"IBB\": 17", "found 17 IBB", "BB includes the intentional walks")]
    [InlineData("\"PA\": 188, \"AB\"", "\"PA\": 189, \"AB\"", "found 189 for players[0].lines[1].PA", "188 = AB + BB + HBP + SF + SH + CI")]
    [InlineData("\"PA\": 208", "\"PA\": 207", "found 207", "at least 208")]
    [InlineData("\"GIDP\": 7", "\"GIDP\": 170", "found 170 GIDP")]
    [InlineData("\"weight\": 0.5", "\"weight\": 1.5", "found 1.5", "0 to 1")]
    [InlineData("\"weight\": 0.5", "\"weight\": 1e999", "found 1e999")]
    [InlineData("1998-05-19", "2013-05-19", "(9,20)", "age 13 in 2026", "15 to 50 years")]
    [InlineData("1998-05-19", "2010-05-19", "(12,21)", "age 14 in 2024")]
    [InlineData("1998-05-19", "1998-02-30", "a date like")]
    [InlineData("1998-05-19", "19.5.1998", "a date like")]
    [InlineData("\"bats\": \"R\"", "\"bats\": \"B\"", "one of L, R, S")]
    [InlineData("\"bats\": \"R\"", "\"bats\": 1", "one of L, R, S")]
    [InlineData("\"heightInches\": 73", "\"heightInches\": 185", "found 185", "inches")]
    [InlineData("\"C\": 0.9", "\"C\": 90", "found 90", "0 to 1")]
    [InlineData("\"C\": 0.9", "\"C\": 0.95", "shares that add to 1.05")]
    [InlineData("\"level\": \"AAA\"", "\"level\": \"AAAA\"", "the level 'AAAA'", "Did you mean 'AAA'?")]
    [InlineData("\"league\": \"PCL\"", "\"league\": \"PLC\"", "'PLC'", "Did you mean 'PCL'?")]
    [InlineData("\"team\": \"BOS\"", "\"team\": \"BSO\"", "the club 'BSO'", "Did you mean 'BOS'?")]
    [InlineData("\"club\": \"BOS\"", "\"club\": \"BOX\"", "the club 'BOX'", "Did you mean 'BOS'?")]
    [InlineData("\"park\": \"BOS\"", "\"park\": \"LAX\"", "scenarios[0].park")]
    [InlineData("\"role\": \"backup\"", "\"role\": \"back-up\"", "the role 'back-up'", "Did you mean 'backup'?")]
    [InlineData("\"player\": \"a\"", "\"player\": \"b\"", "the player id 'b'")]
    [InlineData("HR >= 20", "HRs >= 20", "(18,93)", "names the statistic 'HRs'", "Did you mean 'HR'?")]
    [InlineData("HR >= 20", "OPS > 750", "has the threshold 750")]
    [InlineData("HR >= 20", "HR == 20", "has no comparison")]
    [InlineData("HR >= 20", "HR > -1", "has the threshold -1")]
    [InlineData("HR >= 20", "HR > own 2019", "he has no MLB line of it")]
    [InlineData("HR >= 20", "HR > NaN", "has the threshold")]
    [InlineData("\"xwoba\": 0.266", "\"xwoba\": 266", "found 266")]
    [InlineData("\"xwoba\": 0.266", "\"xwoba\": 0.266, \"chasePercent\": 0.312", "found 0.312", "31.2, not .312")]
    [InlineData("Player A", "Player\\u0000A", "control character")]
    [InlineData("Player A", "Player\\uD800A", "surrogate")]
    [InlineData("Player A", " ", "a name of at most 100 characters")]
    [InlineData("\"id\": \"a\"", "\"id\": \"a b\"", "letters, digits")]
    [InlineData("built-in:models/hitters.json", "built-in:models/hitter.json", "no such built-in file", "Did you mean 'models/hitters.json'?")]
    [InlineData("built-in:models/hitters.json", "nothing.json", "found no such file", "\"model\"")]
    public void A_wrong_value_is_refused_in_one_line_at_its_place(string right, string wrong, params string[] expected)
    {
        Assert.Contains(right, Good, StringComparison.Ordinal);
        string message = Refusal(Good.Replace(right, wrong, StringComparison.Ordinal));

        Assert.All(expected, part => Assert.Contains(part, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(200)]
    [InlineData(900)]
    public void A_file_cut_off_says_where_it_was_still_open(int bytes)
    {
        string message = Refusal(Good[..bytes]);
        Assert.Matches(@"config\.json\(\d+,\d+\)", message);
    }

    [Fact]
    public void A_truncated_file_names_the_bracket_that_is_still_open()
    {
        string message = Refusal(Good[..Good.IndexOf("\"birthDate\"", StringComparison.Ordinal)]);
        Assert.Contains("inside the object that begins at line 7, column 5", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        Assert.Contains("NUL byte", Refusal(Good.Replace("Player A", "Player\0A", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("empty file", Refusal(string.Empty), StringComparison.Ordinal);
        Assert.Contains("empty file", Refusal(" \n\t"), StringComparison.Ordinal);
        Assert.Contains("only comments", Refusal("// nothing"), StringComparison.Ordinal);
        Assert.Contains("UTF-16", Refusal([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Good)]), StringComparison.Ordinal);
        byte[] latin = Encoding.Latin1.GetBytes(Good.Replace("Player A", "Pläyer A", StringComparison.Ordinal));
        Assert.Contains("(8,29): found bytes that are not UTF-8", Refusal(latin), StringComparison.Ordinal);
        Assert.Contains("found a list of 0 for the file", Refusal("[]"), StringComparison.Ordinal);
        Assert.Contains("found null for the file", Refusal("null"), StringComparison.Ordinal);
        Assert.Contains("depth", Refusal(new string('[', 5000)), StringComparison.Ordinal);
        Assert.Contains("not valid JSON", Refusal("{\"season\" 2026}"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_file_on_one_line_is_read_in_time_that_grows_with_its_length()
    {
        string keys = string.Join(',', Enumerable.Range(0, 200_000).Select(i => $"\"k{i}\":{i}"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        string message = Refusal($"{{{keys}}}");
        Assert.Contains("unknown key 'k0'", message, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20); // about .2 s alone; squared work takes minutes
    }

    [Fact]
    public void Damaged_bytes_never_give_anything_but_a_readable_refusal()
    {
        // The model is absent, so that undamaged text is refused too and every draw of damage must end in a ConfigException.
        byte[] good = Encoding.UTF8.GetBytes(Good.Replace("built-in:models/hitters.json", "absent.json", StringComparison.Ordinal));
        var random = new Random(20260101);
        for (int i = 0; i < 1000; i++)
        {
            byte[] damaged = [.. good];
            for (int hits = random.Next(1, 5); hits > 0; hits--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            Refusal(damaged[..random.Next(1, damaged.Length + 1)]);
        }
    }

    [Fact]
    public void A_byte_order_mark_is_allowed() => Assert.Single(Load([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good)]).Config.Players);

    [Fact]
    public void A_folder_or_nothing_at_the_path_is_refused()
    {
        string folder = Path.GetTempPath();
        Assert.Contains("found a directory", Assert.Throws<ConfigException>(() => ConfigFile.Load(folder, [])).Message, StringComparison.Ordinal);
        string nothing = Path.Combine(folder, "projsim-none", "x.json");
        Assert.Contains("found no such file", Assert.Throws<ConfigException>(() => ConfigFile.Load(nothing, [])).Message, StringComparison.Ordinal);
        Assert.Throws<ConfigException>(() => ConfigFile.Load("a\0b", []));
        Assert.Throws<ConfigException>(() => ConfigFile.Load(string.Empty, []));
    }

    [Fact]
    public void Two_players_or_scenarios_of_one_name_are_refused()
    {
        string scenario = "{ \"player\": \"a\", \"club\": \"BOS\", \"park\": \"BOS\", \"role\": \"backup\" }";
        Assert.Contains("a second scenario 'BOS backup'", Refusal(Good.Replace("\"scenarios\": [", $"\"scenarios\": [{scenario}, ", StringComparison.Ordinal)), StringComparison.Ordinal);
        string player = "{ \"id\": \"a\", \"name\": \"B\", \"birthDate\": \"1999-01-01\", \"lines\": [] }, ";
        Assert.Contains("players[0] has it already", Refusal(Good.Replace("\"players\": [", $"\"players\": [{player}", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_player_without_lines_is_allowed()
    {
        string player = "{ \"id\": \"b\", \"name\": \"B\", \"birthDate\": \"2004-01-01\", \"lines\": [] }, ";
        Assert.Equal(2, Load(Good.Replace("\"players\": [", $"\"players\": [{player}", StringComparison.Ordinal)).Config.Players.Count);
    }

    private static ProjectionInput Load(string json) => Load(Encoding.UTF8.GetBytes(json));

    private static ProjectionInput Load(byte[] json)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("projsim-");
        try
        {
            string path = Path.Combine(folder.FullName, "config.json");
            File.WriteAllBytes(path, json);
            return ConfigFile.Load(path, []);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Refusal(string json) => Refusal(Encoding.UTF8.GetBytes(json));

    private static string Refusal(byte[] json)
    {
        string message = Assert.Throws<ConfigException>(() => Load(json)).Message;
        Assert.DoesNotContain('\n', message);
        Assert.DoesNotContain("   at ", message, StringComparison.Ordinal);
        return message;
    }
}
