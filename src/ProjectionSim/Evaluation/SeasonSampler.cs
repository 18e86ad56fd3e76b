using System.Runtime.Intrinsics;
using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.Simulation;

namespace ProjectionSim.Evaluation;

/// <summary>
/// Draws one hitter's seasons at given plate appearances, by the same law as the engine's kernel: seven log-odds once a
/// season, then one outcome a plate appearance, at home or on the road with probability 1/2. It keeps the counts that a
/// backtest scores and the engine's integer summaries do not (home runs per contact, doubles per ball in play).
/// </summary>
public sealed class SeasonSampler
{
    /// <summary>Counts of a season: HBP, unintentional BB, SO, HR, 1B, 2B, 3B.</summary>
    public const int Outcomes = 7;

    private const int Lanes = 8;
    private readonly PlayerPlan plan;
    private readonly ulong seed;
    private readonly EvaluationPurpose purpose;
    private readonly uint who;

    /// <summary>A sampler of one player in one season.</summary>
    public SeasonSampler(PlayerPlan plan, ulong seed, EvaluationPurpose purpose, uint who)
    {
        this.plan = plan;
        this.seed = seed;
        this.purpose = purpose;
        this.who = who;
    }

    /// <summary>Draws plate appearances from the player's law: draw number <paramref name="which"/>.</summary>
    public int PlateAppearances(uint which)
    {
        var words = EvaluationStream.At(seed, purpose, who, which, Lanes + 1);
        var uniform = EvaluationStream.Uniform(ref words);
        var cumulative = plan.PlateAppearances.Cumulative;
        var at = Array.BinarySearch(cumulative, uniform);
        return Math.Min(at < 0 ? ~at : at, cumulative.Length - 1);
    }

    /// <summary>Draws a season's true rates: eight outcome probabilities per PAx (the seven counts, then other balls in play).</summary>
    /// <param name="which">The draw's number.</param>
    /// <param name="plateAppearances">The season's plate appearances, which say something of how it went.</param>
    /// <param name="leagueShock">Seven log-odds that the league differs by from the plan's.</param>
    /// <param name="rates">Receives eight numbers that add to 1.</param>
    public void DrawRates(uint which, int plateAppearances, ReadOnlySpan<double> leagueShock, Span<double> rates)
    {
        var law = plan.PlateAppearances;
        var k = Math.Min(plateAppearances, law.Shift.Length - 1);
        var words = EvaluationStream.At(seed, purpose, who, which);
        Span<double> z = stackalloc double[Components.Count];
        EvaluationStream.Normals(ref words, z);
        double own = 0;
        for (var c = 0; c < Components.Count; c++) own += plan.GainLoading[c] * z[c];
        var along = law.Shift[k] - law.Shrink[k] * own;

        rates.Clear();
        Span<double> center = stackalloc double[Components.Count];
        for (var c = 0; c < Components.Count; c++)
        {
            var eta = plan.Center[c] + leagueShock[c] + plan.Gain[c] * along;
            for (var j = 0; j <= c; j++) eta += plan.Cholesky[c * Components.Count + j] * z[j];
            center[c] = eta;
        }

        // Half of the plate appearances at home, half on the road: a plate appearance's outcome has the mean of both laws.
        AddHalf(center, plan.HomeEffect, 1, rates);
        AddHalf(center, plan.HomeEffect, -1, rates);
    }

    /// <summary>Plays a season of <paramref name="pax"/> PAx at true rates.</summary>
    /// <param name="which">The draw's number.</param>
    /// <param name="pax">PAx played.</param>
    /// <param name="rates">Eight probabilities, as <see cref="DrawRates"/> gives.</param>
    /// <param name="counts">Receives the seven counts.</param>
    public void Play(uint which, int pax, ReadOnlySpan<double> rates, Span<int> counts)
    {
        Span<Vector256<int>> thresholds = stackalloc Vector256<int>[Outcomes];
        Span<Vector256<int>> below = stackalloc Vector256<int>[Outcomes];
        double cumulative = 0;
        for (var j = 0; j < Outcomes; j++)
        {
            cumulative += rates[j];
            thresholds[j] = Vector256.Create((int)Math.Min(Math.Round(cumulative * 4294967296.0 - 2147483648.0), int.MaxValue));
            below[j] = Vector256<int>.Zero;
        }

        Seed(which, out var s0, out var s1, out var s2, out var s3);
        var lane = Vector256<int>.Indices;
        for (var left = pax; left > 0; left -= Lanes)
        {
            // xoshiro128++ in eight lanes.
            var sum = s0 + s3;
            var word = (((sum << 7) | (sum >>> 25)) + s0).AsInt32();
            var t = s1 << 9;
            s2 ^= s0;
            s3 ^= s1;
            s1 ^= s2;
            s0 ^= s3;
            s2 ^= t;
            s3 = (s3 << 11) | (s3 >>> 21);

            // Lanes beyond the last plate appearance are above every threshold.
            if (left < Lanes) word = Vector256.ConditionalSelect(Vector256.LessThan(lane, Vector256.Create(left)), word, Vector256.Create(int.MaxValue));
            for (var j = 0; j < Outcomes; j++) below[j] -= Vector256.LessThan(word, thresholds[j]);
        }

        var before = 0;
        for (var j = 0; j < Outcomes; j++)
        {
            var atMost = Vector256.Sum(below[j]);
            counts[j] = atMost - before;
            before = atMost;
        }
    }

    private void Seed(uint which, out Vector256<uint> s0, out Vector256<uint> s1, out Vector256<uint> s2, out Vector256<uint> s3)
    {
        Span<uint> a = stackalloc uint[Lanes], b = stackalloc uint[Lanes], c = stackalloc uint[Lanes], d = stackalloc uint[Lanes];
        for (var lane = 0; lane < Lanes; lane++)
            (a[lane], b[lane], c[lane], d[lane]) = Philox4x32.Block(who, which, (uint)lane + 1, (uint)purpose, (uint)seed, (uint)(seed >> 32));
        s0 = Vector256.Create<uint>(a);
        s1 = Vector256.Create<uint>(b);
        s2 = Vector256.Create<uint>(c);
        s3 = Vector256.Create<uint>(d);
    }

    private static void AddHalf(ReadOnlySpan<double> center, double[] home, int sign, Span<double> rates)
    {
        double reach = .5;
        Span<double> p = stackalloc double[Components.Count];
        for (var c = 0; c < Components.Count; c++) p[c] = PortableMath.Sigmoid(center[c] + sign * home[c]);
        for (var c = 0; c < (int)Component.HitInPlay; c++)
        {
            rates[c] += reach * p[c];
            reach *= 1 - p[c];
        }

        var hit = reach * p[(int)Component.HitInPlay];
        var extra = hit * p[(int)Component.ExtraBase];
        var triple = extra * p[(int)Component.Triple];
        rates[4] += hit - extra;
        rates[5] += extra - triple;
        rates[6] += triple;
        rates[7] += reach - hit;
    }
}
