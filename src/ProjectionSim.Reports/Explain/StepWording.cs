using System.Globalization;
using ProjectionSim.Baseball;

namespace ProjectionSim.Reports.Explain;

/// <summary>What steps and components are called.</summary>
internal static class StepWording
{
    /// <summary>The step as a table's row names it.</summary>
    public static string Label(WaterfallStep step, Explanation explanation) => step.Kind switch
    {
        StepKind.Entry => string.Create(CultureInfo.InvariantCulture, $"prior at entry, {step.Season}"),
        StepKind.Drift => string.Create(CultureInfo.InvariantCulture, $"drift into {step.Season}"),
        StepKind.Line => Line(step),
        StepKind.PlayingTime => "PA of last season",
        StepKind.NoMlb => "no MLB season yet",
        StepKind.Catcher => "catching",
        StepKind.Age => "age in the season",
        StepKind.Park => $"home park ({explanation.Scenario?.Park})",
        StepKind.Recalibration => "recalibration",
        StepKind.SecondStage => "tracking, batted balls",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Kind, "No such step."),
    };

    /// <summary>The line as "2025 AAA (PCL) LAD", "x 0.5" for one that does not count in full.</summary>
    public static string Line(WaterfallStep step)
    {
        var line = step.Line!;
        var league = line.League is null || line.Level == Level.MLB ? "" : $" ({line.League})";
        var team = line.Team is null ? "" : $" {line.Team}";
        var weight = line.Weight < 1 ? string.Create(CultureInfo.InvariantCulture, $" x {line.Weight:0.##}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{step.Season} {line.Level.Name()}{league}{team}{weight}");
    }

    /// <summary>What a component measures.</summary>
    public static string Meaning(Component component) => component switch
    {
        Component.HitByPitch => "hit by pitch per PA",
        Component.Walk => "walks per PA",
        Component.Strikeout => "strikeouts per PA without walk or HBP",
        Component.HomeRun => "home runs per contact",
        Component.HitInPlay => "hits per ball in play",
        Component.ExtraBase => "doubles and triples per hit in play",
        Component.Triple => "triples per double or triple",
        _ => throw new ArgumentOutOfRangeException(nameof(component), component, "No such component."),
    };

    /// <summary>The level in a sentence.</summary>
    public static string Name(Level level) => level switch
    {
        Level.AAA => "Triple-A",
        Level.AA => "Double-A",
        Level.HighA => "High-A",
        Level.A => "Single-A",
        Level.R => "rookie-ball",
        _ => "MLB",
    };
}
