using ProjectionSim.Simulation;

namespace ProjectionSim.Benchmarks.Baselines;

/// <summary>
/// A whole season the plain way, the baseline "plain season": Box–Muller normals, <see cref="Math.Exp"/>, the plain
/// scalar loop over plate appearances, every statistic kept in a list and sorted for its quantiles at the end.
/// It does less than the engine: no home and road mix, no steals, no head-to-head.
/// </summary>
internal sealed class PlainSeason(PlayerPlan player)
{
    private const int Statistics = 12;

    private readonly Random random = new();
    private readonly PlainScalarLoop loop = new();

    /// <summary>Simulates seasons and returns ten quantiles of each of twelve statistics.</summary>
    public double[][] Simulate(int seasons)
    {
        var kept = new double[Statistics][];
        for (var i = 0; i < Statistics; i++)
            kept[i] = new double[seasons];
        Span<double> normals = stackalloc double[8];
        Span<double> rates = stackalloc double[7];
        Span<double> cumulative = stackalloc double[8];
        Span<int> counts = stackalloc int[8];
        for (var i = 0; i < seasons; i++)
        {
            for (var k = 0; k < 8; k += 2)
                (normals[k], normals[k + 1]) = Normals();
            var pa = PlateAppearances();
            Rates(normals, pa, rates);
            Accumulate(rates, cumulative);
            counts.Clear();
            loop.Play(cumulative, pa, counts);
            Keep(kept, i, pa, counts);
        }

        return Array.ConvertAll(kept, Quantiles);
    }

    private (double A, double B) Normals()
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
        var angle = 2 * Math.PI * random.NextDouble();
        return (radius * Math.Cos(angle), radius * Math.Sin(angle));
    }

    private int PlateAppearances()
    {
        var cumulative = player.PlateAppearances.Cumulative;
        var found = Array.BinarySearch(cumulative, random.NextDouble());
        return Math.Min(found < 0 ? ~found : found, cumulative.Length - 1);
    }

    private void Rates(ReadOnlySpan<double> normals, int pa, Span<double> rates)
    {
        var own = 0.0;
        for (var k = 0; k < 7; k++)
            own += player.GainLoading[k] * normals[k];
        var shift = player.PlateAppearances.Shift[pa] - player.PlateAppearances.Shrink[pa] * own;
        for (var row = 0; row < 7; row++)
        {
            var logit = player.Center[row] + player.Gain[row] * shift;
            for (var column = 0; column <= row; column++)
                logit += player.Cholesky[row * 7 + column] * normals[column];
            rates[row] = 1 / (1 + Math.Exp(-logit));
        }
    }

    /// <summary>Walks down the tree of components: HBP, BB, K, HR, H, XB, T to walk, HBP, K, HR, 1B, 2B, 3B, out.</summary>
    private static void Accumulate(ReadOnlySpan<double> rates, Span<double> cumulative)
    {
        var left = 1 - rates[0];
        var walk = left * rates[1];
        left -= walk;
        var strikeout = left * rates[2];
        left -= strikeout;
        var homer = left * rates[3];
        left -= homer;
        var hit = left * rates[4];
        var extra = hit * rates[5];
        cumulative[0] = walk;
        cumulative[1] = cumulative[0] + rates[0];
        cumulative[2] = cumulative[1] + strikeout;
        cumulative[3] = cumulative[2] + homer;
        cumulative[4] = cumulative[3] + hit - extra;
        cumulative[5] = cumulative[4] + extra * (1 - rates[6]);
        cumulative[6] = cumulative[5] + extra * rates[6];
        cumulative[7] = 1;
    }

    private static void Keep(double[][] kept, int i, int pa, ReadOnlySpan<int> c)
    {
        var hits = c[3] + c[4] + c[5] + c[6];
        var atBats = Math.Max(1, pa - c[0] - c[1]);
        var onBase = (double)(hits + c[0] + c[1]) / Math.Max(1, pa);
        var slugging = (double)(c[4] + 2 * c[5] + 3 * c[6] + 4 * c[3]) / atBats;
        kept[0][i] = pa;
        kept[1][i] = hits;
        kept[2][i] = c[4];
        kept[3][i] = c[5];
        kept[4][i] = c[6];
        kept[5][i] = c[3];
        kept[6][i] = c[0];
        kept[7][i] = c[2];
        kept[8][i] = (double)hits / atBats;
        kept[9][i] = onBase;
        kept[10][i] = slugging;
        kept[11][i] = onBase + slugging;
    }

    private static double[] Quantiles(double[] values)
    {
        Array.Sort(values);
        var quantiles = new double[10];
        for (var i = 0; i < quantiles.Length; i++)
            quantiles[i] = values[(int)((i + 0.5) / quantiles.Length * values.Length)];
        return quantiles;
    }
}
