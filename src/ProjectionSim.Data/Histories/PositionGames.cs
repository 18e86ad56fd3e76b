using System.Runtime.CompilerServices;
using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Histories;

/// <summary>Games at C, 1B, 2B, 3B, SS, LF, CF, RF, DH, in this order; pitching and pinch-hitting are left out.</summary>
[InlineArray(Count)]
internal struct PositionGames
{
    public const int Count = 9;

    private int _catcher;

    /// <summary>Games at all positions.</summary>
    public readonly int Total
    {
        get
        {
            var total = 0;
            foreach (var games in this)
                total += games;
            return total;
        }
    }

    public void Add(PositionGames other)
    {
        for (var i = 0; i < Count; i++)
            this[i] += other[i];
    }

    /// <summary>Each position's share of the games; all 0 where there are none.</summary>
    public readonly PositionShares ToShares()
    {
        double total = Total;
        if (total == 0)
            return new PositionShares();
        return new PositionShares
        {
            C = this[0] / total,
            FirstBase = this[1] / total,
            SecondBase = this[2] / total,
            ThirdBase = this[3] / total,
            SS = this[4] / total,
            LF = this[5] / total,
            CF = this[6] / total,
            RF = this[7] / total,
            DH = this[8] / total,
        };
    }
}
