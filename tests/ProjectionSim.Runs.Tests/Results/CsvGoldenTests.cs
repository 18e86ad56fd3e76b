using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Reports;
using ProjectionSim.Runs.Differences;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Runs.Tests.Results;

/// <summary>The CSV formats against files on record, under cultures that write numbers and dates otherwise.</summary>
public sealed class CsvGoldenTests
{
    [Theory]
    [InlineData(".", ",", "-")]
    [InlineData(",", ".", "-")]
    [InlineData("٫", "٬", "−")]
    public void Formats_are_those_on_record_in_every_culture(string point, string group, string minus)
    {
        var culture = Culture(point, group, minus);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            foreach (var (name, write) in Formats())
            {
                var text = new StringWriter(culture) { NewLine = "\n" };
                write(text);
                Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", name)), text.ToString());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(".", ",", "-")]
    [InlineData(",", ".", "-")]
    [InlineData("٫", "٬", "−")]
    public void Kept_runs_are_written_alike_in_every_culture(string point, string group, string minus)
    {
        string[] All() => [.. Kept().Select(write =>
        {
            var text = new StringWriter { NewLine = "\n" };
            write(text);
            return text.ToString();
        })];
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var expected = All();
        CultureInfo.CurrentCulture = Culture(point, group, minus);
        try
        {
            Assert.Equal(expected, All());
            Assert.Contains("2026-03-04 05:06", expected[0], StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CultureInfo Culture(string point, string group, string minus)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NegativeSign) = (point, group, minus);
        culture.NumberFormat.PercentDecimalSeparator = point;
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        culture.DateTimeFormat.TimeSeparator = ".";
        return culture;
    }

    private static Action<TextWriter>[] Kept()
    {
        RunSource Of(double mean) => new()
        {
            Manifest = new RunManifest
            {
                Format = 1,
                Kind = "project",
                Id = new string('a', 64),
                Note = "mean",
                Run = new RunFacts { Arguments = ["project"], ToolVersion = "1", SamplerVersion = "1", Season = 2026, Seed = 7, Draws = 1234567, Inputs = new Dictionary<string, string>() },
                Circumstances = new RunCircumstances { Command = ["projsim"], Started = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero) },
            },
            Inputs = new Dictionary<string, string>(),
            Entries = [RunEntryOf(mean)],
        };
        var (a, b) = (Of(.3125), Of(.3));
        var (list, show, diff) = (RunsReport.List([a.Manifest]), RunsReport.Show(a), RunsReport.Diff(a, b));
        return
        [
            writer => RunsText.List([a.Manifest], writer), writer => RunsText.Show(a, writer), writer => RunsText.Diff(a, b, writer), writer => RunsText.Compare(a, b, writer),
            list.WriteJson, list.WriteCsv, list.WriteMarkdown, show.WriteJson, show.WriteCsv, show.WriteMarkdown, diff.WriteJson, diff.WriteCsv, diff.WriteMarkdown,
        ];
    }

    private static RunEntry RunEntryOf(double mean) => new()
    {
        Player = "x",
        Name = "Made Up",
        Scenario = "BOS",
        Club = "BOS",
        Season = 2026,
        Events = [],
        Numbers = new Dictionary<(string, string), RunNumber>
        {
            [("observed", "PA")] = RunNumber.Of(Distribution(1234.5, 80)),
            [("observed", "wOBA")] = RunNumber.Of(Distribution(mean, .04)),
            [("talent", "wOBA")] = RunNumber.Of(Distribution(-mean, .02)),
        },
    };

    private static IEnumerable<(string Name, Action<TextWriter> Write)> Formats()
    {
        var a = Player("rushida01", "Dalton Rushing", "LAD backup", .3);
        var b = Player("narvaca01", "Carlos Narváez", "=BOS, \"primary\"", .31);
        yield return ("projections.csv", writer =>
        {
            using var csv = new DistributionCsv(writer, 1000);
            csv.Write(a);
            csv.Write(b);
        }
        );
        yield return ("projections-wide.csv", writer =>
        {
            using var csv = new WideCsv(writer);
            csv.Write(a, "LAD", 687221);
            csv.Write(b, "BOS", null);
        }
        );
        yield return ("head-to-head.csv", writer => CsvReport.WriteHeadToHead(
            [
                new HeadToHead
                {
                    A = a.Id, ScenarioA = a.Scenario, B = b.Id, ScenarioB = b.Scenario, Kind = HeadToHeadKind.Talent, Stat = Stat.WOBA, N = 999,
                    Probability = .4375, TieProbability = 0, MonteCarloError = .0157, Difference = Distribution(-.01, .0625),
                },
            ],
            writer));
    }

    private static PlayerProjection Player(string id, string name, string scenario, double woba) => new()
    {
        Id = id,
        Name = name,
        Season = 2026,
        Scenario = scenario,
        Observed = new Dictionary<Stat, StatDistribution> { [Stat.PA] = Distribution(1234.5, 80.25), [Stat.WOBA] = Distribution(woba, .04), [Stat.KPercent] = Distribution(double.NaN, 0) },
        Talent = new Dictionary<Stat, StatDistribution> { [Stat.WOBA] = Distribution(woba + .001, .02) },
        Probabilities = [new EventProbability("HR >= 20", .0625, .001)],
    };

    private static StatDistribution Distribution(double mean, double sd) => new()
    {
        N = 1000,
        Mean = mean,
        StandardDeviation = sd,
        MonteCarloError = sd / 32,
        Percentiles = [.. Enumerable.Range(1, 99).Select(p => mean + (sd * (p - 50) / 32))],
        Bins = [],
        BinStart = 0,
        BinWidth = 1,
    };
}
