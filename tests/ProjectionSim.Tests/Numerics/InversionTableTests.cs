using ProjectionSim.Numerics;

namespace ProjectionSim.Tests.Numerics;

public sealed class InversionTableTests
{
    private const double TwoTo53 = 9007199254740992.0;

    /// <summary>Spread, certain, with holes, with nearly all in one value, with values that share a guide's bucket.</summary>
    private static readonly double[][] Laws =
    [
        [1],
        [.25, .5, .75, 1],
        [0, 0, .3, .3, .3, 1, 1],
        [1e-12, 2e-12, .999999999999, 1],
        [.1, .10000001, .10000002, .10000003, .9, 1],
        [.. Enumerable.Range(1, 800).Select(k => k / 800.0)],
        [.. Enumerable.Range(1, 9000).Select(k => k == 9000 ? 1 : Math.Sqrt(k / 9000.0))],
    ];

    [Fact]
    public void A_uniform_number_gives_the_least_value_whose_cumulative_probability_exceeds_it()
    {
        foreach (double[] law in Laws)
            AssertInverts(law, new InversionTable(law));
    }

    [Fact]
    public void A_table_in_the_buffers_of_another_law_is_that_of_its_own()
    {
        foreach (double[] former in Laws)
        {
            foreach (double[] law in Laws)
                AssertInverts(law, new InversionTable(law, new InversionTable(former)));
        }
    }

    private static void AssertInverts(double[] law, InversionTable table)
    {
        foreach (ulong at in law.Take(50).SelectMany(p => (double[])[p * TwoTo53, (p * TwoTo53) - 1, (p * TwoTo53) + 1]).Append(0).Where(u => u >= 0 && u < TwoTo53).Select(u => (ulong)u))
        {
            int expected = Array.FindIndex(law, p => (ulong)(p * TwoTo53) > at);
            Assert.Equal(expected < 0 ? law.Length - 1 : expected, table.At(at));
            if ((at & 0x1FFFFF) == 0)
                Assert.Equal(table.At(at), table.AtWord((uint)(at >> 21)));
        }
    }
}
