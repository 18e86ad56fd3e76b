using System.Globalization;
using ProjectionSim.Benchmarks.Gate;
using ProjectionSim.Benchmarks.Workloads;

namespace ProjectionSim.Benchmarks.Tests;

/// <summary>
/// The margin (12 %) and the slow-down (30 %) are the real ones; the machine of the first test is made up, so that it has the
/// same noise wherever the tests run.
/// </summary>
public sealed class SpeedGateTests
{
    private static readonly GateCheck Check = new("yardsticks", BaselineWorkloads.EightLaneXoshiro(), BaselineWorkloads.ScalarLoop());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_unchanged_subject_passes_and_one_slowed_down_by_30_percent_fails(int seed)
    {
        var machine = new NoisyMachine(seed);
        var check = new GateCheck("yardsticks", machine.Workload("engine", 1e-6), machine.Workload("baseline", 30e-6));
        var file = File(30);

        var same = new SpeedGate(file, "this cpu", seconds: machine.Seconds).Measure(check);
        var slower = new SpeedGate(file, "this cpu", 1.3, machine.Seconds).Measure(check);

        Assert.True(same.Passed, string.Create(CultureInfo.InvariantCulture, $"30 recorded, {same.Result.Median} measured"));
        Assert.False(slower.Passed, string.Create(CultureInfo.InvariantCulture, $"30 recorded, {slower.Result.Median} measured"));
    }

    [Fact]
    public void A_run_below_a_bound_exits_with_3_and_says_what_the_bound_guards()
    {
        var path = Path.GetTempFileName();
        try
        {
            File(1e6).Save(path);
            using var output = new StringWriter();

            var code = new GateRun(new GateOptions { File = path, Peer = false, Pauses = [TimeSpan.Zero] }, [Check], output).Run();

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
    public void What_is_low_at_one_time_and_not_at_a_later_one_passes()
    {
        var path = Path.GetTempFileName();
        try
        {
            File(1).Save(path);
            using var output = new StringWriter();
            var loop = BaselineWorkloads.ScalarLoop();
            var disturbed = loop with { Repeat = repeats => loop.Repeat(IsLater() ? repeats : 3 * repeats) };
            bool IsLater() => output.ToString().Contains("again", StringComparison.Ordinal);

            var code = new GateRun(new GateOptions { File = path, Peer = false, Pauses = [TimeSpan.Zero] }, [new("yardsticks", disturbed, loop)], output).Run();

            Assert.True(code == 0, output.ToString());
            Assert.Contains("low", output.ToString(), StringComparison.Ordinal);
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
        Pairs = 41,
        SliceMilliseconds = 10,
        Margin = 0.88,
        MarginElsewhere = 0.75,
        Checks = [new GateBound { Name = "yardsticks", Guards = "how the two stand", Recorded = new Dictionary<string, double>(StringComparer.Ordinal) { ["this cpu"] = recorded } }],
    };

    /// <summary>A clock that work moves: each slice takes its cost times a noise of ±10 %, and one in ten half as long again.</summary>
    private sealed class NoisyMachine(int seed)
    {
        private readonly Random random = new(seed);
        private double now;

        public double Seconds() => now;

        public Workload Workload(string name, double cost) =>
            new(name, "unit", 1, repeats => now += repeats * cost * (0.9 + 0.2 * random.NextDouble()) * (random.Next(10) == 0 ? 1.5 : 1));
    }
}
