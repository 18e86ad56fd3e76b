using ProjectionSim.Numerics;
using ProjectionSim.Simulation;

namespace ProjectionSim.Evaluation;

/// <summary>Draws steals, runs and runs batted in around the outcomes of one hitter's seasons, by the same law as the engine's kernel.</summary>
internal sealed class RunsSampler(PlayerPlan plan, ulong seed, uint who)
{
    private readonly RunsAndGames laws = plan.RunsAndGames ?? throw new ArgumentException($"The plan of '{plan.Id}' has no runs.", nameof(plan));

    /// <summary>R, RBI and SB per plate appearance of a season.</summary>
    /// <param name="which">The draw's number.</param>
    /// <param name="counts">Its outcomes, as <see cref="SeasonSampler"/> plays them.</param>
    /// <param name="plateAppearances">All plate appearances.</param>
    /// <param name="intentional">Intentional walks.</param>
    /// <param name="league">Log-odds that the draw's league adds to a steal attempt and to a success.</param>
    public (double R, double RBI, double SB) Draw(
        uint which, ReadOnlySpan<int> counts, int plateAppearances, int intentional, (double Attempt, double Success) league)
    {
        var words = EvaluationStream.At(seed, EvaluationPurpose.RunsAndSteals, who, which);
        Span<double> z = stackalloc double[4];
        EvaluationStream.Normals(ref words, z);
        int opportunities = counts[4] + counts[1] + counts[0] + intentional;
        uint atom = words.Next();
        double attempt = plan.SmallRates.StealAttempts is { } tries ? tries[atom & 0xFF] : plan.SmallRates.StealAttempt;
        double success = plan.SmallRates.StealSuccesses is { } made ? made[atom & 0xFF] : plan.SmallRates.StealSuccess;
        int attempts = Binomial(opportunities, Moved(attempt, league.Attempt), EvaluationStream.Uniform(ref words));
        int stolen = Binomial(attempts, Moved(success, league.Success), EvaluationStream.Uniform(ref words));
        ReadOnlySpan<double> line = [counts[4], counts[5], counts[6], counts[3], counts[1], counts[0], counts[2], stolen, attempts - stolen, intentional];
        return (Count(laws.Runs, line, plateAppearances, z[0]), Count(laws.RunsBattedIn, line, plateAppearances, z[1]), stolen / (double)plateAppearances);
    }

    private static double Moved(double probability, double logOdds)
    {
        double odds = StealStage.Odds(probability) * PortableMath.Exp(logOdds);
        return odds / (1 + odds);
    }

    private static double Count(RunsPlan law, ReadOnlySpan<double> line, int plateAppearances, double normal)
    {
        double sum = plateAppearances * law.PerPlateAppearance;
        for (int k = 0; k < line.Length; k++) sum += law.Weights[k] * line[k];
        sum += Math.Sqrt(plateAppearances * ((plateAppearances * law.VarianceFloor) + law.VariancePerPa)) * normal;
        return Math.Max(Math.Round(sum), line[3]) / plateAppearances;
    }

    /// <summary>A binomial number by inversion.</summary>
    internal static int Binomial(int trials, double probability, double uniform)
    {
        if (trials == 0 || !(probability > 0)) return 0;
        if (probability > 0.5) return trials - Binomial(trials, 1 - probability, 1 - uniform);
        double mass = PortableMath.Exp(trials * PortableMath.Log(1 - probability)), odds = probability / (1 - probability);
        int k = 0;
        for (double sum = mass; sum < uniform && k < trials; sum += mass) mass *= odds * (trials - k) / ++k;
        return k;
    }
}
