namespace ProjectionSim.Trades;

/// <summary>What other draws say of a break-even: there the rival should gain nothing.</summary>
/// <param name="Gain">The rival's expected gain over the preferred future at the break-even, millions.</param>
/// <param name="MonteCarloError">Its standard error, that of the break-even included.</param>
/// <param name="Draws">Draws that it rests on.</param>
public sealed record BreakEvenCheck(double Gain, double MonteCarloError, long Draws)
{
    private const double Many = 3;

    /// <summary>Whether the other draws leave room for a gain of nothing: within three standard errors.</summary>
    public bool BearsOut => Math.Abs(Gain) <= Many * MonteCarloError;
}
