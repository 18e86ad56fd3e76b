using ProjectionSim.Numerics;
using ProjectionSim.Simulation;

namespace ProjectionSim.Trades;

/// <summary>Prices, pay and what is given up, draw by draw: shared by all futures, as their leagues are.</summary>
internal sealed class MoneyDraws
{
    private const int Size = PlateAppearanceBlock.Size;
    private readonly uint[] draw = [.. Enumerable.Range(0, Size).Select(i => (uint)i)];
    private readonly double[] market = new double[4 * Size];
    private readonly double[] own = new double[2 * Size];
    private readonly MoneyModel money;
    private readonly ulong seed;

    public MoneyDraws(MoneyModel money, ulong seed)
    {
        this.money = money;
        this.seed = seed;
    }

    /// <summary>Draws the market of draws first … first + count − 1.</summary>
    public void DrawMarket(long first, int count) =>
        NormalStage.Normals<Lanes1>(seed, StreamAddress.Subject("money"), StreamPurpose.Money, first, draw, market, count, pairs: 2);

    /// <summary>Price of a win in the first season, at least 0.</summary>
    public double Price(int i) => Math.Max(Of(money.WinPrice, market[i]), 0);

    /// <summary>Growth of the price a year, at least −50 %.</summary>
    public double Growth(int i) => Math.Max(Of(money.Growth, market[Size + i]), -0.5);

    /// <summary>Discount a year, at least −50 %.</summary>
    public double Discount(int i) => Math.Max(Of(money.Discount, market[(2 * Size) + i]), -0.5);

    /// <summary>Share of market value that a year of arbitration pays, at least 0.</summary>
    public double Arbitration(int year, int i) => Math.Max(money.ArbitrationShares[year - 1] + (money.ArbitrationSpread * market[(3 * Size) + i]), 0);

    /// <summary>A standard normal a draw of a subject of its own: a contract that is not signed, a price that is asked.</summary>
    public ReadOnlySpan<double> Own(string subject, long first, int count)
    {
        NormalStage.Normals<Lanes1>(seed, StreamAddress.Subject(subject), StreamPurpose.Money, first, draw, own, count, pairs: 1);
        return own.AsSpan(0, count);
    }

    private static double Of(Uncertain number, double normal) => number.Mean + (number.Sd * normal);
}
