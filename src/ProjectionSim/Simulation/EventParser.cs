using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Defense;
using ProjectionSim.Numerics;
using ProjectionSim.Valuation;

namespace ProjectionSim.Simulation;

/// <summary>
/// Reads events of a season: "HR >= 20", "OPS > 0.750", "K% &lt; 25%", "wOBA > own 2024", "WAR >= 2", "framing percentile >= 50".
/// </summary>
public static class EventParser
{
    private static readonly (string Sign, Comparison Comparison)[] Signs =
    [
        (">=", Comparison.AtLeast), ("<=", Comparison.AtMost), (">", Comparison.Greater), ("<", Comparison.Less),
    ];

    /// <summary>Reads one event.</summary>
    /// <param name="text">As the config writes it.</param>
    /// <param name="history">The player, for thresholds of his own seasons.</param>
    /// <param name="runValues">Run values by season, for a wOBA of his own.</param>
    /// <param name="defense">The model's defence block, for percentiles; null where no value is asked for.</param>
    /// <exception cref="InvalidInputException">It cannot be read; the message says where and what was expected.</exception>
    public static EventPlan Parse(string text, PlayerHistory history, IReadOnlyDictionary<int, RunValues> runValues, DefenseModel? defense = null)
    {
        int at = text.AsSpan().IndexOfAny('<', '>');
        if (at < 0) throw Bad(text, history, "has no comparison. Expected a statistic, one of >=, >, <=, <, and a number, as in \"HR >= 20\"");
        var (sign, comparison) = Array.Find(Signs, known => text.AsSpan(at).StartsWith(known.Sign, StringComparison.Ordinal));
        string name = text[..at].Trim(), threshold = text[(at + sign.Length)..].Trim();
        if (name.EndsWith(" percentile", StringComparison.Ordinal))
            return Percentile(text, name[..^" percentile".Length].Trim(), comparison, threshold, history, defense);
        var stat = StatInfo.Find(name);
        if (stat is not null && defense is null && stat.Group >= StatGroups.Value)
            throw Bad(text, history, $"asks for {stat.Name}, which belongs to a season's value. Add \"warSchool\" to the config");
        if (stat is null)
            throw Bad(text, history, $"names the statistic '{name}', which is not simulated. Did you mean '{Nearest(name)}'? Known: {string.Join(", ", StatInfo.All.Select(known => known.Name))}");
        double value = threshold.StartsWith("own", StringComparison.Ordinal)
            ? Own(text, threshold[3..].Trim(), stat, history, runValues)
            : Number(text, threshold, stat, history);
        return new EventPlan(text, stat.Stat, comparison, value);
    }

    /// <summary>A percentile of the league's leaderboard becomes a rate, by the spread that the model says it has.</summary>
    private static EventPlan Percentile(string text, string skill, Comparison comparison, string threshold, PlayerHistory history, DefenseModel? defense)
    {
        if (defense is null) throw Bad(text, history, "asks for a percentile of defence, which belongs to a season's value. Add \"warSchool\" to the config");
        var (stat, model) = skill switch
        {
            "framing" => (Stat.FramingRate, defense.Framing),
            "blocking" => (Stat.BlockingRate, defense.Blocking),
            "throwing" => (Stat.ThrowingRate, defense.Throwing),
            _ => throw Bad(text, history, $"asks for a percentile of '{skill}'. Expected framing, blocking or throwing"),
        };
        if (model.LeaderboardStandardDeviation is not { } spread)
            throw Bad(text, history, $"asks for a percentile of {skill}, but the model's defense.{skill} has no leaderboardStandardDeviation. Add it");
        if (!double.TryParse(threshold, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percentile) || !(percentile > 0 && percentile < 100))
            throw Bad(text, history, $"has the threshold '{threshold}'. Expected a percentile above 0 and below 100");
        return new EventPlan(text, stat, comparison, NormalQuantile.Of(percentile / 100) * spread);
    }

    private static double Number(string text, string threshold, StatInfo stat, PlayerHistory history)
    {
        bool percent = threshold.EndsWith('%');
        if (percent && !stat.AsPercent) throw Bad(text, history, $"gives a percentage for {stat.Name}. Expected a plain number; take the % away");
        if (!double.TryParse(percent ? threshold.AsSpan()[..^1] : threshold, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value))
            throw Bad(text, history, $"has the threshold '{threshold}'. Expected a number as 20 or 0.750 (a percentage as 25% for K% and BB%), or \"own 2024\" for his own season");
        if (percent) value /= 100;
        if (stat.Group >= StatGroups.Value)
        {
            double most = stat.Stat == Stat.WAR ? 30 : 300;
            return value >= -most && value <= most
                ? value
                : throw Bad(text, history, FormattableString.Invariant($"has the threshold {threshold}. Expected {-most} to {most} for {stat.Name}"));
        }

        double highest = stat.Stat is Stat.WRCPlus or Stat.OPSPlus ? 1000 : stat.Stat is Stat.SLG or Stat.OPS ? 5 : stat.IsRate ? 3 : 1000;
        if (stat.AsPercent) highest = 1;
        if (!(value >= 0 && value <= highest))
            throw Bad(text, history, $"has the threshold {threshold}. Expected 0 to {highest.ToString(CultureInfo.InvariantCulture)} for {stat.Name}{(stat.AsPercent ? " (a fraction, or a percentage with a % sign)" : "")}");
        return value;
    }

    private static double Own(string text, string year, StatInfo stat, PlayerHistory history, IReadOnlyDictionary<int, RunValues> runValues)
    {
        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int season))
            throw Bad(text, history, $"has the threshold 'own {year}'. Expected a season after own, as in \"wOBA > own 2024\"");
        var lines = history.Lines.Where(line => line.Season == season && Levels.Parse(line.Level, line.League) == Level.MLB).ToArray();
        if (lines.Length == 0) throw Bad(text, history, $"compares with his own {season}, but he has no MLB line of it. Expected a season of the majors in his lines");
        if (stat.Stat == Stat.WOBA && !runValues.ContainsKey(season))
            throw Bad(text, history, $"compares with his own {season}, but the environment has no run values of it. Add runValues.{season}");
        return SeasonStat.Of(stat.Stat, lines, runValues.GetValueOrDefault(season))
            ?? throw Bad(text, history, $"compares {stat.Name} with his own {season}, which his line does not tell. Expected a statistic of his counts, or a number");
    }

    private static string Nearest(string name) => StatInfo.All
        .MinBy(known => Distance(known.Name.ToUpperInvariant(), name.ToUpperInvariant()))!.Name;

    /// <summary>How many letters must be put in, left out or changed.</summary>
    private static int Distance(string a, string b)
    {
        int[] row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }

    private static InvalidInputException Bad(string text, PlayerHistory history, string what) =>
        new($"Event \"{text}\" of {history.Name} {what}.");
}
