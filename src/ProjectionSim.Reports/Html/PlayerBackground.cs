using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Reports.Charts;
using ProjectionSim.Reports.Explain;
using ProjectionSim.Reports.Wording;
using ProjectionSim.Talent;

namespace ProjectionSim.Reports.Html;

/// <summary>What a page shows of a player besides his distributions: how his forecast came about, his last season, his league.</summary>
public sealed class PlayerBackground
{
    private PlayerBackground(Explanation explanation) => Explanation = explanation;

    /// <summary>How the forecast came about.</summary>
    public Explanation Explanation { get; }

    /// <summary>The background of a scenario of a projection's input; null for a player that the input does not hold.</summary>
    public static PlayerBackground? Of(ProjectionInput input, PlayerProjection player)
    {
        var config = input.Config;
        var history = config.Players.FirstOrDefault(p => string.Equals(p.Id, player.Id, StringComparison.Ordinal));
        var scenario = config.Scenarios.FirstOrDefault(s => string.Equals(s.Player, player.Id, StringComparison.Ordinal) && string.Equals(s.Label, player.Scenario, StringComparison.Ordinal));
        if (history is null || scenario is null)
            return null;
        var forecast = new TalentModel(input.Model, input.Environments).Forecast(history, config.Season, scenario.Park, explain: true);
        return new PlayerBackground(new Explanation
        {
            Player = history,
            Scenario = scenario,
            Forecast = forecast,
            Model = input.Model,
            Values = input.Environments.RunValues[forecast.LeagueSeason],
        });
    }

    /// <summary>His last line in the majors, else his last at all; null for a player without lines.</summary>
    internal ValueMark? LastSeason(string name, int colour)
    {
        var lines = Explanation.Forecast.Trace!.Steps.Where(s => s.Line is { PlateAppearances: > 0 }).ToArray();
        var last = lines.LastOrDefault(s => s.Line!.Level == Level.MLB) ?? lines.LastOrDefault();
        if (last?.Line is not { } line)
            return null;
        var level = line.Level == Level.MLB ? "" : $" {line.Level.Name()}";
        return new ValueMark(
            line.RawWoba,
            string.Create(CultureInfo.InvariantCulture, $"{name} {last.Season}{level}: {StatFormat.Number(line.RawWoba, 3)}, {line.PlateAppearances:0} PA"),
            colour);
    }

    /// <summary>The league's wOBA.</summary>
    internal ValueMark League() => new(
        Explanation.Forecast.LeagueWoba,
        string.Create(CultureInfo.InvariantCulture, $"league {Explanation.Forecast.LeagueSeason} {StatFormat.Number(Explanation.Forecast.LeagueWoba, 3)}"));
}
