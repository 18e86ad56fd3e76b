using ProjectionSim.Numerics;

namespace ProjectionSim.Tests.Numerics;

public sealed class PhiloxTests
{
    // Known answers of the Random123 distribution.
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void Blocks_are_the_known_answers(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint w0, uint w1, uint w2, uint w3)
    {
        Assert.Equal((w0, w1, w2, w3), Philox4x32.Block(c0, c1, c2, c3, k0, k1));
        Assert.Equal((w0, w1, w2, w3), Lanes<Lanes1>(c0, c1, c2, c3, k0, k1));
        Assert.Equal((w0, w1, w2, w3), Lanes<Lanes2>(c0, c1, c2, c3, k0, k1));
        Assert.Equal((w0, w1, w2, w3), Lanes<Lanes4>(c0, c1, c2, c3, k0, k1));
        Assert.Equal((w0, w1, w2, w3), Lanes<Lanes8>(c0, c1, c2, c3, k0, k1));
    }

    [Fact]
    public void Xoshiro_words_are_those_of_its_authors_from_state_1_2_3_4()
    {
        var words = new Xoshiro128(1, 2, 3, 4);
        Assert.Equal([641u, 1573767u, 3222811527u, 3517856514u, 836907274u], Enumerable.Range(0, 5).Select(_ => words.Next()));
    }

    private static (uint, uint, uint, uint) Lanes<T>(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
        where T : struct, ILanes<T>
    {
        T x0 = T.Bits(c0 | 0xABCD_0000_0000_0000);
        T x1 = T.Bits(c1);
        T x2 = T.Bits(c2);
        T x3 = T.Bits(c3);
        Philox4x32.Block(ref x0, ref x1, ref x2, ref x3, k0 | ((ulong)k1 << 32));
        return (Last(x0), Last(x1), Last(x2), Last(x3));
    }

    private static uint Last<T>(T lanes)
        where T : struct, ILanes<T>
    {
        var words = new uint[T.Width];
        T.StoreWords(lanes, ref words[0]);
        return words[^1];
    }
}
