using ProjectionSim.Baseball;

namespace ProjectionSim.Reports.Wording;

/// <summary>
/// Who will hit better, by how much and how sure, in sentences made of the numbers: no word of certainty that the
/// probability does not carry.
/// </summary>
internal static class Answer
{
    /// <summary>The sentences; the first is the answer itself, the others say what stands behind it.</summary>
    public static IReadOnlyList<string> Of(Projection projection, PlayerLabels labels) => projection.Players.Count switch
    {
        0 => ["There is no one to project: the config has no scenario."],
        1 => [OfOne(projection.Players[0], labels)],
        2 => OfTwo(projection, projection.Players[0], projection.Players[1], labels),
        _ => OfMany(projection, labels),
    };

    /// <summary>How sure a probability of the more likely side is, in words.</summary>
    public static string Certainty(double p) => p switch
    {
        >= .99 => "Almost surely",
        >= .9 => "Very probably",
        >= .75 => "Probably",
        >= .6 => "More likely than not",
        >= .55 => "Slightly more likely than not",
        _ => "Barely more likely than not",
    };

    private static string OfOne(PlayerProjection player, PlayerLabels labels) =>
        $"{labels.Full(player)} ({player.Scenario}) projects to {Woba(player)} in {player.Season}, over {Mean(player, Stat.PA)} plate appearances on average.";

    private static IReadOnlyList<string> OfTwo(Projection projection, PlayerProjection a, PlayerProjection b, PlayerLabels labels)
    {
        if (Duel.Find(projection, a, b, Stat.WOBA, HeadToHeadKind.Observed) is not { } season)
            return [OfOne(a, labels), OfOne(b, labels)];
        if (season.Win < season.Loss)
            return OfTwo(projection, b, a, labels);
        var sentences = new List<string>
        {
            season.IsOpen
                ? $"{labels.Full(a)} or {labels.Full(b)}: {StatFormat.Count(season.N)} {(season.N == 1 ? "draw" : "draws")} cannot tell who will hit better in {a.Season}; they stand at {StatFormat.Percent(season.Win)} to {StatFormat.Percent(season.Loss)}."
                : $"{Certainty(season.SureWin)}, {labels.Full(a)} will hit better than {labels.Full(b)} in {a.Season}: he has the higher wOBA in {StatFormat.Percent(season.Win)} of the simulated seasons.",
        };
        sentences.Add($"Projected wOBA: {labels.Short(a)} {Woba(a, "")}, {labels.Short(b)} {Woba(b, "")}. " +
            $"Season for season the difference is {StatFormat.Difference(Stat.WOBA, season.Mean)} on average, between " +
            $"{StatFormat.Difference(Stat.WOBA, season.Low)} and {StatFormat.Difference(Stat.WOBA, season.High)} in 80% of them.");
        if (Duel.Find(projection, a, b, Stat.WOBA, HeadToHeadKind.Talent) is { } talent)
            sentences.Add(Talent(talent, labels.Short(a), labels.Short(b)));
        if (Parks(projection, a, b, labels.Short(a)) is { } parks)
            sentences.Add(parks);
        if (Worth(projection, a, b, labels) is { } worth)
            sentences.Add(worth);
        return sentences;
    }

    private static string Talent(Duel talent, string a, string b)
    {
        if (talent.IsOpen)
            return "Luck taken out (true talent), these draws cannot tell them apart.";
        return talent.Win > talent.Loss
            ? $"Luck taken out, {a} is the better hitter with probability {StatFormat.Percent(talent.Win)} (true talent)."
            : $"But luck taken out, {b} is the better hitter with probability {StatFormat.Percent(talent.Loss)} (true talent).";
    }

    /// <summary>wOBA contains the home parks; wRC+ does not.</summary>
    private static string? Parks(Projection projection, PlayerProjection a, PlayerProjection b, string name)
    {
        var season = Duel.Find(projection, a, b, Stat.WRCPlus, HeadToHeadKind.Observed);
        var talent = Duel.Find(projection, a, b, Stat.WRCPlus, HeadToHeadKind.Talent);
        return season is not { IsOpen: false } || talent is not { IsOpen: false }
            ? null
            : $"With the parks taken out as well (wRC+), {name} leads in {StatFormat.Percent(season.Win)} of seasons and with probability {StatFormat.Percent(talent.Win)} in talent.";
    }

    /// <summary>Glove, bases, position and playing time included.</summary>
    private static string? Worth(Projection projection, PlayerProjection a, PlayerProjection b, PlayerLabels labels)
    {
        if (Duel.Find(projection, a, b, Stat.WAR, HeadToHeadKind.Observed) is not { } duel)
            return null;
        string War(PlayerProjection player) => StatFormat.Number(player.Observed[Stat.WAR].Mean, 1);
        var (first, second) = duel.Win >= duel.Loss ? (a, b) : (b, a);
        return $"Everything together, glove and playing time included, {labels.Short(first)} is worth {War(first)} wins above replacement and {labels.Short(second)} {War(second)}; " +
            (duel.IsOpen ? "these draws cannot tell who is worth more." : $"{labels.Short(first)} is worth more in {StatFormat.Percent(Math.Max(duel.Win, duel.Loss))} of seasons.");
    }

    private static IReadOnlyList<string> OfMany(Projection projection, PlayerLabels labels)
    {
        var ranked = Ranked(projection.Players);
        var (first, second) = (ranked[0], ranked[1]);
        var sentences = new List<string>
        {
            $"Of these {ranked.Count}, {labels.Full(first)} has the highest projected wOBA of {first.Season}, {Woba(first, "")}; next is {labels.Full(second)}, {Woba(second, "")}.",
        };
        var duels = ranked.Skip(1)
            .Select(other => (Other: other, Duel: Duel.Find(projection, first, other, Stat.WOBA, HeadToHeadKind.Observed)))
            .Where(d => d.Duel is not null)
            .OrderBy(d => d.Duel!.Win)
            .ToArray();
        if (duels is [var closest, .., var widest] && duels.Length == ranked.Count - 1)
        {
            sentences.Add(
                $"Season by season {labels.Short(first)} out-hits {labels.Short(closest.Other)} in {StatFormat.Percent(closest.Duel!.Win)} of draws (his closest rival here) " +
                $"and {labels.Short(widest.Other)} in {StatFormat.Percent(widest.Duel!.Win)}.");
        }

        return sentences;
    }

    /// <summary>Highest mean wOBA first; entries without a season last.</summary>
    public static IReadOnlyList<PlayerProjection> Ranked(IReadOnlyList<PlayerProjection> players) =>
        [.. players.OrderByDescending(p => MeanOf(p, Stat.WOBA) is var m && double.IsNaN(m) ? double.NegativeInfinity : m)];

    private static string Woba(PlayerProjection player, string unit = "a wOBA of ")
    {
        if (!player.Observed.TryGetValue(Stat.WOBA, out var woba) || woba.N == 0)
            return "no wOBA (no season with a plate appearance)";
        return $"{unit}{StatFormat.Mean(Stat.WOBA, woba.Mean)} (80% of seasons {StatFormat.Value(Stat.WOBA, woba.Percentile(10))} to {StatFormat.Value(Stat.WOBA, woba.Percentile(90))})";
    }

    private static string Mean(PlayerProjection player, Stat stat) => StatFormat.Mean(stat, MeanOf(player, stat));

    private static double MeanOf(PlayerProjection player, Stat stat) =>
        player.Observed.TryGetValue(stat, out var distribution) ? distribution.Mean : double.NaN;
}
