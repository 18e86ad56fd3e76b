using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Reports.Pages;
using ProjectionSim.Reports.Workbench;
using ProjectionSim.Talent;

namespace ProjectionSim.Cli.Workbench;

/// <summary>A model file for reading: as a whole, part by part, number by number, and beside another.</summary>
internal static class ModelReports
{
    private const int LongestPath = 28;
    private static readonly string[] Columns = ["path", "value", "unit", "trials", "standardError", "description", "source"];

    /// <summary>The whole model in a few tables.</summary>
    public static WorkbenchReport Overview(ModelCatalog catalog)
    {
        var blocks = new List<Block>
        {
            new Heading($"Model '{NumberText.Shorten(catalog.Model.Name, 30)}', fitted through {Year(catalog.Model.FittedThrough)}: {NumberText.Count(catalog.Numbers.Count)} numbers"),
            new Paragraph(NumberText.Shorten(catalog.Model.Source, 600)),
            new Heading("Talent: the prior at entry, a year's drift, a season's own noise"),
            Strengths(catalog),
            new Paragraph(
                $"rate: the majors' share in {Year(catalog.LeagueSeason)}. sd: standard deviations of log-odds (the file holds variances). trials: what the prior weighs as, and beyond how many trials a season of the majors or of a level tells no more, at that rate. Set a prior in trials with --prior K.strength=120.",
                Tone.Note),
            new Heading("The level's offset: log-odds of an MLB-average hitter over its league"),
            Offsets(catalog),
            new Heading("Correlation of talent and of its drift"),
            Correlation(catalog.Model),
            new Heading("Everything else"),
            Rest(catalog),
            new Paragraph("projsim model show PATH lists the numbers below a path, projsim model describe PATH says what one is and where it comes from.", Tone.Note),
        };
        return Report("model show", new Page(blocks), catalog, catalog.Numbers);
    }

    /// <summary>The numbers below a path.</summary>
    public static WorkbenchReport List(ModelCatalog catalog, IReadOnlyList<ModelNumber> numbers, string path)
    {
        var blocks = new List<Block>
        {
            new Heading($"{NumberText.Shorten(path, 60)}: {NumberText.Count(numbers.Count)} numbers"),
            NumberText.TableOf(["path<", "value", "unit<", "trials", "SE"], numbers.Select(n => new Row(
                [Tail(n.Path), NumberText.Short(n.Value), n.Unit, Trials(n.Trials), n.StandardError is { } e ? NumberText.Short(e) : ""]))),
            new Paragraph($"trials: at the majors' rates of {Year(catalog.LeagueSeason)}. SE: standard error, where the fit gives one.", Tone.Note),
        };
        blocks.AddRange(numbers.Select(n => n.Source).Distinct(StringComparer.Ordinal).Take(3).Select(source => new Paragraph("Source: " + source, Tone.Note)));
        return Report("model show", new Page(blocks), catalog, numbers);
    }

    /// <summary>One number in words.</summary>
    public static WorkbenchReport Describe(ModelCatalog catalog, ModelNumber number)
    {
        var text = new List<string> { $"{number.Path} = {NumberText.Short(number.Value)}{(number.Unit.Length > 0 ? " " + number.Unit : "")}" };
        var blocks = new List<Block> { new Paragraph(text[0], Tone.Strong) };
        if (number.Description is { } description) blocks.Add(new Paragraph(description));
        if (number.Component is { } c && number.Trials is { } trials)
        {
            var rate = catalog.LeagueRates[c];
            blocks.Add(new Paragraph(
                $"A variance of {NumberText.Short(number.Value)} is a standard deviation of {NumberText.Fixed(Math.Sqrt(number.Value), 3)} log-odds: at the league's {c.ShortName()} rate of {NumberText.Fixed(rate, 3)} ({Year(catalog.LeagueSeason)}), about {NumberText.Fixed(Math.Sqrt(number.Value) * rate * (1 - rate), 3)} of rate. So much is known from {NumberText.Count(trials)} trials."));
            if (number.Path.EndsWith("prior.variance", StringComparison.Ordinal))
                blocks.Add(new Paragraph($"In trials: --prior {c.ShortName()}.strength={NumberText.Count(trials).Replace(",", "", StringComparison.Ordinal)}"));
        }

        if (number.StandardError is { } error) blocks.Add(new Paragraph($"Standard error of the estimate: {NumberText.Short(error)}."));
        blocks.Add(new Paragraph($"Change it for one run: --set model.{number.Path}={NumberText.Short(number.Value)}"));
        blocks.Add(new Paragraph("Source: " + number.Source, Tone.Note));
        return Report("model describe", new Page(blocks), catalog, [number]);
    }

    /// <summary>What differs between two models.</summary>
    public static WorkbenchReport Diff(ModelCatalog a, ModelCatalog b, string nameA, string nameB)
    {
        var ofA = a.Numbers.ToDictionary(n => n.Path, StringComparer.Ordinal);
        var ofB = b.Numbers.ToDictionary(n => n.Path, StringComparer.Ordinal);
        var changed = a.Numbers.Where(n => !ofB.TryGetValue(n.Path, out var other) || other.Value != n.Value).Select(n => n.Path)
            .Concat(b.Numbers.Where(n => !ofA.ContainsKey(n.Path)).Select(n => n.Path)).ToArray();
        var rows = changed.Select(path => (Path: path, A: ofA.GetValueOrDefault(path), B: ofB.GetValueOrDefault(path))).ToArray();
        var blocks = new List<Block>
        {
            new Heading(changed.Length == 0
                ? $"{nameA} and {nameB} hold the same {NumberText.Count(a.Numbers.Count)} numbers"
                : $"{NumberText.Count(changed.Length)} of {NumberText.Count(ofA.Keys.Union(ofB.Keys, StringComparer.Ordinal).Count())} numbers differ"),
        };
        if (changed.Length > 0)
        {
            blocks.Add(NumberText.TableOf(["path<", "a", "b", "change", "SEs"], rows.Select(r => new Row(
                [Tail(r.Path), Value(r.A), Value(r.B), r.A is { } x && r.B is { } y ? NumberText.Signed(y.Value - x.Value, 5) : "", InErrors(r.A, r.B)]))));
            blocks.Add(new Paragraph($"a: {nameA}. b: {nameB}. SEs: the change in standard errors of the estimate, where the fit gives them. Absent: no such number.", Tone.Note));
        }

        var table = new TidyTable("differences", ["path", "a", "b", "unit", "trialsA", "trialsB", "standardError"], [.. rows.Select(r => (IReadOnlyList<object?>)
            [r.Path, r.A?.Value, r.B?.Value, (r.A ?? r.B)!.Unit, r.A?.Trials, r.B?.Trials, r.A?.StandardError ?? r.B?.StandardError])]);
        return new WorkbenchReport { Command = "model diff", Page = new Page(blocks), Tables = [table], Facts = new Dictionary<string, object?> { ["a"] = nameA, ["b"] = nameB, ["differing"] = changed.Length } };
    }

    private static WorkbenchReport Report(string command, Page page, ModelCatalog catalog, IReadOnlyList<ModelNumber> numbers) => new()
    {
        Command = command,
        Page = page,
        Facts = new Dictionary<string, object?> { ["model"] = catalog.Model.Name, ["fittedThrough"] = catalog.Model.FittedThrough, ["leagueSeason"] = catalog.LeagueSeason },
        Tables = [new TidyTable("numbers", Columns, [.. numbers.Select(n => (IReadOnlyList<object?>)[n.Path, n.Value, n.Unit, n.Trials, n.StandardError, n.Description, n.Source])])],
    };

    private static Table Strengths(ModelCatalog catalog) => new(
        [
            ColumnGroup.Single("", isText: true), ColumnGroup.Single("rate"),
            new ColumnGroup("prior", [new("sd"), new("trials")]), new ColumnGroup("drift", [new("sd/yr")]),
            new ColumnGroup("a season tells at most (trials)", [new("MLB"), new("AAA"), new("AA"), new("A+"), new("A"), new("R")]),
        ],
        [.. Components.All.Select(c =>
        {
            var model = catalog.Model.Components[c];
            var rate = catalog.LeagueRates[c];
            string Of(double variance) => Trials(PriorStrength.TrialsOf(variance, rate));
            return new Row(
            [
                c.ShortName(), NumberText.Fixed(rate, 3), NumberText.Fixed(Math.Sqrt(model.Prior.Variance), 3), Of(model.Prior.Variance),
                NumberText.Fixed(Math.Sqrt(model.Drift.VariancePerYear), 3), Of(model.MlbNoise),
                Of(model.Levels[Level.AAA].Noise), Of(model.Levels[Level.AA].Noise), Of(model.Levels[Level.HighA].Noise), Of(model.Levels[Level.A].Noise), Of(model.Levels[Level.R].Noise),
            ]);
        })]);

    private static Table Offsets(ModelCatalog catalog) => NumberText.TableOf(
        ["<", "AAA", "AA", "A+", "A", "R", "PCL"],
        Components.All.Select(c =>
        {
            var model = catalog.Model.Components[c];
            Level[] minors = [Level.AAA, Level.AA, Level.HighA, Level.A, Level.R];
            return new Row([c.ShortName(), .. minors.Select(l => NumberText.Signed(model.Levels[l].Offset, 3)), NumberText.Signed(model.PacificCoastLeague, 3)]);
        }));

    private static Table Correlation(HitterModel model) => NumberText.TableOf(
        ["<", .. Components.All.Select(c => c.ShortName())],
        Components.All.Select(c => new Row([c.ShortName(), .. model.Correlation.Matrix[(int)c].Select(r => NumberText.Fixed(r, 2))])));

    private static Table Rest(ModelCatalog catalog) => NumberText.TableOf(
        ["path<", "numbers", "source<"],
        catalog.Numbers.Where(n => n.Path is not ("fittedThrough" or "firstSeason")).GroupBy(n => n.Path.Split('.', '[')[0], StringComparer.Ordinal)
            .Select(g => new Row([g.Key, NumberText.Count(g.Count()), NumberText.Shorten(g.First().Source, 34)])));

    private static string InErrors(ModelNumber? a, ModelNumber? b) =>
        a is not null && b is not null && (a.StandardError ?? b.StandardError) is { } error && error > 0 ? NumberText.Signed((b.Value - a.Value) / error, 1) : "";

    private static string Value(ModelNumber? number) => number is null ? "absent" : NumberText.Short(number.Value);

    private static string Trials(double? trials) => trials is { } n ? double.IsInfinity(n) ? "all" : NumberText.Count(n) : "";

    /// <summary>The end of a path that fits the column; a component's path begins with the component.</summary>
    private static string Tail(string path)
    {
        const string Components = "components.";
        var shown = path.StartsWith(Components, StringComparison.Ordinal) ? path[Components.Length..] : path;
        return shown.Length <= LongestPath ? shown : ".." + shown[^(LongestPath - 2)..];
    }

    private static string Year(int season) => season.ToString(CultureInfo.InvariantCulture);
}
