using System.CommandLine;
using ProjectionSim.Baseball;
using ProjectionSim.Data;
using ProjectionSim.Evaluation;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Backtests;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim marcel: the baseline that everybody knows, as published.</summary>
internal static class MarcelCommand
{
    private const int ShownInTable = 30;

    public static Command Create(Terminal terminal)
    {
        var data = DataOption.Create();
        var season = new Option<int>("--season") { Description = "The season to project, from the three before it.", HelpName = "YEAR", Required = true };
        var common = new CommonOptionSet(Takes.Format | Takes.Output | Takes.Quiet);
        var command = new Command("marcel", "Projects hitters with Marcel, the baseline to beat.") { data, season };
        common.AddTo(command);
        command.SetAction((parsed, token) =>
        {
            var options = common.Read(parsed);
            var year = parsed.GetValue(season);
            var lines = Project(DataOption.Open(parsed.GetValue(data), options, terminal, token), year);
            OutputTarget.Write(options, terminal, writer => Write(lines, year, options, terminal, writer));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static IReadOnlyList<MarcelLine> Project(DataFolder folder, int season)
    {
        if (folder.Seasons.Contains(season - 1)) return Marcel.Project(folder.AsOf(season - 1).Batting, season);
        var known = folder.Seasons.Count == 0 ? "no season" : $"{folder.Seasons[0]} to {folder.Seasons[^1]}";
        throw new InvalidInputException($"Marcel for {season} needs the batting of {season - 1}; the data folder has {known}. Choose another --season, or add the year to lahman/Batting.csv.");
    }

    private static void Write(IReadOnlyList<MarcelLine> lines, int season, CommonOptions options, Terminal terminal, TextWriter writer)
    {
        switch (options.Format)
        {
            case OutputFormat.Json: MarcelReport.WriteJson(lines, season, writer); break;
            case OutputFormat.Csv: MarcelReport.WriteCsv(lines, writer); break;
            case OutputFormat.Markdown: MarkdownReport.Write(MarcelReport.Page(lines, season, lines.Count), writer); break;
            default: ConsoleReport.Write(MarcelReport.Page(lines, season, ShownInTable), terminal.Style, writer); break;
        }
    }
}
