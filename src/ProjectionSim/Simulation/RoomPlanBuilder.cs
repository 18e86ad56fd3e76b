using ProjectionSim.Baseball;
using ProjectionSim.PlayingTime;

namespace ProjectionSim.Simulation;

/// <summary>From a depth chart of the config to the plan of a room: health, shares, what a start is worth at the plate.</summary>
public sealed class RoomPlanBuilder(PlayingTimeModel model)
{
    /// <summary>The positions that a chart may be of.</summary>
    public static IReadOnlyList<string> Positions { get; } = ["C", "1B", "2B", "3B", "SS", "LF", "CF", "RF", "DH"];

    private readonly HealthLaw health = new(model.Health);

    /// <summary>The plan of a chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="players">Its members' histories, by id, for their ages.</param>
    /// <param name="season">The season.</param>
    public RoomPlan Build(DepthChart chart, IReadOnlyDictionary<string, PlayerHistory> players, int season)
    {
        int games = model.Health.SeasonGames;
        return new RoomPlan
        {
            Name = chart.Name,
            Starts = chart.Starts ?? games,
            SeasonGames = games,
            Members = [.. chart.Members.Where(member => member.Player is not null).Select(member => Member(chart, member, players[member.Player!], season))],
            TakenBack = model.Starts.TakenBack,
            ReplacementPaPerStart = PaPerStart(chart, chart.Members.FirstOrDefault(member => member.Player is null)),
        };
    }

    private RoomMemberPlan Member(DepthChart chart, DepthChartMember member, PlayerHistory player, int season)
    {
        double games = model.Health.SeasonGames;
        double[] lost = health.Probabilities(
            string.Equals(chart.Position, "C", StringComparison.Ordinal), player.AgeInJuly(season), member.GamesLostLastSeason / games, member.LongAbsence);
        return new RoomMemberPlan
        {
            Id = player.Id,
            GamesLost = PlateAppearanceTable.Cumulative(lost),
            Share = ShareLaw.Beta(member.Share!.Mean, member.Share.Sd),
            DaysOff = member.DaysOff,
            OtherStarts = member.OtherStarts is { } other ? ShareLaw.Beta(other.Mean / games, other.Sd / games) : ShareLaw.Certain(0),
            PaPerStart = PaPerStart(chart, member),
            PaPerOtherStart = PaPerStart(chart, member),
            PaPerGameOff = model.Starts.PerGameOff,
            PaDeviation = model.Starts.StandardDeviation,
        };
    }

    private double PaPerStart(DepthChart chart, DepthChartMember? member) =>
        model.Starts.PlateAppearancesBySlot[(member?.LineupSlot ?? chart.LineupSlot) - 1] * model.Starts.KeptByStarter;
}
