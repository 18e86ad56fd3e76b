using ProjectionSim.Evaluation.Sensitivity;
using ProjectionSim.Reports.Charts;
using ProjectionSim.Reports.Pages;

namespace ProjectionSim.Reports.Workbench;

/// <summary>What a forecast rests on, for reading.</summary>
public static class SensitivityPage
{
    private const int LongestPath = 34;
    private const int ShownBlocks = 12;

    /// <summary>The report in every format.</summary>
    public static WorkbenchReport Of(SensitivityFindings findings)
    {
        var blocks = new List<Block> { new Paragraph(Answer(findings), Tone.Strong) };
        foreach (var player in findings.Players) blocks.AddRange(Player(player, findings));
        blocks.Add(new Paragraph(
            "priors, lines: cumulative Jensen-Shannon distance of the posterior per doubling of the power of all priors (entry, drift, season noise) or of all lines, from powers of .99 and 1.01; from .05 on it counts. wOBA, sd: change in points (.001) of the expected wOBA and of its standard deviation per doubling; Pr: of the probability that the first has more talent, in percentage points.",
            Tone.Note));
        if (findings.Numbers.Count > 0) blocks.AddRange(Numbers(findings));
        return new WorkbenchReport
        {
            Command = "sensitivity",
            Page = new Page(blocks),
            Facts = new Dictionary<string, object?>
            {
                ["stat"] = findings.Stat,
                ["threshold"] = QuantitySensitivity.Threshold,
                ["talentProbability"] = findings.TalentProbability,
                ["seasonProbability"] = findings.SeasonProbability,
                ["numbersVaried"] = findings.Varied,
                ["draws"] = findings.Draws,
                ["seed"] = findings.Seed,
            },
            Figures = Figures(findings),
            Tables = [BlockTable(findings), QuantityTable(findings), NumberTable(findings)],
        };
    }

    /// <summary>A diagnosis in words.</summary>
    public static string Words(SensitivityDiagnosis diagnosis) => diagnosis switch
    {
        SensitivityDiagnosis.Disagree => "prior and data disagree",
        SensitivityDiagnosis.PriorDominates => "prior dominates",
        SensitivityDiagnosis.DataSpeak => "the data speak",
        _ => "rests on neither much",
    };

    private static string Answer(SensitivityFindings findings)
    {
        if (findings.SeasonProbability is not { } season) return $"What the forecast of {findings.Players[0].Name} rests on.";
        var (a, b) = (findings.Players[0].Name, findings.Players[1].Name);
        var turning = findings.Numbers.FirstOrDefault();
        var strongest = turning is null ? "" : $" The number that moves it most is {turning.Number.Path} ({NumberText.Points(turning.Effect(season))} points a step).";
        return $"{a} has the higher {findings.Stat} in {NumberText.Percent(season)} of seasons, and more wOBA talent than {b} with probability {NumberText.Percent(findings.TalentProbability ?? double.NaN)}.{strongest}";
    }

    private static IEnumerable<Block> Player(PlayerSensitivity player, SensitivityFindings findings)
    {
        yield return new Heading($"{NumberText.Shorten(player.Name, 40)}: wOBA talent {NumberText.Fixed(player.Woba, 3)} +/- {NumberText.Fixed(player.WobaDeviation, 3)}");
        yield return NumberText.TableOf(["<", "priors", "lines", "diagnosis<"], player.Quantities.Select(q => new Row(
            [q.Name, NumberText.Fixed(q.Prior, 3), NumberText.Fixed(q.Lines, 3), Words(q.Diagnosis)], q.Name == "wOBA")));
        var shown = player.Blocks.OrderByDescending(b => b.Sensitivity).Take(ShownBlocks).ToArray();
        var withPr = findings.TalentProbability is not null;
        string[] headers = withPr ? ["what is scaled<", "distance", "wOBA", "sd", "Pr"] : ["what is scaled<", "distance", "wOBA", "sd"];
        yield return NumberText.TableOf(headers, shown.Select(b => new Row(
            [
                NumberText.Shorten(b.Name, 34), NumberText.Fixed(b.Sensitivity, 3), NumberText.Signed(b.MeanChange * 1000, 1), NumberText.Signed(b.SpreadChange * 1000, 1),
                .. withPr ? [NumberText.Points(b.ProbabilityChange ?? double.NaN)] : Array.Empty<string>(),
            ])));
        if (player.Blocks.Count > shown.Length) yield return new Paragraph($"The {shown.Length} strongest of {player.Blocks.Count}; --format csv lists all.", Tone.Note);
    }

    private static IEnumerable<Block> Numbers(SensitivityFindings findings)
    {
        var now = findings.SeasonProbability ?? double.NaN;
        yield return new Heading($"The numbers that move Pr({findings.Stat}: {NumberText.Shorten(findings.Players[0].Name, 20)} > {NumberText.Shorten(findings.Players[1].Name, 20)}) most");
        yield return NumberText.TableOf(["number<", "value", "step", "lower", "higher", "even at"], findings.Numbers.Select(n => new Row(
            [
                Tail(n.Number.Path), NumberText.Short(n.Number.Value), n.Number.Scale, n.Down is { } d ? NumberText.Points(d - now) : "-", n.Up is { } u ? NumberText.Points(u - now) : "-",
                n.BreakEven is { } even ? NumberText.Short(even) : "none",
            ])));
        yield return new Paragraph(
            $"{NumberText.Count(findings.Varied)} numbers of model and config were moved one by one, all random words kept ({NumberText.Count(findings.Draws)} draws). step: how far: one standard error of the estimate where the fit gives one, .05 of a correlation, else a tenth. lower, higher: the change of the probability, in points, with the number a step lower or higher; -: not allowed. even at: the value at which the two are even; none within {InfluenceSearch.FarthestSteps} steps or within what the number may be.",
            Tone.Note);
    }

    private static List<WorkbenchFigure> Figures(SensitivityFindings findings)
    {
        var figures = new List<WorkbenchFigure>();
        if (findings.Numbers.Count > 0 && findings.SeasonProbability is { } now)
        {
            var rows = findings.Numbers.Select(n => new TornadoRow(
                n.Number.Path, n.Down ?? now, n.Up ?? now, n.Down is null ? "not allowed" : NumberText.Short(n.Number.Value - n.Number.Step), n.Up is null ? "not allowed" : NumberText.Short(n.Number.Value + n.Number.Step)));
            figures.Add(new WorkbenchFigure(
                $"The numbers that move Pr({findings.Stat}) most",
                new TornadoChart("Tornado of the strongest numbers", $"How far each number, a step lower and higher, moves the probability from {NumberText.Percent(now)}.", [.. rows], now, NumberText.Percent),
                "Each number a step lower and a step higher, all others and all random words kept."));
        }

        foreach (var player in findings.Players)
        {
            var rows = player.Blocks.OrderByDescending(b => b.Sensitivity).Take(ShownBlocks).Select(b => new IntervalRow(
                b.Name, [new IntervalPoint(b.Sensitivity, 0, b.Sensitivity, b.IsLine ? 1 : 0)], NumberText.Fixed(b.Sensitivity, 3)));
            figures.Add(new WorkbenchFigure(
                NumberText.Shorten(player.Name, 40),
                new IntervalChart("What the forecast rests on", $"Distance of the wOBA posterior of {NumberText.Shorten(player.Name, 40)} per doubling of the power of each prior and line.", [.. rows], v => NumberText.Fixed(v, 2))
                {
                    Rules = [new ValueMark(QuantitySensitivity.Threshold, ".05")],
                },
                IsSmall: true));
        }

        return figures;
    }

    private static string Tail(string path)
    {
        const string Components = "model.components.";
        var shown = path.StartsWith(Components, StringComparison.Ordinal) ? path[Components.Length..] : path;
        return shown.Length <= LongestPath ? shown : ".." + shown[^(LongestPath - 2)..];
    }

    private static TidyTable BlockTable(SensitivityFindings findings) => new(
        "blocks",
        ["player", "block", "kind", "sensitivity", "wobaPerDoubling", "sdPerDoubling", "probabilityPerDoubling"],
        [.. findings.Players.SelectMany(p => p.Blocks.Select(b => (IReadOnlyList<object?>)[p.Id, b.Name, b.IsLine ? "line" : "prior", b.Sensitivity, b.MeanChange, b.SpreadChange, b.ProbabilityChange]))]);

    private static TidyTable QuantityTable(SensitivityFindings findings) => new(
        "quantities",
        ["player", "quantity", "prior", "lines", "diagnosis"],
        [.. findings.Players.SelectMany(p => p.Quantities.Select(q => (IReadOnlyList<object?>)[p.Id, q.Name, q.Prior, q.Lines, Words(q.Diagnosis)]))]);

    private static TidyTable NumberTable(SensitivityFindings findings) => new(
        "numbers",
        ["path", "value", "step", "scale", "probabilityLower", "probabilityHigher", "breakEven"],
        [.. findings.Numbers.Select(n => (IReadOnlyList<object?>)[n.Number.Path, n.Number.Value, n.Number.Step, n.Number.Scale, n.Down, n.Up, n.BreakEven])]);
}
