namespace ProjectionSim.Evaluation.Sensitivity;

/// <summary>
/// Which numbers move a probability most: each is moved by its step with all random words kept, so that what changes is the
/// number's doing; then the value of the strongest that would make it one half.
/// </summary>
public sealed class InfluenceSearch
{
    /// <summary>A break-even is looked for up to so many steps from the value.</summary>
    public const int FarthestSteps = 256;

    private const int Bisections = 16;
    private readonly Func<string, double, int, double?> probability;

    /// <summary>So many times the numbers asked for are measured with all draws.</summary>
    private const int Finalists = 3;

    private readonly int coarse, fine;
    private readonly double coarseNow;

    /// <summary>A search.</summary>
    /// <param name="probability">The probability with the number at a path set to a value, by so many draws; null where the value is not allowed.</param>
    /// <param name="now">The probability as things are, by so many draws.</param>
    /// <param name="coarse">Draws that tell whether a number matters, and roughly how much.</param>
    /// <param name="fine">Draws that tell how much the strongest matter.</param>
    public InfluenceSearch(Func<string, double, int, double?> probability, Func<int, double> now, int coarse, int fine)
    {
        this.probability = probability;
        this.coarse = coarse;
        this.fine = fine;
        coarseNow = now(coarse);
        Now = now(fine);
    }

    /// <summary>The probability as things are.</summary>
    public double Now { get; }

    /// <summary>The strongest numbers, strongest first, with their break-even values.</summary>
    public IReadOnlyList<NumberEffect> Strongest(IReadOnlyList<NumberCandidate> numbers, int count, IProgress<long>? done, CancellationToken cancellation)
    {
        var rough = new List<NumberEffect>();
        long finished = 0;
        foreach (var number in numbers)
        {
            cancellation.ThrowIfCancellationRequested();
            var up = probability(number.Path, number.Value + number.Step, coarse);

            // With the same words, a number that reaches no draw leaves the probability as it was to the bit.
            if (up != coarseNow) rough.Add(new NumberEffect(number, probability(number.Path, number.Value - number.Step, coarse), up, null));
            done?.Report(++finished);
        }

        var finalists = Ordered(rough, coarseNow).Take(count * Finalists).Select(effect => Measured(effect.Number)).ToArray();
        cancellation.ThrowIfCancellationRequested();
        return [.. Ordered(finalists, Now).Take(count).Select(effect => effect with { BreakEven = BreakEven(effect, cancellation) })];
    }

    private static IEnumerable<NumberEffect> Ordered(IEnumerable<NumberEffect> effects, double now) =>
        effects.OrderByDescending(effect => Math.Abs(effect.Effect(now))).ThenBy(effect => effect.Number.Path, StringComparer.Ordinal);

    private NumberEffect Measured(NumberCandidate number) =>
        new(number, probability(number.Path, number.Value - number.Step, fine), probability(number.Path, number.Value + number.Step, fine), null);

    private double? BreakEven(NumberEffect effect, CancellationToken cancellation)
    {
        var number = effect.Number;
        var rises = (effect.Up ?? Now) - (effect.Down ?? Now) > 0;
        var direction = rises == Now < .5 ? 1 : -1;
        double near = number.Value;
        for (var steps = 1; steps <= FarthestSteps; steps *= 2)
        {
            cancellation.ThrowIfCancellationRequested();
            var far = number.Value + (direction * steps * number.Step);
            if (probability(number.Path, far, fine) is not { } there) return null;
            if (there >= .5 != Now >= .5) return Bisect(number, near, far);
            near = far;
        }

        return null;
    }

    private double? Bisect(NumberCandidate number, double before, double beyond)
    {
        for (var i = 0; i < Bisections; i++)
        {
            var middle = (before + beyond) / 2;
            if (probability(number.Path, middle, fine) is not { } there) return null;
            if (there >= .5 == Now >= .5) before = middle;
            else beyond = middle;
        }

        return (before + beyond) / 2;
    }
}
