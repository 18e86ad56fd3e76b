using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Reading;

/// <summary>Where a batting table has its counts, under any of the names in use.</summary>
/// <param name="table">The table.</param>
/// <param name="ratesStandIn">Walks and strikeouts may be missing: the caller makes them of their rates.</param>
internal sealed class BattingColumns(CsvTable table, bool ratesStandIn = false)
{
    private readonly int _g = table.ColumnOrNone("G");
    private readonly int _pa = table.ColumnOrNone("PA");
    private readonly int _ab = table.Column("AB");
    private readonly int _r = table.ColumnOrNone("R");
    private readonly int _h = table.Column("H");
    private readonly int _doubles = table.Column("2B", "X2B");
    private readonly int _triples = table.Column("3B", "X3B");
    private readonly int _hr = table.Column("HR");
    private readonly int _rbi = table.ColumnOrNone("RBI");
    private readonly int _sb = table.ColumnOrNone("SB");
    private readonly int _cs = table.ColumnOrNone("CS");
    private readonly int _bb = ratesStandIn ? table.ColumnOrNone("BB") : table.Column("BB");
    private readonly int _so = ratesStandIn ? table.ColumnOrNone("SO") : table.Column("SO");
    private readonly int _ibb = table.ColumnOrNone("IBB");
    private readonly int _hbp = table.ColumnOrNone("HBP");
    private readonly int _sh = table.ColumnOrNone("SH");
    private readonly int _sf = table.ColumnOrNone("SF");
    private readonly int _gidp = table.ColumnOrNone("GIDP", "GDP");

    /// <summary>The current row's line; plate appearances are the sum of their parts where the table has no column for them.</summary>
    public StatLine Line(CsvTable table, int season, string level, string? league, string? team, int? walksByRate = null, int? strikeoutsByRate = null)
    {
        var (ab, bb) = (table.RequiredCount(_ab), Known(table, _bb, walksByRate));
        var (hbp, sh, sf) = (table.Count(_hbp), table.Count(_sh), table.Count(_sf));
        return new StatLine
        {
            Season = season,
            Level = level,
            League = league,
            Team = team,
            G = table.Count(_g),
            PA = _pa >= 0 ? table.RequiredCount(_pa) : ab + bb + (hbp ?? 0) + (sh ?? 0) + (sf ?? 0),
            AB = ab,
            H = table.RequiredCount(_h),
            Doubles = table.RequiredCount(_doubles),
            Triples = table.RequiredCount(_triples),
            HR = table.RequiredCount(_hr),
            BB = bb,
            IBB = table.Count(_ibb),
            SO = Known(table, _so, strikeoutsByRate),
            HBP = hbp,
            SF = sf,
            SH = sh,
            GIDP = table.Count(_gidp),
            SB = table.Count(_sb),
            CS = table.Count(_cs),
            R = table.Count(_r),
            RBI = table.Count(_rbi),
        };
    }

    private static int Known(CsvTable table, int column, int? byRate) =>
        column < 0 && byRate is { } count ? count : table.RequiredCount(column);
}
