using System.CommandLine;
using ProjectionSim.Data.Evaluation;
using ProjectionSim.Evaluation;
using ProjectionSim.Reports;
using ProjectionSim.Reports.Comparables;
using ProjectionSim.Talent;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim comps: the hitters of the past who stood like a player at his age, and what they did next.</summary>
internal static class CompsCommand
{
    private const double Window = 0.75;

    public static Command Create(Terminal terminal)
    {
        var player = new Argument<string>("PLAYER") { Description = "Id, name, or a part of the name that only one player has." };
        var config = ConfigArgument.Optional();
        var data = DataOption.Create();
        var count = new Option<int>("--count") { Description = "How many hitters.", HelpName = "N", DefaultValueFactory = _ => 10 };
        var through = new Option<int?>("--through") { Description = "The last season whose outcomes are read. [the last that the model's fit has seen]", HelpName = "YEAR" };
        var common = new CommonOptionSet(Takes.Set | Takes.Format | Takes.Output | Takes.Quiet);
        var command = new Command("comps", "Finds the hitters of the past who stood like a player, and what they did next.") { player, config, data, count, through };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var options = common.Read(parsed);
            var input = ConfigArgument.Load(parsed.GetValue(config), options);
            var history = PlayerSelection.Find(input.Config.Players, parsed.GetRequiredValue(player));
            int wanted = parsed.GetValue(count);
            if (wanted is < 1 or > 100) throw new UsageException($"--count {wanted}: expected 1 to 100.");

            // Nothing of the projected season or later may be known, whatever is asked for.
            int last = Math.Min(parsed.GetValue(through) ?? input.Model.FittedThrough, input.Config.Season - 1);
            int season = input.Config.Season;
            var forecast = new TalentModel(input.Model, input.Environments).Forecast(history, season, null);
            var folder = DataOption.Open(parsed.GetValue(data), options, terminal, cancellation);
            var candidates = ComparableHistories.OfAge(folder, input.Model, history.AgeInJuly(season), Window, last, history.Mlbam, cancellation);
            var nearest = Comparables.Nearest(forecast.FilterMean, candidates, wanted);
            OutputTarget.Write(options, terminal, writer =>
            {
                var page = ComparableReport.Of(history, season, forecast.NeutralTalent / 20, nearest, last);
                switch (options.Format)
                {
                    case OutputFormat.Csv: ComparableReport.WriteCsv(nearest, writer); break;
                    case OutputFormat.Json: ComparableReport.WriteJson(history, season, forecast.NeutralTalent / 20, nearest, last, writer); break;
                    case OutputFormat.Markdown: MarkdownReport.Write(page, writer); break;
                    case OutputFormat.Table: ConsoleReport.Write(page, terminal.StyleFor(options), writer); break;
                    default: throw new UsageException("comps writes table, json, csv or markdown.");
                }
            });
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
