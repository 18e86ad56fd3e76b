using Spectre.Console;
using Spectre.Console.Rendering;

namespace ProjectionSim.Reports;

/// <summary>A table's border that is nothing but a line under its header.</summary>
internal sealed class HeaderRule(bool unicode) : TableBorder
{
    public override string GetPart(TableBorderPart part) => part
        is TableBorderPart.HeaderBottomLeft or TableBorderPart.HeaderBottom
        or TableBorderPart.HeaderBottomSeparator or TableBorderPart.HeaderBottomRight
        ? unicode ? "─" : "-"
        : " ";
}
