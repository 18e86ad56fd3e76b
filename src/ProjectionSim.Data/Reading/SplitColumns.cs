using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Reading;

/// <summary>Where a table of splits has its counts.</summary>
internal sealed class SplitColumns(CsvTable table)
{
    private readonly int _pa = table.Column("B_PA");
    private readonly int _ab = table.Column("B_AB");
    private readonly int _h = table.Column("B_H");
    private readonly int _tb = table.Column("B_TB");
    private readonly int _doubles = table.Column("B_2B");
    private readonly int _triples = table.Column("B_3B");
    private readonly int _hr = table.Column("B_HR");
    private readonly int _rbi = table.Column("B_RBI");
    private readonly int _bb = table.Column("B_BB");
    private readonly int _ibb = table.Column("B_IBB");
    private readonly int _so = table.Column("B_SO");
    private readonly int _gdp = table.Column("B_GDP");
    private readonly int _hbp = table.Column("B_HP");
    private readonly int _sh = table.Column("B_SH");
    private readonly int _sf = table.Column("B_SF");
    private readonly int _interference = table.ColumnOrNone("B_XI");

    /// <summary>The current row's line.</summary>
    public StatLine Line(CsvTable table, int season) => new()
    {
        Season = season,
        Level = "MLB",
        PA = table.RequiredCount(_pa),
        AB = table.RequiredCount(_ab),
        H = table.RequiredCount(_h),
        Doubles = table.RequiredCount(_doubles),
        Triples = table.RequiredCount(_triples),
        HR = table.RequiredCount(_hr),
        BB = table.RequiredCount(_bb),
        SO = table.RequiredCount(_so),
        IBB = table.Count(_ibb),
        HBP = table.Count(_hbp),
        SF = table.Count(_sf),
        SH = table.Count(_sh),
        GIDP = table.Count(_gdp),
        RBI = table.Count(_rbi),
    };

    /// <summary>The rules of every batting line, and this source's own: total bases and plate appearances are the sums of their parts.</summary>
    public void Check(CsvTable table, StatLine line, string batter)
    {
        LineAudit.Check(table, line, batter, hasPa: true);
        var bases = line.H + line.Doubles + 2 * line.Triples + 3 * line.HR;
        if (table.RequiredCount(_tb) != bases)
            table.Refuse($"batter '{batter}' in {line.Season} has {table.Text(_tb)} total bases but H + 2B + 2 3B + 3 HR = {bases}");
        if (_interference < 0 || line is not { HBP: { } hbp, SH: { } sh, SF: { } sf })
            return;
        var parts = line.AB + line.BB + hbp + sh + sf + table.RequiredCount(_interference);
        if (table.RowIsSound && line.PA != parts)
            table.Refuse($"batter '{batter}' in {line.Season} has {line.PA} plate appearances but AB + BB + HP + SH + SF + XI = {parts}");
    }
}
