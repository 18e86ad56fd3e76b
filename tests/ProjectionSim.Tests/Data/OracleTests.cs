using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Talent;

namespace ProjectionSim.Tests.Data;

/// <summary>
/// Forecasts of every hitter with 100+ PA in 2021–2023 from his own past, against reference forecasts made by another
/// implementation with the same constants (the test's own copy: the shipped model file is fitted anew from time to time).
/// </summary>
public sealed class OracleTests
{
    private static readonly Lazy<HitterModel> Model = new(() =>
        ConfigFile.LoadModel(Path.Combine(RealData.Root, "tests", "ProjectionSim.Tests", "Vectors", "reference-2019.json")));

    private static readonly Lazy<IReadOnlyDictionary<(int Mlbam, int Season), TalentForecast>> Forecasts = new(Forecast);

    [Fact]
    public void First_stage_agrees_with_the_reference_to_a_thousandth_in_99_of_100_rows()
    {
        var table = RealData.Reference("oracle_2021_2023.csv");
        var errors = table.Rows.Select(row => Largest(c => Of(table, row).FirstStage[(int)c] - table.Number(row, "eta_" + c.ShortName()))).Order().ToArray();
        Assert.InRange(errors[errors.Length / 2], 0, 3e-5);
        Assert.InRange(Share(errors, .001), .99, 1);
    }

    [Fact]
    public void Predictive_spread_agrees_with_the_reference()
    {
        var table = RealData.Reference("oracle_2021_2023.csv");
        var errors = table.Rows.Select(row => Largest(c => Math.Sqrt(Of(table, row).Covariance[(int)c * 8]) - table.Number(row, "sd_" + c.ShortName()))).Order().ToArray();
        Assert.InRange(Share(errors, 1e-4), .99, 1);
    }

    [Fact]
    public void Second_stage_agrees_with_the_reference()
    {
        var table = RealData.Reference("oracle2_2021_2023.csv");
        var errors = table.Rows.Select(row => Largest(c => Of(table, row).SecondStage[(int)c] - table.Number(row, "eta2_" + c.ShortName()))).Order().ToArray();
        Assert.InRange(Share(errors, 1e-4), .98, 1);
        Assert.InRange(Share(errors, 3e-4), .99, 1);
        var points = table.Rows.Select(row => Math.Abs(Of(table, row).WobaSecond - table.Number(row, "w_stage2"))).Order().ToArray();
        Assert.InRange(Share(points, 1e-4), .99, 1);
    }

    [Fact]
    public void Third_stage_agrees_with_the_reference()
    {
        var table = RealData.Reference("oracle2_2021_2023.csv");
        var errors = table.Rows.Select(row => Math.Abs(Of(table, row).WobaThird - table.Number(row, "w_final"))).Order().ToArray();
        Assert.InRange(Share(errors, 1e-4), .99, 1);
    }

    /// <summary>The reference differentiates by forward steps of .001, which is worth about 5e-4 of the gain.</summary>
    [Fact]
    public void Gain_agrees_with_the_reference_to_a_thousandth_of_its_largest_entry()
    {
        var table = RealData.Reference("oracle2_2021_2023.csv");
        var errors = table.Rows.Select(row => Largest(c => Of(table, row).Gain[(int)c] - table.Number(row, "gain_" + c.ShortName())) / Largest(c => Of(table, row).Gain[(int)c])).Order().ToArray();
        Assert.InRange(Share(errors, .001), .99, 1);
    }

    [Fact]
    public void Playing_time_of_hitters_with_recent_experience_agrees_with_the_reference()
    {
        var table = RealData.Reference("oracle2_2021_2023.csv");
        var rows = table.Rows.Where(row => !Of(table, row).PlayingTime.IsDebut).ToArray();
        var nothing = rows.Select(row => Math.Abs(Of(table, row).PlayingTime.NoPaProbability - table.Number(row, "P0"))).Order().ToArray();
        Assert.InRange(Share(nothing, .001), .98, 1);
        var expected = rows.Select(row =>
        {
            var time = Of(table, row).PlayingTime;
            return Math.Abs(((1 - time.NoPaProbability) * time.ExpectedPa) - table.Number(row, "EPA"));
        }).Order().ToArray();
        Assert.InRange(Share(expected, .5), .98, 1);
    }

    [Fact]
    public void Career_plate_appearances_and_catcher_shares_are_the_reference_ones()
    {
        var table = RealData.Reference("oracle_2021_2023.csv");
        foreach (var row in table.Rows)
        {
            var terms = Of(table, row).Terms;
            Assert.Equal(table.Number(row, "careerPA"), terms.CareerPa, 1e-9);
            Assert.Equal(table.Number(row, "catcherShare"), terms.CatcherShare, 1e-4);
        }
    }

    private static TalentForecast Of(ReferenceTable table, string[] row) => Forecasts.Value[(table.Whole(row, "mlbam"), table.Whole(row, "season"))];

    private static double Largest(Func<Component, double> error) => Components.All.Max(c => Math.Abs(error(c)));

    private static double Share(double[] errors, double tolerance) => errors.Count(e => e <= tolerance) / (double)errors.Length;

    /// <summary>Every rostered hitter of the three seasons; rates in the season's own league, as the reference has them.</summary>
    private static Dictionary<(int, int), TalentForecast> Forecast()
    {
        var folder = RealData.Folder();
        var talent = new TalentModel(Model.Value, folder.Environments);
        var forecasts = new Dictionary<(int, int), TalentForecast>();
        for (var season = 2021; season <= 2023; season++)
        {
            var view = folder.AsOf(season - 1);
            foreach (var entry in folder.Roster(season).Players)
            {
                var history = view.ForForecast(entry);
                if (history.Mlbam is { } mlbam)
                    forecasts[(mlbam, season)] = talent.Forecast(history, season, entry.Club, leagueSeason: season);
            }
        }

        return forecasts;
    }
}
