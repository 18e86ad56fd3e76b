using ProjectionSim.Benchmarks.Baselines;

namespace ProjectionSim.Benchmarks.Workloads;

/// <summary>The fixed workloads that the engine is compared with.</summary>
internal static class BaselineWorkloads
{
    /// <summary>Plate appearances of a season in every plate-appearance workload.</summary>
    public const int SeasonPa = 400;

    private const int Laws = 256;

    /// <summary>The plain loop over plate appearances; thresholds change every season.</summary>
    public static Workload ScalarLoop()
    {
        var loop = new PlainScalarLoop();
        var laws = OutcomeLaws.Create(Laws);
        var counts = new int[8];
        var season = 0;
        return new Workload("scalar loop", "PA", SeasonPa, repeats =>
        {
            for (var i = 0; i < repeats; i++)
                loop.Play(laws[season++ % Laws], SeasonPa, counts);
        });
    }

    /// <summary>Random words alone, one a plate appearance.</summary>
    public static Workload EightLaneXoshiro()
    {
        var generator = new EightLaneXoshiro(20260401);
        var folded = 0u;
        return new Workload("eight-lane xoshiro", "PA", SeasonPa, repeats =>
        {
            for (var i = 0; i < repeats; i++)
                folded ^= generator.Draw(SeasonPa);
        });
    }

    /// <summary>Whole seasons the plain way.</summary>
    public static Workload PlainSeasons()
    {
        const int SeasonsPerRepeat = 1000;
        var player = SyntheticPlan.Create(1, 1).Players[0];
        var season = new PlainSeason(player);
        return new Workload("plain season", "season", SeasonsPerRepeat * SyntheticPlan.MeanPa(player) / SeasonPa, repeats =>
        {
            for (var i = 0; i < repeats; i++)
                season.Simulate(SeasonsPerRepeat);
        });
    }

    /// <summary>Values kept and sorted for ten quantiles.</summary>
    public static Workload KeepAndSort()
    {
        const int Values = EngineWorkloads.FoldedValues;
        var values = FoldValues.Create(Values);
        var kept = new int[Values];
        var quantiles = 0L;
        return new Workload("keep and sort", "value", Values, repeats =>
        {
            for (var i = 0; i < repeats; i++)
            {
                values.CopyTo(kept, 0);
                Array.Sort(kept);
                for (var k = 0; k < 10; k++)
                    quantiles += kept[k * Values / 10];
            }
        });
    }
}
