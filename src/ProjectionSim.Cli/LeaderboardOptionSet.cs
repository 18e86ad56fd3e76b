using System.CommandLine;
using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Reports.Pages;

namespace ProjectionSim.Cli;

/// <summary>The options of a leaderboard: --sort and --top.</summary>
internal sealed class LeaderboardOptionSet
{
    private readonly Option<string?> sort = new("--sort") { Description = "Shows a leaderboard in the order of a statistic: wOBA, HR, K% ... [wOBA]", HelpName = "STAT" };
    private readonly Option<string?> top = new("--top") { Description = "Shows the first N of the leaderboard. [all]", HelpName = "N" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(sort);
        command.Options.Add(top);
    }

    /// <summary>The order that was asked for; null where neither option was given.</summary>
    /// <exception cref="UsageException">No such statistic, or no such number.</exception>
    public LeaderboardOrder? Read(ParseResult parsed)
    {
        var (name, count) = (parsed.GetValue(sort), parsed.GetValue(top));
        if (name is null && count is null)
            return null;
        var stat = name is null ? Stat.WOBA : StatInfo.All.FirstOrDefault(i => string.Equals(i.Name, name, StringComparison.OrdinalIgnoreCase))?.Stat
            ?? throw new UsageException($"--sort {name}: no such statistic. Expected one of {string.Join(", ", StatInfo.All.Select(i => i.Name))}.");
        int? most = count is null ? null : int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n
            : throw new UsageException($"--top {count}: expected a whole number from 1.");
        return new LeaderboardOrder(stat, most);
    }
}
