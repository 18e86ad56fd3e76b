using System.CommandLine;
using System.Globalization;
using ProjectionSim.Data.Configuration;
using ProjectionSim.Data.Selection;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Cli;

/// <summary>A run's input and the hash of the data that it came from besides the config.</summary>
internal sealed record BatchInput(ProjectionInput Input, string? DataHash);

/// <summary>Where the players of a projection come from: the config, --players, or --data with a selection.</summary>
internal sealed class BatchOptionSet
{
    private readonly Option<string?> players = new("--players", "-p") { Description = "A table of players in place of the config's (projsim import writes one; projsim schema players).", HelpName = "FILE" };
    private readonly Option<string?> data = new("--data") { Description = $"Hitters of a data folder in place of the config's players, as known before the season. [{DataOption.Variable}]", HelpName = "DIR" };
    private readonly Option<string?> season = new("--season") { Description = "The season to project. [config's]", HelpName = "YEAR" };
    private readonly Option<string?> select = new("--select") { Description = "Those of the data folder that match, e.g. \"position = C and pa >= 100\"; fields: " + string.Join(", ", HitterFacts.Fields.Select(f => f.Name)) + ".", HelpName = "FILTER" };
    private readonly Option<string?> team = new("--team") { Description = "Those whose last club this is.", HelpName = "CLUB" };
    private readonly Option<bool> all = new("--all") { Description = "Everyone with an MLB plate appearance in the season before." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[players, data, season, select, team, all]) command.Options.Add(option);
    }

    /// <summary>The input of the run that was asked for.</summary>
    /// <exception cref="UsageException">The options do not go together.</exception>
    public BatchInput Load(ParseResult parsed, string? config, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var selects = parsed.GetValue(select) is not null || parsed.GetValue(team) is not null || parsed.GetValue(all);
        var overrides = options.Overrides.ToList();
        if (parsed.GetValue(season) is { } year) overrides.Add("season=" + Year(year));
        if (parsed.GetValue(players) is { } file)
        {
            if (selects || parsed.GetValue(data) is not null) throw new UsageException("--players and --data are two sources of players: give one of them.");
            return new BatchInput(PlayerBatch.Load(file, ConfigFile.LoadFrame(config, overrides), cancellation), PlayerBatch.HashOf(file));
        }

        if (!selects)
        {
            if (parsed.GetValue(data) is not null) throw new UsageException("--data needs to know whom: give --select FILTER, --team CLUB or --all.");
            return new BatchInput(ConfigArgument.Load(config, options with { Set = [.. options.Set, .. parsed.GetValue(season) is { } other ? ["season=" + Year(other)] : Array.Empty<string>()] }), config is not null && RecordedInput.Is(config) ? RecordedInput.DataHashOf(config) : null);
        }

        return FromData(parsed, ConfigFile.LoadFrame(config, overrides), options, terminal, cancellation);
    }

    private BatchInput FromData(ParseResult parsed, ProjectionInput frame, CommonOptions options, Terminal terminal, CancellationToken cancellation)
    {
        if (parsed.GetValue(all) && parsed.GetValue(select) is not null) throw new UsageException("--all and --select: give one of them.");
        var filter = parsed.GetValue(select) is { } text ? PlayerFilter.Parse(text) : null;
        var folder = DataOption.Open(parsed.GetValue(data), frame.Environments, options, terminal, cancellation);
        var batch = DataBatch.Of(folder, frame, filter, parsed.GetValue(team));
        if (!options.Quiet)
        {
            foreach (var notice in batch.Notices) terminal.Error.WriteLine(notice);
        }

        return new BatchInput(batch.Input, folder.Hash());
    }

    private static string Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200
            ? text
            : throw new UsageException($"--season {text}: expected a year like 2026.");
}
