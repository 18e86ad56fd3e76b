using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Numerics;
using ProjectionSim.Reports.Wording;
using ProjectionSim.Talent;

namespace ProjectionSim.Reports.Explain;

/// <summary>The sentences of an explanation, made of its numbers.</summary>
internal static class ExplainWording
{
    /// <summary>What comes out.</summary>
    public static string Summary(Explanation explanation)
    {
        var forecast = explanation.Forecast;
        var where = explanation.Scenario is { } scenario ? $" at home in the park of {PlainText.Clean(scenario.Park)}" : " in a neutral park";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{PlainText.Shorten(PlainText.Clean(explanation.Player.Name), 40)}, {forecast.Season}, age {forecast.Terms.Age:0.0}: the simulation is centred on a wOBA of {StatFormat.Number(forecast.WobaSecond, 3)}{where} (the league's is {StatFormat.Number(forecast.LeagueWoba, 3)}).");
    }

    /// <summary>Why a minor-league line is worth what it is against an MLB line, and what injury marks did.</summary>
    public static IEnumerable<string> Worth(Explanation explanation, IReadOnlyList<WaterfallStep> lines)
    {
        var mlb = lines.LastOrDefault(s => s.Line!.Level == Level.MLB);
        var minor = lines.LastOrDefault(s => s.Line!.Level != Level.MLB);
        if (mlb is not null && minor is not null && mlb.Season - minor.Season <= 1)
            yield return Against(explanation, mlb, minor);
        else if (minor is not null)
            yield return Ceiling(explanation, minor);
        foreach (var step in lines.Where(s => s.Line is { WobaAtFullWeight: not null }))
            yield return Mark(step);
    }

    /// <summary>How much the prior weighed, in the trials that analysts think in.</summary>
    public static string Prior(Explanation explanation)
    {
        var parts = Components.All.Select(c =>
        {
            var rate = PortableMath.Sigmoid(explanation.Forecast.LeagueLogits[(int)c]);
            return $"{c.ShortName()} {StatFormat.Number(PriorStrength.TrialsOf(explanation.Model.Components[c].Prior.Variance, rate), 0)}";
        });
        return $"The prior weighs as much as so many trials at the league's rates: {string.Join(", ", parts)} (plate appearances, contacts, balls in play, hits: each component's own).";
    }

    /// <summary>What follows the second stage.</summary>
    public static IEnumerable<string> Forecast(Explanation explanation)
    {
        var forecast = explanation.Forecast;
        var role = explanation.Scenario?.Role is { } name && explanation.Model.PlayingTime.Roles.TryGetValue(name, out var found)
            ? string.Create(CultureInfo.InvariantCulture, $"the role \"{PlainText.Clean(name)}\" ({found.Mean:0} +/- {found.StandardDeviation:0} PA given health)")
            : string.Create(CultureInfo.InvariantCulture, $"the playing-time model ({forecast.ExpectedPa:0} PA given any, none at all with probability {forecast.PlayingTime.NoPaProbability:0.00})");
        yield return $"Playing time is drawn first, from {role}; a season that gets few plate appearances tends to be a worse one, and the draw's centre moves with it. " +
            $"As a single number, without a look at playing time, the forecast is a wOBA of {StatFormat.Number(forecast.WobaThird, 3)}.";
    }

    /// <summary>Two lines side by side for strikeouts, which steady first and need the most care.</summary>
    private static string Against(Explanation explanation, WaterfallStep mlb, WaterfallStep minor)
    {
        var (m, l) = (mlb.Line!, minor.Line!);
        var level = StepWording.Name(l.Level);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The {m.PlateAppearances:0} PA in the majors ({mlb.Season}) are worth {m.WobaEquivalentPa:0} MLB PA for wOBA, the {l.PlateAppearances:0} in {level} ({minor.Season}) {l.WobaEquivalentPa:0}. ") +
            Ceiling(explanation, minor);
    }

    private static string Ceiling(Explanation explanation, WaterfallStep minor)
    {
        var c = (int)Component.Strikeout;
        var line = minor.Line!;
        var level = StepWording.Name(line.Level);
        var model = explanation.Model.Components.Strikeout;
        var noise = model.Levels[line.Level].Noise;
        var beyond = noise - model.MlbNoise;
        var average = PortableMath.Sigmoid(line.Offset[c]);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"A {level} line tells less than its size: besides luck it carries noise of its level that more plate appearances do not average out (for strikeouts a variance of {noise:0.000} against {model.MlbNoise:0.000} in the majors, log-odds). ");
        if (!(beyond > 0) || !(line.Evidence.Trials[c] > 0))
            return text;
        var p = PortableMath.Sigmoid(line.Offset[c] + minor.Mean[c]);
        var sampling = 1 / (line.Evidence.Trials[c] * p * (1 - p));
        var ceiling = line.MlbEquivalentPa[c] * (sampling + beyond) / beyond;
        return text + string.Create(
            CultureInfo.InvariantCulture,
            $"So this one is worth {line.MlbEquivalentPa[c]:0} MLB PA for strikeouts, and with any number of plate appearances it would be worth at most {ceiling:0}. An average MLB hitter would have struck out in {average:P1} of such chances there, he did in {line.RawRates[c]:P1}.").Replace(" %", "%", StringComparison.Ordinal);
    }

    private static string Mark(WaterfallStep step)
    {
        var line = step.Line!;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The mark on {StepWording.Line(step)} lets {line.Weight:0.##} of its evidence count: {line.PlateAppearances:0} PA are taken as {line.PlateAppearances * line.Weight:0}, and the expected wOBA after it is {StatFormat.Number(step.Woba, 4)} instead of {StatFormat.Number(line.WobaAtFullWeight!.Value, 4)} with the whole line.");
    }
}
