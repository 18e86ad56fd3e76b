using System.Text.Json;
using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Evaluation.Sensitivity;
using ProjectionSim.Talent;
using ProjectionSim.Tests.Cli;

namespace ProjectionSim.Tests.Workbench;

public sealed class SensitivityTests
{
    private static readonly ProjectionInput Input = ConfigFile.LoadEmbedded([]);

    [Fact]
    public void Scaling_the_whole_prior_is_dividing_its_variances_by_the_power()
    {
        var scaled = Forecast(Input.Model, new PowerScaling { Entry = 1.25 });
        var divided = Forecast(
            Input.Model with { Components = ComponentSet<ComponentModel>.From(c => Input.Model.Components[c] with { Prior = Input.Model.Components[c].Prior with { Variance = Input.Model.Components[c].Prior.Variance / 1.25 } }) },
            PowerScaling.None);

        Assert.All(scaled.FilterMean.Zip(divided.FilterMean), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
        Assert.All(scaled.FilterCovariance.Zip(divided.FilterCovariance), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }

    [Fact]
    public void Scaling_drift_or_noise_is_dividing_their_variances_by_the_power()
    {
        var scaled = Forecast(Input.Model, new PowerScaling { Drift = .8, Noise = 1.5, NoiseLevel = Level.AA });
        var divided = Forecast(
            Input.Model with
            {
                Components = ComponentSet<ComponentModel>.From(c => Input.Model.Components[c] with
                {
                    Drift = Input.Model.Components[c].Drift with { VariancePerYear = Input.Model.Components[c].Drift.VariancePerYear / .8 },
                    Levels = Input.Model.Components[c].Levels.ToDictionary(l => l.Key, l => l.Key == Level.AA ? l.Value with { Noise = l.Value.Noise / 1.5 } : l.Value),
                }),
            },
            PowerScaling.None);

        Assert.All(scaled.FilterMean.Zip(divided.FilterMean), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }

    [Fact]
    public void A_component_s_prior_scaled_alone_has_its_marginal_variance_divided_and_no_other_made_larger()
    {
        var filter = new TalentFilter(Input.Model);
        double[] covariates = [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0];
        var plain = filter.Enter(covariates);
        var scaled = filter.Enter(covariates, new PowerScaling { Entry = 2, EntryOf = Component.HomeRun });

        Assert.Equal(plain.Variances()[3] / 2, scaled.Variances()[3], 1e-15);
        Assert.All(plain.Variances().Zip(scaled.Variances()), pair => Assert.True(pair.Second <= pair.First + 1e-15));
        Assert.Equal(plain.Mean, scaled.Mean);
    }

    [Fact]
    public void A_line_to_the_power_0_says_nothing_and_to_a_large_one_almost_all()
    {
        var without = Forecast(Input.Model, new PowerScaling { Likelihood = 1e-9, Line = (2025, Level.MLB) });
        var plain = Forecast(Input.Model, PowerScaling.None);
        var player = Input.Config.Players[0];
        var left = new TalentModel(Input.Model, Input.Environments).Forecast(player with { Lines = [.. player.Lines.Where(l => l is not { Season: 2025, Level: "MLB" })] }, 2026, null);

        Assert.All(without.FilterMean.Zip(left.FilterMean), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        Assert.NotEqual(plain.FilterMean[2], without.FilterMean[2], 1e-3);
    }

    [Fact]
    public void The_distance_is_0_for_the_same_grows_with_a_shift_and_does_not_depend_on_units()
    {
        Assert.Equal(0, CumulativeJensenShannon.OfNormals(1, 2, 1, 2));
        var near = CumulativeJensenShannon.OfNormals(0, 1, .01, 1);
        var far = CumulativeJensenShannon.OfNormals(0, 1, .1, 1);
        Assert.True(near > 0 && far > near && far < 1);
        Assert.Equal(far, CumulativeJensenShannon.OfNormals(0, 50, 5, 50), 1e-12);
        Assert.Equal(far, CumulativeJensenShannon.OfNormals(0, 1, -.1, 1), 1e-3);
    }

    [Fact]
    public void Weighted_draws_give_the_distance_of_the_normals_they_stand_for()
    {
        const int Count = 2000;
        double[] draws = [.. Enumerable.Range(0, Count).Select(i => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (i + .5) / Count))];
        double[] even = [.. Enumerable.Repeat(1.0 / Count, Count)];
        double[] tilted = [.. draws.Select(x => Math.Exp((.05 * x) - .00125) / Count)];
        var sum = tilted.Sum();

        var byDraws = CumulativeJensenShannon.OfWeighted(draws, even, [.. tilted.Select(w => w / sum)]);

        Assert.Equal(1, byDraws / CumulativeJensenShannon.OfNormals(0, 1, .05, 1), .05);
    }

    [Fact]
    public void A_prior_as_strong_as_the_lines_that_contradict_it_is_said_to_disagree()
    {
        Assert.Equal(SensitivityDiagnosis.Disagree, new QuantitySensitivity("x", .06, .05).Diagnosis);
        Assert.Equal(SensitivityDiagnosis.PriorDominates, new QuantitySensitivity("x", .06, .04).Diagnosis);
        Assert.Equal(SensitivityDiagnosis.DataSpeak, new QuantitySensitivity("x", .01, .2).Diagnosis);
        Assert.Equal(SensitivityDiagnosis.Robust, new QuantitySensitivity("x", 0, 0).Diagnosis);
    }

    [Fact]
    public void A_variation_is_the_input_under_the_same_override()
    {
        var varied = new InputVariations(Input).With("model.components.strikeout.levels.AAA.noise", .08)!;
        var overridden = ConfigFile.LoadEmbedded(["model.components.strikeout.levels.AAA.noise=0.08"]);

        Assert.Equal(ConfigFile.Hash(overridden.Model with { Fit = null }), ConfigFile.Hash(varied.Model));
        Assert.Null(new InputVariations(Input).With("model.components.strikeout.mlbNoise", -1));
        Assert.Null(new InputVariations(Input).With("players.rushida01.lines[0].weight", 1.2));
    }

    [Fact]
    public void The_search_finds_the_number_that_matters_and_where_it_breaks_even()
    {
        double? Probability(string path, double value, int draws) => path switch
        {
            "strong" => value > 10 ? null : .6 + (.05 * (value - 1)),
            "weak" => .6 + (.01 * (value - 1)),
            _ => .6,
        };
        var search = new InfluenceSearch(Probability, _ => .6, 10, 100);

        var found = search.Strongest([new("none", 1, .1, ""), new("weak", 1, 1, ""), new("strong", 1, 1, "")], 2, null, TestContext.Current.CancellationToken);

        Assert.Equal(["strong", "weak"], found.Select(e => e.Number.Path));
        Assert.Equal(-1, found[0].BreakEven!.Value, 1e-3);
        Assert.Equal(-9, found[1].BreakEven!.Value, 1e-3);
    }

    [Fact]
    public void At_a_break_even_value_a_run_of_other_draws_finds_the_two_even()
    {
        const int Draws = 20_000;
        var variations = new InputVariations(Input);
        var wanted = new[] { "model.components.homeRun.prior.catcher", "model.components.strikeout.prior.variance", "model.components.strikeout.levels.AAA.offset" };
        NumberCandidate[] candidates = [.. variations.Candidates(["rushida01", "wongco01"]).Where(c => wanted.Contains(c.Path))];
        Assert.Equal(wanted.Length, candidates.Length);
        var search = new InfluenceSearch((path, value, draws) => variations.With(path, value) is { } one ? Probability(one, draws) : null, draws => Probability(Input, draws), 2_000, Draws);

        var found = search.Strongest(candidates, wanted.Length, null, TestContext.Current.CancellationToken).Where(e => e.BreakEven is not null).ToArray();

        Assert.NotEmpty(found);
        Assert.All(found, effect =>
        {
            // Read from a file again, under another seed: both probabilities have an error of .5 / sqrt(draws); five of the difference's.
            var again = ConfigFile.LoadEmbedded([FormattableString.Invariant($"{effect.Number.Path}={effect.BreakEven:R}"), "seed=31"]);
            Assert.Equal(.5, Probability(again, Draws), 5 * Math.Sqrt(2 * .25 / Draws));
            Assert.True(Math.Abs(search.Now - .5) > 5 * Math.Sqrt(2 * .25 / Draws), "the two are even already, so the test could not fail");
        });

        static double Probability(ProjectionInput input, int draws) => Projector.Project(input with { Config = input.Config with { Draws = draws } }, 1, null, TestContext.Current.CancellationToken)
            .HeadToHead.First(h => h is { Stat: Stat.WOBA, Kind: HeadToHeadKind.Observed }).Probability;
    }

    [Fact]
    public async Task The_report_fits_80_columns_and_its_tables_name_every_line()
    {
        var run = await CliRun.Of("sensitivity", "--numbers", "0");
        using var json = JsonDocument.Parse((await CliRun.Of("sensitivity", "--numbers", "0", "--format", "json")).Out);

        Assert.Equal(0, run.Code);
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= 80, line));
        var blocks = json.RootElement.GetProperty("blocks").EnumerateArray().Select(b => b.GetProperty("block").GetString()).ToArray();
        Assert.Contains("2025 MLB LAD", blocks);
        Assert.Contains("2017 A LAD", blocks);
    }

    private static TalentForecast Forecast(HitterModel model, PowerScaling power) =>
        new TalentModel(model, Input.Environments).Forecast(Input.Config.Players[0], 2026, null, explain: false, leagueSeason: null, power);
}
