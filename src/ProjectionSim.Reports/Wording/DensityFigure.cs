using System.Globalization;
using System.Text;
using ProjectionSim.Baseball;

namespace ProjectionSim.Reports.Wording;

/// <summary>Distributions drawn in characters on one axis, a line each: higher blocks are likelier values.</summary>
internal sealed class DensityFigure(Stat stat, TextStyle style)
{
    private const string Blocks = " ▁▂▃▄▅▆▇█";
    private const string Ascii = " .:-=+*#@";
    private const double TickWidth = 12;
    private readonly List<(string Label, StatDistribution Distribution)> lines = [];

    /// <summary>Adds a line; one without draws is left out.</summary>
    public void Add(string label, StatDistribution distribution)
    {
        if (distribution.N > 0 && distribution.Bins.Length > 0)
            lines.Add((label, distribution));
    }

    /// <summary>The drawn lines, the axis last; empty when nothing was added.</summary>
    public IReadOnlyList<string> Draw()
    {
        if (lines.Count == 0)
            return [];
        var labelWidth = Math.Min(lines.Max(l => l.Label.Length), style.Width / 3);
        var cells = style.Width - labelWidth - 2;
        var low = lines.Min(l => l.Distribution.Percentile(1));
        var high = lines.Max(l => l.Distribution.Percentile(99));
        var step = Step((high - low) / cells * TickWidth);
        if (!(high > low))
            (low, high) = (low - step, low + step);
        var densities = lines.ConvertAll(l => Density(l.Distribution, low, high, cells));
        var top = densities.Max(d => d.Max());
        var drawn = new List<string>();
        for (var i = 0; i < lines.Count; i++)
            drawn.Add(PlainText.Shorten(lines[i].Label, labelWidth).PadRight(labelWidth) + "  " + Line(densities[i], top));
        drawn.Add(new string(' ', labelWidth + 2) + Axis(low, high, step, cells));
        return drawn.ConvertAll(l => l.TrimEnd());
    }

    /// <summary>A distribution in a few characters, its own highest point the top: for a table's cell.</summary>
    public static string Sparkline(StatDistribution distribution, double low, double high, int cells, TextStyle style)
    {
        if (distribution.N == 0 || distribution.Bins.Length == 0 || !(high > low))
            return "";
        var density = Density(distribution, low, high, cells);
        return new DensityFigure(Stat.PA, style).Line(density, density.Max());
    }

    private string Line(double[] density, double top)
    {
        var levels = style.Unicode ? Blocks : Ascii;
        var line = new StringBuilder(density.Length);
        foreach (var d in density)
            line.Append(levels[top > 0 ? (int)Math.Round(d / top * (levels.Length - 1)) : 0]);
        return line.ToString();
    }

    /// <summary>The share of draws per cell; a bin that lies in two cells is split between them.</summary>
    private static double[] Density(StatDistribution distribution, double low, double high, int cells)
    {
        var density = new double[cells];
        var width = (high - low) / cells;
        for (var bin = 0; bin < distribution.Bins.Length; bin++)
        {
            var from = (distribution.BinStart + bin * distribution.BinWidth - low) / width;
            var to = from + distribution.BinWidth / width;
            for (var cell = Math.Max(0, (int)Math.Floor(from)); cell < Math.Min(cells, to); cell++)
                density[cell] += distribution.Bins[bin] * (Math.Min(to, cell + 1) - Math.Max(from, cell)) / (to - from) / distribution.N;
        }

        return density;
    }

    private string Axis(double low, double high, double step, int cells)
    {
        var axis = new StringBuilder(new string(' ', cells));
        var free = 0;
        for (var value = Math.Ceiling(low / step) * step; value <= high; value += step)
        {
            var text = StatFormat.Value(stat, value).ToString(CultureInfo.InvariantCulture);
            var at = (int)Math.Round((value - low) / (high - low) * cells) - text.Length / 2;
            if (at < free || at + text.Length > cells)
                continue;
            axis.Remove(at, text.Length).Insert(at, text);
            free = at + text.Length + 1;
        }

        return axis.ToString();
    }

    /// <summary>The round step (1, 2, 5 and their tens) nearest above a raw one.</summary>
    private static double Step(double raw)
    {
        if (!(raw > 0))
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        return (raw / power) switch
        {
            <= 1 => power,
            <= 2 => 2 * power,
            <= 5 => 5 * power,
            _ => 10 * power,
        };
    }
}
