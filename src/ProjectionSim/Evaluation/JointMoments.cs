using ProjectionSim.Baseball;
using ProjectionSim.Simulation;
using ProjectionSim.Valuation;

namespace ProjectionSim.Evaluation;

/// <summary>Sums over seasons from which the correlation of plate appearances and wOBA follows; merged in a fixed order.</summary>
internal struct JointMoments
{
    private const double FewPa = 200;
    private double n, pa, woba, pa2, woba2, product, few, fewWoba;

    /// <summary>Correlation of plate appearances and wOBA.</summary>
    public readonly double CovarianceSum => product - pa * woba / n;

    /// <summary>Sum of squared deviations of plate appearances.</summary>
    public readonly double PaSum => pa2 - pa * pa / n;

    /// <summary>Sum of squared deviations of wOBA.</summary>
    public readonly double WobaSum => woba2 - woba * woba / n;

    /// <summary>Seasons.</summary>
    public readonly double N => n;

    /// <summary>Seasons under 200 plate appearances, and the sum of their wOBA.</summary>
    public readonly (double N, double Woba) Few => (few, fewWoba);

    /// <summary>Adds a season.</summary>
    public void Add(double plateAppearances, double wobaOfSeason)
    {
        n++;
        pa += plateAppearances;
        woba += wobaOfSeason;
        pa2 += plateAppearances * plateAppearances;
        woba2 += wobaOfSeason * wobaOfSeason;
        product += plateAppearances * wobaOfSeason;
        if (plateAppearances >= FewPa) return;
        few++;
        fewWoba += wobaOfSeason;
    }

    /// <summary>Adds other sums.</summary>
    public void Merge(JointMoments other)
    {
        n += other.n;
        pa += other.pa;
        woba += other.woba;
        pa2 += other.pa2;
        woba2 += other.woba2;
        product += other.product;
        few += other.few;
        fewWoba += other.fewWoba;
    }

    /// <summary>Simulated seasons of one hitter with at least <paramref name="minPa"/> plate appearances.</summary>
    public static JointMoments Simulate(PlayerPlan plan, uint who, RunValues weights, ulong seed, int draws, double minPa)
    {
        var sampler = new SeasonSampler(plan, seed, EvaluationPurpose.JointSeason, who);
        var moments = default(JointMoments);
        Span<double> rates = stackalloc double[SeasonSampler.Outcomes + 1];
        Span<int> counts = stackalloc int[SeasonSampler.Outcomes];
        Span<double> none = stackalloc double[Components.Count];
        for (uint draw = 0; draw < draws; draw++)
        {
            var k = sampler.PlateAppearances(draw);
            if (k < minPa) continue;
            sampler.DrawRates(draw, k, none, rates);
            sampler.Play(draw, k, rates, counts);
            var line = ScoredLine.Of(k, counts[1], counts[0], counts[2], counts[3], counts[4], counts[5], counts[6], 0, 0)!;
            moments.Add(k, Woba.Of(line.Rates, weights));
        }

        return moments;
    }

    /// <summary>Correlation within groups (seasons), each group's means taken out.</summary>
    public static double Correlation(IEnumerable<JointMoments> groups)
    {
        double together = 0, ofPa = 0, ofWoba = 0;
        foreach (var group in groups)
        {
            if (group.N == 0) continue;
            together += group.CovarianceSum;
            ofPa += group.PaSum;
            ofWoba += group.WobaSum;
        }

        return together / Math.Sqrt(ofPa * ofWoba);
    }

    /// <summary>Mean wOBA of the seasons under 200 plate appearances.</summary>
    public static double MeanWobaOfFew(IEnumerable<JointMoments> groups)
    {
        double seasons = 0, sum = 0;
        foreach (var group in groups)
        {
            seasons += group.Few.N;
            sum += group.Few.Woba;
        }

        return sum / seasons;
    }
}
