using System.Reflection;
using ProjectionSim.Baseball;
using ProjectionSim.Defense;
using ProjectionSim.Evaluation;
using ProjectionSim.Talent;

namespace ProjectionSim.Data.Configuration;

/// <summary>Ranges that a schema states of single values, as the audits check them.</summary>
internal static class SchemaRanges
{
    private static readonly string[] Variances = [nameof(ComponentModel.MlbNoise), nameof(LevelModel.Noise), nameof(Drift.VariancePerYear), nameof(ComponentModel.LeagueShock)];

    private static readonly string[] Positives = [nameof(EntryPrior.Variance), "Strength", "Scale", "Concentration", "StandardDeviation", "ParkScale"];

    /// <summary>JSON Schema keywords and bounds of a property.</summary>
    public static IEnumerable<(string Keyword, double Bound)> Of(MemberInfo property)
    {
        Type declaring = property.DeclaringType!;
        Type type = property is PropertyInfo info ? Nullable.GetUnderlyingType(info.PropertyType) ?? info.PropertyType : typeof(void);
        if (type == typeof(int) && declaring == typeof(StatLine))
            return property.Name == nameof(StatLine.Season) ? Between(1876, 2200) : [("minimum", 0)];
        if (declaring == typeof(ProjectionConfig))
            return OfConfig(property.Name);
        if (declaring == typeof(BacktestConfig))
            return OfBacktest(property.Name);
        if (declaring == typeof(PositionShares) || (declaring == typeof(StatLine) && property.Name == nameof(StatLine.Weight)))
            return Between(0, 1);
        if (declaring == typeof(PlayerHistory))
            return OfPlayer(property.Name);
        if (type != typeof(double))
            return [];
        if (declaring == typeof(SkillModel) || declaring == typeof(ChallengeModel))
            return property.Name == nameof(SkillModel.StandardDeviation) ? [("minimum", 0)] : [];
        if (Variances.Contains(property.Name, StringComparer.Ordinal))
            return [("minimum", 0)];
        return Positives.Contains(property.Name, StringComparer.Ordinal) ? [("exclusiveMinimum", 0)] : [];
    }

    private static IEnumerable<(string Keyword, double Bound)> OfConfig(string name) => name switch
    {
        nameof(ProjectionConfig.Season) => Between(1900, 2200),
        nameof(ProjectionConfig.Seasons) => Between(1, 10),
        nameof(ProjectionConfig.Seed) => [("minimum", 0)],
        nameof(ProjectionConfig.Draws) => Between(1, 1e10),
        nameof(ProjectionConfig.Players) or nameof(ProjectionConfig.Scenarios) => [("minItems", 1)],
        _ => [],
    };

    private static IEnumerable<(string Keyword, double Bound)> OfBacktest(string name) => name switch
    {
        nameof(BacktestConfig.MinPa) => Between(1, 1000),
        nameof(BacktestConfig.Draws) => Between(100, 1e6),
        nameof(BacktestConfig.Seed) => [("minimum", 0)],
        _ => [],
    };

    private static IEnumerable<(string Keyword, double Bound)> OfPlayer(string name) => name switch
    {
        nameof(PlayerHistory.HeightInches) => Between(55, 90),
        nameof(PlayerHistory.WeightPounds) => Between(100, 400),
        nameof(PlayerHistory.Mlbam) => [("minimum", 1)],
        _ => [],
    };

    private static IEnumerable<(string Keyword, double Bound)> Between(double low, double high) => [("minimum", low), ("maximum", high)];
}
