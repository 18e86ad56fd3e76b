using System.Text;
using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Reports.Backtests;
using ProjectionSim.Reports.Trades;
using ProjectionSim.Tests.Reports;
using ProjectionSim.Trades;

namespace ProjectionSim.Reports.Tests;

/// <summary>Pages for tests, each made once: two players with their input, one, a batch, names of every kind, a calibration.</summary>
internal static class SamplePages
{
    /// <summary>Names that break pages which do not take care.</summary>
    public static readonly string[] HostileNames =
    [
        "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "\"onload=\"alert(1)", "O'Neill & Söhne", new string('W', 200), "\u202Eevil\u202C משה כהן", "محمد صلاح", "]]> --> </style>",
    ];

    private static readonly Lazy<string> TwoPage = new(() => Real(draws: 2000));
    private static readonly Lazy<string> OnePage = new(() => Of(Only(SampleProjection.Two())));
    private static readonly Lazy<string> BatchPage = new(() => Of(SampleProjection.Many([.. Enumerable.Range(0, 14).Select(i => $"Player Number{i}")])));
    private static readonly Lazy<string> HostilePage = new(() => Of(SampleProjection.Many(HostileNames)));
    private static readonly Lazy<string> HostileTwoPage = new(() => Of(HostileTwo()));
    private static readonly Lazy<string> TradePage = new(OfTrade);
    private static readonly Lazy<string> CalibrationPage = new(() => OfCalibration(Details()));

    /// <summary>The names of all pages.</summary>
    public static TheoryData<string> Names => [.. (string[])["two", "one", "batch", "hostile", "hostile two", "calibration", "trade"]];

    /// <summary>A page by its name.</summary>
    public static string Get(string name) => name switch
    {
        "two" => TwoPage.Value,
        "one" => OnePage.Value,
        "batch" => BatchPage.Value,
        "hostile" => HostilePage.Value,
        "hostile two" => HostileTwoPage.Value,
        "calibration" => CalibrationPage.Value,
        "trade" => TradePage.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such page."),
    };

    /// <summary>The page of a projection without its input.</summary>
    public static string Of(Projection projection)
    {
        var writer = new StringWriter();
        HtmlReport.Write(projection, writer);
        return writer.ToString();
    }

    /// <summary>The page of a backtest's details.</summary>
    public static string OfCalibration(string csv)
    {
        var writer = new StringWriter();
        HtmlReport.WriteCalibration(BacktestDetails.Read(new StringReader(csv), "details.csv"), writer);
        return writer.ToString();
    }

    /// <summary>The page of the built-in config.</summary>
    public static string Real(long draws)
    {
        var input = ConfigFile.LoadEmbedded([FormattableString.Invariant($"draws={draws}"), "seasons=3"]);
        var writer = new StringWriter();
        HtmlReport.Write(Projector.Project(input, 1, null, CancellationToken.None), input, writer);
        return writer.ToString();
    }

    /// <summary>The page of the built-in trade.</summary>
    private static string OfTrade()
    {
        var result = Trade.Run(TradeFile.Load(null, ["draws=200", "beliefs=[]"]), 1, null, CancellationToken.None);
        var writer = new StringWriter();
        HtmlReport.WriteWorkbench(TradeReport.Of(result), writer);
        return writer.ToString();
    }

    /// <summary>Made-up details: forecasts that are right on average, and a PIT that is uniform but for K, whose values lie in the middle.</summary>
    public static string Details(int hitters = 240)
    {
        string[] rates = ["wOBA", "OBP", "SLG", "K", "BB", "HBP", "HR", "BABIP", "1B", "2B", "3B", "R", "RBI", "SB"];
        string[] systems = ["projsim", "marcel", "league"];
        string[] judged = ["wOBA", "OBP", "SLG", "K", "BB", "HBP", "HR", "BABIP", "1B", "2B", "3B"];
        var csv = new StringBuilder("playerID,season,PA,PAx,careerPAx,catcherShare,callUp,playedLately,prospect");
        foreach (var rate in rates) csv.Append($",actual_{rate}");
        foreach (var system in systems)
        {
            foreach (var rate in rates) csv.Append($",{system}_{rate}");
            csv.Append($",{system}_PA");
        }

        foreach (var rate in judged) csv.Append($",pit_{rate}");
        csv.Append(",pit_PA,wOBA_givenPA\n");
        for (var i = 0; i < hitters; i++)
        {
            var talent = .280 + .08 * (i * 37 % hitters) / hitters;
            var luck = .03 * ((i * 101 % hitters) / (double)hitters - .5);
            csv.Append(FormattableString.Invariant($"player{i % 100},{2021 + i / 100},500,490,{i * 10},{(i % 9 == 0 ? 1 : 0)},{(i % 5 == 0 ? 1 : 0)},1,0"));
            foreach (var _ in rates) csv.Append(FormattableString.Invariant($",{talent + luck}"));
            foreach (var (rest, k) in ((double, int)[])[(talent, 0), (.3 + .7 * (talent - .3) + .01 * ((i * 53 % hitters) / (double)hitters - .5), 1), (.318, 2)])
            {
                foreach (var _ in rates) csv.Append(FormattableString.Invariant($",{rest}"));
                csv.Append(FormattableString.Invariant($",{450 + k}"));
            }

            foreach (var rate in judged) csv.Append(FormattableString.Invariant($",{(rate == "K" ? .3 + .4 * i / hitters : (i + .5) / hitters)}"));
            csv.Append(FormattableString.Invariant($",{(i + .5) / hitters},{talent}\n"));
        }

        return csv.ToString();
    }

    private static Projection Only(Projection projection) => projection with { Players = [projection.Players[0]], HeadToHead = [] };

    private static Projection HostileTwo()
    {
        var two = SampleProjection.Two();
        return two with
        {
            Players =
            [
                two.Players[0] with { Name = HostileNames[0], Probabilities = [new EventProbability("<b>HR</b> >= 10", .2, .001)] },
                two.Players[1] with { Name = HostileNames[4], Observed = two.Players[1].Observed.Where(s => s.Key != Stat.PA).ToDictionary() },
            ],
        };
    }
}
