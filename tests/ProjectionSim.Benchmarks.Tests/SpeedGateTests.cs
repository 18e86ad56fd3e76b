using System.Globalization;
using ProjectionSim.Benchmarks.Gate;
using ProjectionSim.Benchmarks.Workloads;

namespace ProjectionSim.Benchmarks.Tests;

/// <summary>
/// The gate measures two baselines against each other here, so that its own arithmetic is tested with any build of the engine.
/// Slices are short; the margin (12 %) and the slow-down (30 %) are the real ones.
/// </summary>
public sealed class SpeedGateTests
{
    private static readonly GateCheck Check = new("yardsticks", BaselineWorkloads.EightLaneXoshiro(), BaselineWorkloads.ScalarLoop());

    [Fact]
    public void An_unchanged_subject_passes_and_one_slowed_down_by_30_percent_fails()
    {
        var recorded = new PairedComparison(31, 10).Measure(Check.Subject, Check.Baseline).Median;
        var file = File(recorded);

        var same = new SpeedGate(file, "this cpu").Measure(Check);
        var slower = new SpeedGate(file, "this cpu", slowDown: 1.3).Measure(Check);

        Assert.True(same.Passed, string.Create(CultureInfo.InvariantCulture, $"{recorded} recorded, {same.Result.Median} measured"));
        Assert.False(slower.Passed, string.Create(CultureInfo.InvariantCulture, $"{recorded} recorded, {slower.Result.Median} measured"));
    }

    [Fact]
    public void A_run_below_a_bound_exits_with_3_and_says_what_the_bound_guards()
    {
        var path = Path.GetTempFileName();
        try
        {
            File(1e6).Save(path);
            using var output = new StringWriter();

            var code = new GateRun(new GateOptions { File = path, Peer = false }, [Check], output).Run();

            Assert.Equal(GateRun.NotMet, code);
            Assert.Contains("FAILED yardsticks: how the two stand", output.ToString(), StringComparison.Ordinal);
            Assert.All(output.ToString().Split('\n'), line => Assert.True(line.Length <= 80, line));
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    [Fact]
    public void A_bound_is_the_promise_or_the_record_with_its_margin_whichever_is_higher()
    {
        var file = File(100);

        Assert.Equal(88, file.Checks[0].BoundOn("this cpu", file), 9);
        Assert.Equal(75, file.Checks[0].BoundOn("another cpu", file), 9);
        Assert.Equal(90, (file.Checks[0] with { Promise = 90 }).BoundOn("this cpu", file), 9);
    }

    [Fact]
    public void The_sign_test_is_the_exact_binomial_tail()
    {
        var result = new PairedResult([1, 1, 1, 1, 3], [1, 1, 1, 1, 1]);

        Assert.Equal(6.0 / 32, result.SignTest(2), 12);
        Assert.Equal(1, result.SignTest(0.5), 12);
        Assert.Equal(1.0 / 32, result.SignTest(4), 12);
    }

    [Fact]
    public void A_gate_file_with_an_unknown_key_is_refused_with_its_line()
    {
        var path = Path.GetTempFileName();
        try
        {
            System.IO.File.WriteAllText(path, "{\n  \"note\": \"\",\n  \"pears\": 41\n}\n");

            var error = Assert.Throws<GateException>(() => GateFile.Load(path));

            Assert.Contains("(3,", error.Message, StringComparison.Ordinal);
            Assert.Contains("pears", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    [Fact]
    public void Every_check_of_the_program_has_a_bound_in_the_gate_file_and_every_bound_a_check()
    {
        var file = GateFile.Load(Path.Combine(AppContext.BaseDirectory, "gate.json"));

        Assert.Equal(
            GateChecks.All().Select(check => check.Name).Order(StringComparer.Ordinal),
            file.Checks.Select(bound => bound.Name).Where(name => name != GateRun.NumpyCheck).Order(StringComparer.Ordinal));
    }

    private static GateFile File(double recorded) => new()
    {
        Note = "test",
        Pairs = 31,
        SliceMilliseconds = 10,
        Margin = 0.88,
        MarginElsewhere = 0.75,
        Checks = [new GateBound { Name = "yardsticks", Guards = "how the two stand", Recorded = new Dictionary<string, double>(StringComparer.Ordinal) { ["this cpu"] = recorded } }],
    };
}
