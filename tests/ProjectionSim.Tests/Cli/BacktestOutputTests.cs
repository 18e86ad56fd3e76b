using System.Globalization;
using System.Text;
using System.Text.Json;
using ProjectionSim.Tests.Data;

namespace ProjectionSim.Tests.Cli;

/// <summary>What a backtest of a made-up folder writes, and how it refuses.</summary>
public sealed class BacktestOutputTests : IDisposable
{
    private const int Hitters = 24;

    private static readonly string[] Score = ["rmse", "rmseWeighted", "rmseWeightedRaw", "mae", "maeWeighted", "r", "slope", "biasRemoved"];
    private static readonly string[] Judged = ["wOBA", "OBP", "SLG", "K", "BB", "HBP", "HR", "BABIP", "1B", "2B", "3B"];

    private readonly MiniatureFolder _folder = MiniatureFolder.Create(Hitters);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Json_has_every_key_that_other_programs_read()
    {
        WriteProjection("one-2021.csv", 1000);
        WriteProjection("two-2021.csv", 1001);
        var run = await Backtest("--against", $"one={_folder.Path}/one-{{season}}.csv", "--against", $"two={_folder.Path}/two-{{season}}.csv", "--format", "json");
        Assert.Equal((0, ""), (run.Code, run.Error));
        using var json = JsonDocument.Parse(run.Out);
        var root = json.RootElement;
        Has(root, "seasons", "minPa", "pools", "differences", "calibration", "calibrationBySubset", "logScorePerPa", "lacking");
        Assert.Equal(2021, Assert.Single(root.GetProperty("seasons").EnumerateArray()).GetInt32());
        Assert.Equal(["all", "callUps", "catchers", "debutants"], root.GetProperty("pools").EnumerateArray().Select(pool => pool.GetProperty("pool").GetString()));
        var systems = root.GetProperty("pools")[0].GetProperty("systems").EnumerateArray().ToDictionary(system => system.GetProperty("name").GetString()!);
        Assert.Empty(((string[])["projsim", "marcel", "league", "lastSeason", "one", "two"]).Except(systems.Keys));
        foreach (var system in systems.Values)
        {
            Has(system, "name", "n", "wOBA", "components", "PA");
            Assert.Equal(Hitters - 1, system.GetProperty("n").GetInt32());
            Has(system.GetProperty("wOBA"), Score);
            Assert.True(system.GetProperty("wOBA").GetProperty("biasRemoved").GetBoolean());
            Has(system.GetProperty("components"), Judged[1..]);
            foreach (var component in Judged[1..]) Has(system.GetProperty("components").GetProperty(component), Score);
        }

        Has(systems["projsim"].GetProperty("PA"), Score);
        foreach (var difference in root.GetProperty("differences").EnumerateArray()) Has(difference, "a", "b", "stat", "rmseWeightedDifference", "low90", "high90");
        foreach (var stat in Judged) Has(root.GetProperty("calibration").GetProperty(stat), "coverage50", "coverage80", "coverage90", "pitP", "crps", "n");
        Has(root.GetProperty("calibration"), "PA");
        Has(root.GetProperty("calibrationBySubset"), "pa400", "callUps", "catchers");
        Has(root.GetProperty("calibrationBySubset").GetProperty("catchers").GetProperty("wOBA"), "coverage50", "coverage80", "coverage90", "pitP", "crps", "n");
        Has(root.GetProperty("logScorePerPa"), "projsim", "marcel", "league");
        Assert.Equal((0, 1), (root.GetProperty("lacking").GetProperty("one").GetInt32(), root.GetProperty("lacking").GetProperty("two").GetInt32()));
    }

    [Theory]
    [InlineData("steamer", "zips", "steamer+zips")]
    [InlineData("one-that-is-a-long-name", "other-that-is-as-long-1", "mean of 2")]
    public async Task Tables_beside_two_systems_fit_eighty_columns_with_every_head_whole(string one, string two, string mean)
    {
        WriteProjection("one-2021.csv", 1000);
        WriteProjection("two-2021.csv", 1000);
        var run = await Backtest("--against", $"{one}={_folder.Path}/one-{{season}}.csv", "--against", $"{two}={_folder.Path}/two-{{season}}.csv");
        Assert.Equal((0, ""), (run.Code, run.Error));
        var lines = run.Out.Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= 80, line));
        string[] heads = [.. lines.Where(line => line.TrimStart().StartsWith("stat ", StringComparison.Ordinal) && line.Contains("projsim", StringComparison.Ordinal))];
        foreach (var system in (string[])["marcel", "lastSeason", "league", mean]) Assert.Contains(heads, head => head.Contains(system, StringComparison.Ordinal));
        Assert.All(heads, head => Assert.DoesNotContain('…', head));
        Assert.Equal(2, heads.Length);
    }

    [Fact]
    public async Task A_row_of_a_projection_that_cannot_be_true_is_named_beside_the_scores()
    {
        WriteProjection("one-2021.csv", 1000);
        _folder.Append("one-2021.csv", "1000,500,440,20,20,2,8,50,2,90,5,5");
        var run = await Backtest("--against", $"one={_folder.Path}/one-{{season}}.csv", "--format", "json");
        using var json = JsonDocument.Parse(run.Out);
        var notes = json.RootElement.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!).ToArray();
        Assert.Contains(notes, note => note.Contains($"one-2021.csv({Hitters + 2}): ", StringComparison.Ordinal) && note.Contains("30 extra-base hits, 20 hits", StringComparison.Ordinal));
        Assert.Contains(notes, note => note.StartsWith($"one of 2021: 1 of {Hitters + 1} rows", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Details_have_one_row_a_player_season_with_every_systems_numbers()
    {
        WriteProjection("one-2021.csv", 1000);
        var details = Path.Combine(_folder.Path, "details.csv");
        var run = await Backtest("--against", $"one={_folder.Path}/one-{{season}}.csv", "--details", details, "--format", "csv");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("pool,system,stat,n,rmse,rmseWeighted,mae,maeWeighted,r,slope,", run.Out, StringComparison.Ordinal);
        string[] rows = File.ReadAllText(details).TrimEnd().Split('\n');
        string[] header = rows[0].Split(',');
        foreach (var system in (string[])["actual", "projsim", "marcel", "lastSeason", "league", "one"])
        {
            foreach (var stat in Judged) Assert.Contains($"{system}_{stat}", header);
        }

        foreach (var stat in Judged) Assert.Contains($"pit_{stat}", header);
        Assert.Equal(rows.Length - 1, rows[1..].Select(row => row[..row.IndexOf(',', StringComparison.Ordinal)]).Distinct().Count());
        Assert.All(rows, row => Assert.Equal(header.Length, row.Split(',').Length));
        var markdown = await Backtest("--format", "markdown");
        Assert.Contains("| system | n | RMSEw |", markdown.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_has_seen_the_season_is_refused_and_labelled_when_asked_for()
    {
        string[] newest = ["--model", "built-in:models/hitters.json"];
        var refused = await Backtest([.. newest]);
        Assert.Equal((1, ""), (refused.Code, refused.Out));
        Assert.Contains("fitted through 2023 and would be scored on 2021", refused.Error, StringComparison.Ordinal);
        Assert.Single(refused.Error.TrimEnd().Split('\n'));
        var table = await Backtest([.. newest, "--in-sample"]);
        Assert.Equal(0, table.Code);
        Assert.Contains("IN SAMPLE", table.Out.Split('\n')[0], StringComparison.Ordinal);
        Assert.All(table.Out.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [InlineData("No hitter of 2021 has 900+ PA", "--min-pa=900")]
    [InlineData("no-folder does not exist. Make it first", "--details", "no-folder/d.csv")]
    [InlineData("no-folder does not exist. Make it first", "--output", "no-folder/d.csv")]
    public async Task What_would_end_in_nothing_is_one_line_of_error(string expected, params string[] args)
    {
        var run = await Backtest(args);
        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData(".5", 0, "met")]
    [InlineData(".00001", 3, "NOT MET")]
    public async Task A_gate_that_is_missed_ends_with_code_three(string bound, int code, string shown)
    {
        _folder.Write("gates.json", $$"""{ "seasons": [2021], "minPa": 100, "gates": [{ "stat": "wOBA", "pool": "all", "maxRmseWeighted": 0{{bound}} }] }""");
        var run = await CliRun.Of("backtest", Path.Combine(_folder.Path, "gates.json"), "--data", _folder.Path, "--draws", "100", "--quiet");
        Assert.Equal(code, run.Code);
        Assert.EndsWith(shown, run.Out.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(code == 3 ? 1 : 0, run.Error.Split('\n').Count(line => line.StartsWith("projsim: gate not met: ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("1999", "has no season to score leagueShock on: its first is 2001")]
    [InlineData("2015", "has no season to score playingTime on: its first is 2016")]
    [InlineData("2009", "has no season to score talent on: its first is 2010", "--only", "talent")]
    public async Task A_fit_that_ends_before_its_first_season_is_refused(string through, string expected, params string[] args)
    {
        _folder.Append("lahman/Batting.csv", $"hitter00,{through},1,BOS,AL,10,30,3,9,2,0,1,4,0,0,3,6,0,0,0,0,1");
        _folder.Append("lahman/Teams.csv", $"{through},AL,BOS,Park,BOS");
        _folder.Write("lahman/People.csv", _folder.Read("lahman/People.csv").Replace("hitter00,1989", "hitter00,1975", StringComparison.Ordinal));
        var run = await CliRun.Of(["fit", "--data", _folder.Path, "--through", through, "--quiet", .. args]);
        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fit_without_minor_leagues_keeps_the_law_of_debutants_and_says_so()
    {
        _folder.Delete("milb/lines.csv");
        _folder.Delete("milb/three_true_outcomes.csv");
        var run = await CliRun.Of("fit", "--data", _folder.Path, "--through", "2021", "--only", "playingTime", "--base", "built-in:models/hitters-2019.json", "--quiet");
        Assert.Equal((0, ""), (run.Code, run.Error));
        using var json = JsonDocument.Parse(run.Out);
        var blocks = json.RootElement.GetProperty("fit").GetProperty("blocks").EnumerateArray().ToDictionary(block => block.GetProperty("block").GetString()!);
        Assert.StartsWith("The base model's law of debutants stands.", blocks["playingTime.debut"].GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
        Assert.True(blocks["playingTime.hurdle"].GetProperty("sample").GetInt32() > 0);
    }

    [Theory]
    [InlineData("none-2021.csv: no such file", "none-{season}.csv")]
    [InlineData("no column 'MLBAMID'", "noIds.csv")]
    [InlineData("none of its 1 rows has an MLBAM id", "emptyIds.csv")]
    [InlineData("s lacks 24", "otherIds.csv")]
    public async Task A_projection_that_cannot_be_scored_is_one_line_of_error(string expected, string file)
    {
        const string counts = ",500,450,120,20,2,10,45,90,5\n";
        const string header = ",PA,AB,H,2B,3B,HR,BB,SO,HBP\n";
        _folder.Write("noIds.csv", "Name" + header + "A" + counts);
        _folder.Write("emptyIds.csv", "MLBAMID" + header + counts);
        _folder.Write("otherIds.csv", "MLBAMID" + header + "77" + counts);
        var run = await Backtest("--against", $"s={Path.Combine(_folder.Path, file)}");
        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    private Task<CliRun> Backtest(params string[] more) =>
        CliRun.Of(["backtest", "--data", _folder.Path, "--seasons", "2021", "--draws", "100", .. more.Contains("--min-pa=900") ? [] : (string[])["--min-pa", "100"], "--quiet", .. more]);

    private static void Has(JsonElement element, params string[] keys)
    {
        foreach (var key in keys) Assert.True(element.TryGetProperty(key, out _), $"no '{key}' in {element}");
    }

    private void WriteProjection(string file, int firstId)
    {
        var text = new StringBuilder("MLBAMID,PA,AB,H,X2B,X3B,HR,BB,IBB,SO,HBP,SF\n");
        for (var id = firstId; id < 1000 + Hitters; id++)
            text.Append(CultureInfo.InvariantCulture, $"{id},500,440,{100 + (id % 20)},20,2,{8 + (id % 7)},50,2,{90 + (id % 9)},5,5\n");
        _folder.Write(file, text.ToString());
    }
}
