using System.Text;
using ProjectionSim.Data;

namespace ProjectionSim.Tests.Data;

/// <summary>Files that are not what their name says end the reading with one line: file, line, what was found, what to do.</summary>
public sealed class BrokenFileTests
{
    public static TheoryData<string> Files => ["lahman/People.csv", "lahman/Batting.csv", "lahman/Appearances.csv", "lahman/Teams.csv", "ids.csv", "milb/lines.csv", "milb/three_true_outcomes.csv", "milb/level_averages.csv", "statcast/hitters.csv", "parks/home_road_totals.csv", "woba_weights.csv"];

    [Theory]
    [MemberData(nameof(Files))]
    public void An_empty_file_is_refused(string file) => Refused(file, folder => folder.Write(file, ""), $"{file}: empty");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_missing_header_is_refused(string file) =>
        Refused(file, folder => folder.Write(file, folder.Read(file)[(folder.Read(file).IndexOf('\n', StringComparison.Ordinal) + 1)..]), $"{file}(1): no column '");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_NUL_byte_is_refused(string file) => Refused(file, folder => folder.Append(file, "\0"), "a NUL byte");

    [Theory]
    [MemberData(nameof(Files))]
    public void Text_that_is_not_UTF_8_is_refused(string file) =>
        Refused(file, folder => folder.WriteBytes(file, [.. Encoding.UTF8.GetBytes(folder.Read(file)), .. "Jos\u00e9"u8[..3], 0xE9, (byte)'\n']), "not UTF-8");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_field_of_a_million_characters_is_refused(string file) =>
        Refused(file, folder => folder.Append(file, new string('x', 1_000_000)), "a field longer than 10000 characters");

    [Fact]
    public void A_quote_inside_a_field_is_refused() =>
        Refused("lahman/People.csv", folder => folder.Append("lahman/People.csv", "x,19\"85,4,1,Made,Pitcher,220,75,R,R,x"), "a quote inside a field");

    private static void Refused(string file, Action<MiniatureFolder> breakIt, string expected)
    {
        using var folder = MiniatureFolder.Create(hitters: 3);
        breakIt(folder);
        var error = Assert.Throws<DataFolderException>(() => DataFolder.Open(folder.Path, RealData.Environment));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.StartsWith(file, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }
}
