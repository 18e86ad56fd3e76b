using System.Text.Json;
using ProjectionSim.Baseball;
using ProjectionSim.Talent;
using ProjectionSim.Valuation;

namespace ProjectionSim.Tests.Talent;

/// <summary>The filter, fed a known-answer trace's own inputs, gives its means, standard deviations, forecast and rates.</summary>
public sealed class TraceVectorTests
{
    private const double Tolerance = 1e-4;
    private const int N = Components.Count;

    [Theory]
    [InlineData("Rushing", true)]
    [InlineData("Wong", false)]
    public void Filter_forecast_and_recalibration_agree_with_the_trace(string player, bool isCallUp)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vectors", "trace_rushing_wong.json")));
        var vector = document.RootElement.GetProperty(player);
        var model = ShippedFiles.ReferenceModel;
        var belief = FollowTrace(new TalentFilter(model), vector.GetProperty("trace"), BirthDateOf(player));

        double[] covariates = Numbers(vector.GetProperty("x_target_2026")), park = Numbers(vector.GetProperty("park_2026"));
        double[] raw = new double[N];
        foreach (var component in Components.All)
        {
            var offsets = model.Components[component].Forecast;
            int c = (int)component;
            raw[c] = belief.Mean[c] + offsets.LogPlateAppearances * covariates[0] + offsets.NoMlb * covariates[1]
                + offsets.Catcher * covariates[2] + offsets.Age * covariates[3] + park[c];
        }

        AssertClose(Numbers(vector.GetProperty("eta_before_recal")), raw, "before recalibration");
        var recalibrator = new Recalibrator(ComponentSet<Recalibration>.From(c => model.Components[c].Recalibration));
        double[] eta = recalibrator.Apply(raw, isCallUp, []);
        AssertClose(Numbers(vector.GetProperty("eta_after_recal")), eta, "after recalibration");

        double[] variance = belief.Variances(), league = Numbers(vector.GetProperty("league_logit_2025"));
        for (int c = 0; c < N; c++) variance[c] += model.Components[(Component)c].MlbNoise;
        AssertClose(Numbers(vector.GetProperty("pred_sd")), Array.ConvertAll(variance, Math.Sqrt), "predictive standard deviation");
        var rates = OutcomeRates.Mean(eta.Zip(league, (a, b) => a + b).ToArray(), variance);
        AssertRates(vector.GetProperty("mean_rates_per_PAx"), rates);
    }

    private static TalentBelief FollowTrace(TalentFilter filter, JsonElement trace, DateOnly born)
    {
        TalentBelief? belief = null;
        int year = 0;
        foreach (var step in trace.EnumerateArray())
        {
            int season = step.GetProperty("season").GetInt32();
            string label = season + " " + (step.TryGetProperty("level", out var name) ? name.GetString() : step.GetProperty("step").GetString());
            if (belief is null)
            {
                belief = filter.Enter(Numbers(step.GetProperty("x")));
                year = season;
            }

            for (; year < season; year++) filter.Drift(belief, year + 1 - (born.Year + (born.Month - 7) / 12.0));
            if (name.ValueKind == JsonValueKind.String)
            {
                var level = Levels.Parse(name.GetString()!, null)!.Value;
                filter.Observe(belief, level, Numbers(step.GetProperty("s")), Numbers(step.GetProperty("n")), Numbers(step.GetProperty("offset")));
            }

            AssertClose(Numbers(step.GetProperty("m")), belief.Mean, label + " mean");
            AssertClose(Numbers(step.GetProperty("sd")), belief.StandardDeviations(), label + " standard deviation");
        }

        return belief!;
    }

    private static void AssertRates(JsonElement expected, OutcomeRates rates)
    {
        (string Name, double Rate)[] actual =
        [
            ("HBP", rates.HitByPitch), ("BB", rates.Walk), ("K", rates.Strikeout), ("HR", rates.HomeRun), ("con", rates.Contact),
            ("bip", rates.BallsInPlay), ("hip", rates.HitsInPlay), ("s1", rates.Single), ("d2", rates.Double), ("t3", rates.Triple),
        ];
        Assert.All(actual, pair => Assert.Equal(expected.GetProperty(pair.Name).GetDouble(), pair.Rate, Tolerance));
    }

    private static DateOnly BirthDateOf(string player) => player == "Rushing" ? new DateOnly(2001, 2, 21) : new DateOnly(1996, 5, 19);

    private static double[] Numbers(JsonElement array) => array.EnumerateArray().Select(number => number.GetDouble()).ToArray();

    private static void AssertClose(double[] expected, double[] actual, string what)
    {
        for (int c = 0; c < N; c++)
            Assert.True(Math.Abs(expected[c] - actual[c]) <= Tolerance, $"{what}, {((Component)c).ShortName()}: expected {expected[c]}, found {actual[c]}");
    }
}
