namespace ProjectionSim.Evaluation.Sensitivity;

/// <summary>A number that may be changed, and how far it is moved to see what it does.</summary>
/// <param name="Path">As <c>--set</c> takes it.</param>
/// <param name="Value">The value now.</param>
/// <param name="Step">The change, above 0.</param>
/// <param name="Scale">What the step is, for the reader: "1 SE", "10 %", ".05".</param>
public sealed record NumberCandidate(string Path, double Value, double Step, string Scale);

/// <summary>What a number does to a probability.</summary>
/// <param name="Number">The number.</param>
/// <param name="Down">The probability with the number a step lower; null where that is not allowed.</param>
/// <param name="Up">With the number a step higher; null where that is not allowed.</param>
/// <param name="BreakEven">The value at which the probability is one half; null where none was found within reach.</param>
public sealed record NumberEffect(NumberCandidate Number, double? Down, double? Up, double? BreakEven)
{
    /// <summary>The larger of the two changes, by size.</summary>
    public double Effect(double now)
    {
        double up = (Up ?? now) - now, down = (Down ?? now) - now;
        return Math.Abs(up) >= Math.Abs(down) ? up : down;
    }
}
