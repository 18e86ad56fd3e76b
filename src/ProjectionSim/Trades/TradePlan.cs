using ProjectionSim.Baseball;
using ProjectionSim.Simulation;
using ProjectionSim.Simulation.Years;

namespace ProjectionSim.Trades;

/// <summary>A trade ready to be drawn: every future's plan, all with one seed, so that players and leagues are the same draw by draw.</summary>
internal sealed record TradePlan
{
    public required TradeConfig Config { get; init; }
    public required IReadOnlyList<SimulationPlan> Futures { get; init; }
    public required int Draws { get; init; }
    public required ulong Seed { get; init; }
    public required int FirstSeason { get; init; }
    public required IReadOnlyList<BeliefPlan> Beliefs { get; init; }
    public required IReadOnlyList<QuestionPlan> Questions { get; init; }

    /// <summary>The future that has the player who is waited for, and the sample; null: not asked.</summary>
    public required (int Future, PathSample Sample)? Waiting { get; init; }
}

/// <summary>Where a drawn belief is read.</summary>
/// <param name="Future">The first future that has the player; −1 of money.</param>
/// <param name="Member">His index in it.</param>
/// <param name="Talent">A true-talent rate; null for the others.</param>
/// <param name="Observed">An observed statistic; null for the others.</param>
/// <param name="Event">An event; null for the others.</param>
/// <param name="Money">Which number of money: 0 price, 1 growth, 2 discount; null for the others.</param>
/// <param name="Skill">Which skill behind the plate: 0 framing, 1 blocking, 2 throwing; null for the others.</param>
/// <param name="Spread">The spread of the leaderboard that the skill's percentiles are of.</param>
internal sealed record BeliefPlan(int Future, int Member, Stat? Talent, Stat? Observed, EventPlan? Event, int? Money, int? Skill = null, double Spread = 0)
{
    /// <summary>Whether the draws hold it; else the run is repeated.</summary>
    public bool IsDrawn => Talent is not null || Observed is not null || Event is not null || Money is not null || Skill is not null;
}

/// <summary>Where a question is read.</summary>
/// <param name="Future">The first future that has the player, and the other where there is one.</param>
/// <param name="Member">His index.</param>
/// <param name="Year">Years after the first season.</param>
/// <param name="Event">The event; null with another player.</param>
/// <param name="Versus">The other's index; −1 without.</param>
/// <param name="Stat">What is compared with the other.</param>
internal sealed record QuestionPlan(int Future, int Member, int Year, EventPlan? Event, int Versus, Stat Stat);
