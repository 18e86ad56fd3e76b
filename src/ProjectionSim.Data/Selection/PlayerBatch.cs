using System.Globalization;
using System.Security.Cryptography;
using ProjectionSim.Baseball;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Data.Players;

namespace ProjectionSim.Data.Selection;

/// <summary>The players of a canonical table as a run: each at the club of his last line and its park, playing time by the statistical model.</summary>
public static class PlayerBatch
{
    /// <summary>The run on a table's players.</summary>
    /// <param name="file">The table.</param>
    /// <param name="frame">Season, seed, draws, model and environment.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="DataFolderException">The table cannot be used; the message says where and why.</exception>
    public static ProjectionInput Load(string file, ProjectionInput frame, CancellationToken cancellation)
    {
        var players = PlayersCsv.Read(file, cancellation);
        int season = frame.Config.Season;
        string[] clubs = [.. frame.Environments.Parks.Keys.Order(StringComparer.Ordinal)];
        var scenarios = players.Select(player => ScenarioOf(player, season, clubs, file)).ToArray();
        return ConfigFile.InputOf(frame.Config with { Players = players, Scenarios = scenarios }, frame.Model, frame.Environments);
    }

    /// <summary>SHA-256 of a file, lowercase hex.</summary>
    public static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static Scenario ScenarioOf(PlayerHistory player, int season, string[] clubs, string file)
    {
        string year = season.ToString(CultureInfo.InvariantCulture);
        if (player.Lines.FirstOrDefault(line => line.Season >= season) is { } late)
            throw new DataFolderException(string.Create(CultureInfo.InvariantCulture, $"{file}: {ConfigNode.Shorten(player.Name)} has a line of {late.Season}, expected seasons before {year}: a projection may not see the season that it projects. Leave the line out, or give --season."));
        var facts = HitterFacts.Of(player, season, clubs);
        if (!(facts.Age is >= 15 and <= 50))
            throw new DataFolderException(string.Create(CultureInfo.InvariantCulture, $"{file}: {ConfigNode.Shorten(player.Name)} is {facts.Age:0} years old in {year}, expected a hitter of 15 to 50 years. Check his birth date."));
        if (facts.Club is { } club)
            return new Scenario { Player = player.Id, Club = club, Park = club };
        string? team = player.Lines.Select(line => line.Team).LastOrDefault(t => t is not null);
        throw new DataFolderException($"{file}: {ConfigNode.Shorten(player.Name)} has no line with a club that has a park{(team is null ? "" : $" (found '{ConfigNode.Shorten(team)}')")}, expected one of {Suggestion.ListOf(clubs)}. Fill the column 'team'.");
    }
}
