using ProjectionSim.Data.Configuration;
using ProjectionSim.Numerics;
using ProjectionSim.Simulation;

namespace ProjectionSim.Benchmarks.Workloads;

/// <summary>
/// The inner loop of a researcher: the built-in config of the two catchers at 100,000 draws, one prior changed, in a process that has
/// read the files; and as its baseline the draws of that plan alone.
/// </summary>
internal sealed class SweepWorkload
{
    private const string Draws = "draws=100000";

    private readonly InputTemplate template = InputTemplate.Read(null);
    private readonly SimdForm form;
    private int point;

    /// <summary>The two in one vector form, one thread.</summary>
    public SweepWorkload(SimdForm form)
    {
        this.form = form;
        var input = template.Load([Draws]);
        var plan = Projector.Plan(input.Config, input.Model, input.Environments);
        var runner = new LocalRunner(form);
        Point = new Workload("sweep point", "point", 1, repeats =>
        {
            for (var i = 0; i < repeats; i++)
                Project();
        });
        Run = new Workload("draws alone", "run", 1, repeats =>
        {
            for (var i = 0; i < repeats; i++)
                runner.Run(plan, 1, null, CancellationToken.None);
        });
    }

    /// <summary>A point: overrides bound, talents filtered anew, drawn, made into a projection.</summary>
    public Workload Point { get; }

    /// <summary>The draws of the same plan without a prior changed.</summary>
    public Workload Run { get; }

    private void Project()
    {
        var noise = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"model.components.strikeout.mlbNoise={0.01 + (0.001 * (point++ % 20)):0.###}");
        Projector.Project(template.Load([Draws, noise]), 1, null, CancellationToken.None, form);
    }
}
