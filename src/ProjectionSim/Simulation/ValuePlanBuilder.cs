using ProjectionSim.Baseball;
using ProjectionSim.Defense;
using ProjectionSim.Talent;
using ProjectionSim.Valuation;

namespace ProjectionSim.Simulation;

/// <summary>From the model's value and defence blocks and a player's past to what his draws of value need.</summary>
public sealed class ValuePlanBuilder
{
    private readonly HitterModel model;
    private readonly ValueModel value;
    private readonly DefenseModel defense;
    private readonly string school;

    /// <summary>Takes a model's blocks.</summary>
    /// <exception cref="InvalidInputException">The model has no value or no defence block, or not this school.</exception>
    public ValuePlanBuilder(HitterModel model, string school)
    {
        this.model = model;
        this.school = school;
        value = model.Value ?? throw new InvalidInputException("The config asks for wins above replacement (warSchool), but the model has no value block. Use a model that has one, or take warSchool away.");
        defense = model.Defense ?? throw new InvalidInputException("The config asks for wins above replacement (warSchool), but the model has no defense block. Use a model that has one, or take warSchool away.");
        if (!value.Schools.ContainsKey(school))
            throw new InvalidInputException($"The model's value.schools has no '{school}'. It has {string.Join(", ", value.Schools.Keys)}; use one of them.");
    }

    /// <summary>The model's defence block.</summary>
    public DefenseModel Defense => defense;

    /// <summary>What all players of a season share.</summary>
    public ValueSettings Settings(int season, RunValues values)
    {
        var counting = model.Counting;
        double success = CountingRates.LeagueRate(counting.StealSuccess, "stealSuccess", season);
        bool challenged = season >= defense.Challenge.FromSeason;
        return new ValueSettings
        {
            RunsPerWinBase = value.RunsPerWinBase,
            StealRunsPerOpportunity = CountingRates.LeagueRate(counting.StealAttempts, "stealAttempts", season)
                * (success * values.StolenBase + (1 - success) * values.CaughtStealing),
            DoublePlaysPerOut = CountingRates.LeagueRate(counting.DoublePlays, "doublePlays", season),
            DoublePlayRuns = value.DoublePlayRuns,
            LeagueRunsPerPlateAppearance = value.LeagueRunsPerPlateAppearance(school),
            ReplacementWinsPerPlateAppearance = value.ReplacementWinsPerPlateAppearance(school),
            ChallengeMean = challenged ? defense.Challenge.Mean : 1,
            ChallengeStandardDeviation = challenged ? defense.Challenge.StandardDeviation : 0,
        };
    }

    /// <summary>A player's plan.</summary>
    /// <param name="history">His past; nothing of the season is read.</param>
    /// <param name="season">The season.</param>
    /// <param name="positions">Shares of his starts; null for those of his past games.</param>
    /// <param name="keepRates">Whether the rates behind percentiles are kept.</param>
    /// <param name="room">Where his place in a depth chart has him play; null where he has none.</param>
    /// <exception cref="InvalidInputException">A line of his defence cannot be read.</exception>
    public ValuePlan Of(PlayerHistory history, int season, PositionShares? positions, bool keepRates = false, RoomPositions? room = null)
    {
        if (room is not null && (room.At != Position.C || room.Elsewhere is not null)) return OfRoom(history, season, positions, keepRates, room);
        var shares = positions ?? history.LastSeasonPositions ?? history.CareerPositions;
        var beliefs = Beliefs(history, season);
        double innings = value.InningsPerStart, catching = Math.Min(shares.C, 1);
        return new ValuePlan
        {
            StartsPerPlateAppearance = 1 / (catching > 0.5 ? value.CatcherPlateAppearancesPerStart : value.PlateAppearancesPerStart),
            PositionShare = catching,
            PositionalPerStart = innings * value.PositionalRunsPerInning(school, Position.C),
            PositionalPerOtherStart = innings * OverOthers(shares, position => value.PositionalRunsPerInning(school, position)),
            Catching = catching > 0 ? Catching(beliefs, innings, keepRates) : null,
            Fielding = Fielding(shares, beliefs, innings),
        };
    }

    /// <summary>A member of a room plays where his depth chart says, whatever he has played before.</summary>
    private ValuePlan OfRoom(PlayerHistory history, int season, PositionShares? positions, bool keepRates, RoomPositions room)
    {
        var past = positions ?? history.LastSeasonPositions ?? history.CareerPositions;
        var beliefs = Beliefs(history, season);
        double innings = value.InningsPerStart;
        bool catchesAt = room.At == Position.C, catchesElsewhere = room.Elsewhere == Position.C;
        bool fieldsAt = defense.Fielding.ContainsKey(room.At), fieldsElsewhere = room.Elsewhere is { } there && defense.Fielding.ContainsKey(there);
        return new ValuePlan
        {
            StartsPerPlateAppearance = 1 / (catchesAt ? value.CatcherPlateAppearancesPerStart : value.PlateAppearancesPerStart),
            PositionShare = catchesAt && past.C > 0 ? Math.Min(past.C, 1) : 1 - room.ShareElsewhere,
            PositionalPerStart = innings * value.PositionalRunsPerInning(school, room.At),
            PositionalPerOtherStart = room.Elsewhere is { } other ? innings * value.PositionalRunsPerInning(school, other) : 0,
            Catching = catchesAt || catchesElsewhere ? Catching(beliefs, innings, keepRates) : null,
            Fielding = Fielding(room.Shares(fieldsAt, fieldsElsewhere), beliefs, innings),
            Catches = catchesAt ? StartKind.AtPosition : StartKind.Elsewhere,
            Fields = fieldsAt && fieldsElsewhere ? StartKind.All : fieldsAt ? StartKind.AtPosition : StartKind.Elsewhere,
        };
    }

    private CatchingPlan Catching(DefenseBeliefs beliefs, double innings, bool keepRates) => new()
    {
        Framing = Skill(defense.Framing, beliefs.Framing, innings),
        Blocking = Skill(defense.Blocking, beliefs.Blocking, innings),
        Throwing = Skill(defense.Throwing, beliefs.Throwing, innings),
        KeepRates = keepRates,
    };

    /// <summary>The years of a path whose glove walks on from one to the next.</summary>
    /// <param name="years">The plan of each year by itself, the first first.</param>
    /// <remarks>
    /// A year's talent is that of the year before drawn to the mean, and news: of standard deviation s(y) where the belief says so, its
    /// correlation with the year before is carry-over · s(y − 1) / s(y), which is at most 1.
    /// </remarks>
    public static IReadOnlyList<ValuePlan> Walk(IReadOnlyList<ValuePlan> years)
    {
        var framing = Weights(years, plan => plan.Catching?.Framing);
        var blocking = Weights(years, plan => plan.Catching?.Blocking);
        var throwing = Weights(years, plan => plan.Catching?.Throwing);
        var fielding = Weights(years, plan => plan.Fielding);
        return [.. years.Select((plan, year) => year == 0 ? plan : plan with
        {
            Catching = plan.Catching is not { } catching ? null : catching with
            {
                Framing = catching.Framing with { YearWeights = framing[year] },
                Blocking = catching.Blocking with { YearWeights = blocking[year] },
                Throwing = catching.Throwing with { YearWeights = throwing[year] },
            },
            Fielding = plan.Fielding is not { } glove ? null : glove with { YearWeights = fielding[year] },
        })];
    }

    private static double[][] Weights(IReadOnlyList<ValuePlan> years, Func<ValuePlan, SkillPlan?> of)
    {
        double[][] all = new double[years.Count][];
        all[0] = [1];
        for (int year = 1; year < years.Count; year++)
        {
            SkillPlan? before = of(years[year - 1]), now = of(years[year]);
            double kept = before is null || now is null || !(now.StandardDeviation > 0) ? 1 : Math.Clamp(now.CarryOver * before.StandardDeviation / now.StandardDeviation, 0, 1);
            all[year] = [.. all[year - 1].Select(weight => weight * kept), Math.Sqrt(1 - (kept * kept))];
        }

        return all;
    }

    /// <summary>What is believed of a player's defence, for those who show how it came about.</summary>
    public DefenseBeliefs Beliefs(PlayerHistory history, int season) => DefenseBeliefs.Of(history, season, defense, value.InningsPerStart);

    private static SkillPlan Skill(SkillModel skill, SkillBelief belief, double innings) => new()
    {
        TrialsPerStart = innings * skill.TrialsPerInning,
        Mean = belief.Mean,
        StandardDeviation = belief.StandardDeviation,
        VariancePerTrial = skill.VariancePerTrial,
        SeasonVariance = skill.SeasonVariance,
        RunsPerUnit = skill.RunsPerUnit,
        CarryOver = skill.CarryOver,
    };

    /// <summary>One skill for all positions but catcher and designated hitter, weighted by his starts: a good fielder is one everywhere.</summary>
    private SkillPlan? Fielding(PositionShares shares, DefenseBeliefs beliefs, double innings)
    {
        double share = OverOthers(shares, position => defense.Fielding.ContainsKey(position) ? 1 : 0);
        if (!(share > 0)) return null;
        double Mean(Func<Position, double> of) => OverOthers(shares, position => defense.Fielding.ContainsKey(position) ? of(position) : 0) / share;
        return new SkillPlan
        {
            TrialsPerStart = innings * share,
            Mean = Mean(position => beliefs.Fielding[position].Mean * defense.Fielding[position].RunsPerUnit),
            StandardDeviation = Mean(position => beliefs.Fielding[position].StandardDeviation * defense.Fielding[position].RunsPerUnit),
            VariancePerTrial = Mean(position => defense.Fielding[position].VariancePerTrial * defense.Fielding[position].RunsPerUnit * defense.Fielding[position].RunsPerUnit),
            SeasonVariance = Mean(position => defense.Fielding[position].SeasonVariance * defense.Fielding[position].RunsPerUnit * defense.Fielding[position].RunsPerUnit),
            RunsPerUnit = 1,
            CarryOver = Mean(position => defense.Fielding[position].CarryOver),
        };
    }

    /// <summary>
    /// The mean over his other positions than catcher. A catcher whose others nothing tells is taken as designated hitter there; of a
    /// player whose positions are all unknown it is 0, the average's.
    /// </summary>
    private static double OverOthers(PositionShares shares, Func<Position, double> of)
    {
        double known = 0, sum = 0;
        foreach (var position in Positions.All)
        {
            double share = position == Position.C ? 0 : shares.Of(position);
            if (!(share > 0)) continue;
            known += share;
            sum += share * of(position);
        }

        return known > 0 ? sum / known : shares.C > 0 ? of(Position.DH) : 0;
    }
}
