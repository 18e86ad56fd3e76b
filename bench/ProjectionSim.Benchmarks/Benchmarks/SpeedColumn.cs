using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace ProjectionSim.Benchmarks.Benchmarks;

/// <summary>Speed in the units a reader thinks in: "2.31 G PA/s", "4.10 M seasons/s", from the mean time of an operation.</summary>
public sealed class SpeedColumn : IColumn
{
    public string Id => nameof(SpeedColumn);

    public string ColumnName => "Speed";

    public string Legend => "Units made per second, from the mean";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, summary.Style);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style)
    {
        var descriptor = benchmarkCase.Descriptor;
        var unit = descriptor.WorkloadMethod.GetCustomAttribute<UnitsAttribute>() ?? descriptor.Type.GetCustomAttribute<UnitsAttribute>();
        if (unit is null || summary[benchmarkCase]?.ResultStatistics is not { Mean: > 0 } statistics)
            return "-";
        var perSecond = 1e9 / statistics.Mean;
        var (scale, prefix) = perSecond >= 1e9 ? (1e9, "G ") : perSecond >= 1e6 ? (1e6, "M ") : perSecond >= 1e3 ? (1e3, "k ") : (1, "");
        return string.Create(CultureInfo.InvariantCulture, $"{perSecond / scale:0.00} {prefix}{unit.Unit}/s");
    }
}
