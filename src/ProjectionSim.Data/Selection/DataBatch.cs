using System.Globalization;
using ProjectionSim.Data.Configuration;

namespace ProjectionSim.Data.Selection;

/// <summary>Hitters of a data folder as a run: history as of the season before, each at his last club and its park, playing time by the statistical model.</summary>
public sealed record DataBatch
{
    /// <summary>The run.</summary>
    public required ProjectionInput Input { get; init; }

    /// <summary>What a person should know: who was left out.</summary>
    public required IReadOnlyList<string> Notices { get; init; }

    /// <summary>Selects hitters.</summary>
    /// <param name="data">The folder; its baseline is the frame's environment.</param>
    /// <param name="frame">Season, seed, draws and model.</param>
    /// <param name="filter">Who; null for everyone with an MLB plate appearance in the season before.</param>
    /// <param name="team">Only those whose last club this is; null for all.</param>
    /// <exception cref="DataFolderException">The folder does not know the season before, or nobody is meant.</exception>
    public static DataBatch Of(DataFolder data, ProjectionInput frame, PlayerFilter? filter, string? team)
    {
        int season = frame.Config.Season;
        if (!data.Seasons.Contains(season - 1))
            throw new DataFolderException(string.Create(CultureInfo.InvariantCulture, $"{data.Path}: projecting {season} needs MLB season {season - 1}; the folder has {Range(data.Seasons)}. Give --season one more than a season of the folder."));
        var view = data.AsOf(season - 1);
        var clubs = view.Leagues.Parks.Keys.ToHashSet(StringComparer.Ordinal);
        string? club = team is null ? null : Clubs.Canonical(team.ToUpperInvariant());
        if (club is not null && !clubs.Contains(club))
            throw new DataFolderException($"--team {team}: no such club, expected {Suggestion.ListOf([.. clubs.Order(StringComparer.Ordinal)])}.{Suggestion.DidYouMean(club, clubs)}");
        HitterFacts[] wanted =
        [
            .. view.Hitters.Select(h => HitterFacts.Of(h, season, clubs))
                .Where(f => filter is null ? f.PA > 0 : filter.Matches(f) && IsActive(f, season))
                .Where(f => club is null || f.Club == club)
                .OrderBy(f => f.History.Id, StringComparer.Ordinal),
        ];
        HitterFacts[] placed = [.. wanted.Where(f => f.Club is not null && f.Age is >= 15 and <= 50)];
        if (placed.Length == 0)
            throw new DataFolderException(string.Create(CultureInfo.InvariantCulture, $"{data.Path}: no hitter of {view.Hitters.Count} known before {season} is meant. Widen --select or --team."));
        var config = frame.Config with
        {
            Players = [.. placed.Select(f => f.History)],
            Scenarios = [.. placed.Select(f => new Scenario { Player = f.History.Id, Club = f.Club!, Park = f.Club! })],
        };
        return new DataBatch
        {
            Input = ConfigFile.InputOf(config, frame.Model, view.Leagues),
            Notices = wanted.Length == placed.Length ? [] : [string.Create(CultureInfo.InvariantCulture, $"{wanted.Length - placed.Length} of {wanted.Length} selected hitters were left out: no line of theirs names a club with a park, or their age cannot be.")],
        };
    }

    /// <summary>An MLB line in the last three seasons or a minor one in the last.</summary>
    private static bool IsActive(HitterFacts facts, int season) =>
        facts.MinorPA > 0 || facts.History.Lines.Any(l => l.Level == "MLB" && l.Season >= season - 3 && l.Season < season && l.PA > 0);

    private static string Range(IReadOnlyList<int> seasons) =>
        seasons.Count == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"{seasons[0]} to {seasons[^1]}");
}
