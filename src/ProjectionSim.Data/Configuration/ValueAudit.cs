using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Defense;
using ProjectionSim.Valuation;

namespace ProjectionSim.Data.Configuration;

/// <summary>Checks the value and defence blocks of a model file.</summary>
internal static class ValueAudit
{
    private static readonly Position[] Fielded = [.. Positions.All.Where(position => position is not (Position.C or Position.DH))];

    /// <summary>Checks the value block.</summary>
    /// <exception cref="ConfigException">A number is out of range.</exception>
    public static void Run(AuditedValue at, ValueModel value)
    {
        at.At("leaguePlateAppearances").InRange(value.LeaguePlateAppearances, 1000, 1e6, "Plate appearances of all the league's hitters in a season.");
        at.At("clubs").InRange(value.Clubs, 2, 100, "Clubs of the league.");
        at.At("clubStarts").InRange(value.ClubStarts, 1, 200, "Games of a club.");
        at.At("clubInnings").InRange(value.ClubInnings, value.ClubStarts * 5, value.ClubStarts * 15, "Innings of a club in a season, 8 to 9 a game.");
        at.At("catcherPlateAppearancesPerStart").InRange(value.CatcherPlateAppearancesPerStart, 2, 8, "Plate appearances for every start.");
        at.At("plateAppearancesPerStart").InRange(value.PlateAppearancesPerStart, 2, 8, "Plate appearances for every start.");
        at.At("doublePlayRuns").InRange(value.DoublePlayRuns, -2, 0, "Runs of a double play beyond the out: negative.");
        at.At("runsPerWinBase").InRange(value.RunsPerWinBase, 0, 9, "Runs per win of a league without runs.");
        foreach ((string school, WarSchoolModel model) in value.Schools)
        {
            AuditedValue one = at.At("schools").At(school);
            one.At("positionalInnings").InRange(model.PositionalInnings, 1, 10_000, "Innings that the positional runs are of.");
            one.At("replacementWins").InRange(model.ReplacementWins, 0, 2000, "Wins of all position players above replacement.");
            foreach (Position position in Positions.All)
            {
                if (!model.PositionalRuns.TryGetValue(position, out double runs))
                    throw one.At("positionalRuns").Error("no " + position.Name(), "runs of all nine positions", "Add the position, 0 where it is average.");
                one.At("positionalRuns").At(position.Name()).InRange(runs, -50, 50, "Runs of a season at the position.");
            }
        }
    }

    /// <summary>Checks the defence block.</summary>
    /// <exception cref="ConfigException">A number is out of range.</exception>
    public static void Run(AuditedValue at, DefenseModel defense)
    {
        Skill(at.At("framing"), defense.Framing, "pitch taken");
        Skill(at.At("blocking"), defense.Blocking, "pitch to block");
        Skill(at.At("throwing"), defense.Throwing, "steal attempt");
        foreach ((Position position, SkillModel skill) in defense.Fielding)
        {
            AuditedValue one = at.At("fielding").At(position.Name());
            one.OneOf(position.Name(), [.. Fielded.Select(known => known.Name())], "position");
            Skill(one, skill, "inning");
        }

        AuditedValue challenge = at.At("challenge");
        challenge.At("fromSeason").InRange(defense.Challenge.FromSeason, 1876, 3000, "The first season with challenges.");
        challenge.At("mean").InRange(defense.Challenge.Mean, 0.01, 2, "The share of framing that challenges leave: 1 for all of it.");
        challenge.At("standardDeviation").InRange(defense.Challenge.StandardDeviation, 0, 1, "The spread of that share.");
    }

    private static void Skill(AuditedValue at, SkillModel skill, string per)
    {
        at.At("per").OneOf(skill.Per, [per], "trial");
        at.At("mean").InRange(skill.Mean, -1, 1, "Units per trial.");
        at.At("standardDeviation").NotNegative(skill.StandardDeviation, "It is a spread, units per trial.");
        at.At("standardDeviation").InRange(skill.StandardDeviation, 0, 1, "Units per trial: for framing about .001 runs a pitch.");
        at.At("carryOver").InRange(skill.CarryOver, 0, 1, "It is a correlation of one season's talent with the next.");
        at.At("variancePerTrial").InRange(skill.VariancePerTrial, 0, 10, "It is a variance.");
        at.At("seasonVariance").InRange(skill.SeasonVariance, 0, 1, "It is a variance.");
        at.At("runsPerUnit").InRange(skill.RunsPerUnit, -5, 5, "Runs of a unit.");
        at.At("trialsPerInning").InRange(skill.TrialsPerInning, 0, 50, "Trials of an inning.");
        if (skill.LeaderboardStandardDeviation is { } spread)
            at.At("leaderboardStandardDeviation").Positive(spread, "It is a spread of season rates.");
        foreach ((string provider, double scale) in skill.Providers)
        {
            if (!(scale > 0 && scale <= 10))
                throw at.At("providers").At(provider).Error(scale.ToString("R", CultureInfo.InvariantCulture), "a number above 0 and at most 10", "The provider's figures are divided by it.");
        }
    }
}
