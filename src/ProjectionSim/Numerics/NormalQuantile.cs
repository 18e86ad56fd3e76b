namespace ProjectionSim.Numerics;

/// <summary>
/// The quantile function of the standard normal (Wichura, Algorithm AS 241, Appl. Statist. 1988), relative error about 10⁻¹⁶ for
/// probabilities from 10⁻¹⁰ to 1 − 10⁻¹⁰; the same bits on every machine.
/// </summary>
public static class NormalQuantile
{
    private static ReadOnlySpan<double> CentreTop =>
    [
        2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
        1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
    ];

    private static ReadOnlySpan<double> CentreBottom =>
    [
        5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077,
        687.1870074920579083, 42.313330701600911252, 1,
    ];

    private static ReadOnlySpan<double> SideTop =>
    [
        7.7454501427834140764e-4, .0227238449892691845833, .24178072517745061177, 1.27045825245236838258, 3.64784832476320460504,
        5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
    ];

    private static ReadOnlySpan<double> SideBottom =>
    [
        1.05075007164441684324e-9, 5.475938084995344946e-4, .0151986665636164571966, .14810397642748007459, .68976733498510000455,
        1.6763848301838038494, 2.05319162663775882187, 1,
    ];

    /// <summary>The x that a standard normal stays below with this probability, which must lie between 10⁻¹⁰ and 1 − 10⁻¹⁰.</summary>
    public static double Of(double probability)
    {
        if (!(probability >= 1e-10 && probability <= 1 - 1e-10))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "Expected a probability from 1e-10 to 1 - 1e-10.");
        double q = probability - 0.5;
        if (q >= -0.425 && q <= 0.425)
        {
            double r = 0.180625 - q * q;
            return q * Polynomial(CentreTop, r) / Polynomial(CentreBottom, r);
        }

        double tail = q < 0 ? probability : 1 - probability;
        double s = Math.Sqrt(-PortableMath.Log(tail)) - 1.6;
        double x = Polynomial(SideTop, s) / Polynomial(SideBottom, s);
        return q < 0 ? -x : x;
    }

    private static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        double sum = 0;
        foreach (double coefficient in coefficients) sum = sum * x + coefficient;
        return sum;
    }
}
