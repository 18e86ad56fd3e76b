using ProjectionSim.Baseball;
using ProjectionSim.Talent;
using ProjectionSim.Valuation;

namespace ProjectionSim.Simulation;

/// <summary>From a hitter's past to the laws of his runs, runs batted in and games.</summary>
/// <remarks>
/// A config does not tell what the clubs of its lines scored, so a club's part is that of an average one: in the forecast, and in
/// his own residual, which then holds some of his clubs' scoring.
/// </remarks>
public sealed class RunsAndGamesBuilder(HitterModel model, TalentModel talent)
{
    private readonly RunsLaw runs = new(model.Counting.Runs);
    private readonly RunsLaw runsBattedIn = new(model.Counting.RunsBattedIn);
    private LineupRuns? lineup;

    /// <summary>The laws of a hitter's season.</summary>
    /// <param name="history">His lines; those of the season and later are not read.</param>
    /// <param name="season">The season.</param>
    /// <param name="slot">His slot in the lineup, 1..9; null where nobody knows: the mean of those that hitters like him have.</param>
    /// <exception cref="InvalidInputException">The model has no league rate before the season.</exception>
    public RunsAndGames Of(PlayerHistory history, int season, int? slot = null)
    {
        lineup = slot is null ? null : lineup ?? Lineup(season);
        var games = model.PlayingTime.Games;
        return new RunsAndGames
        {
            Runs = Plan(runs, model.Counting.Runs, "runs", history, season, line => line.R, slot),
            RunsBattedIn = Plan(runsBattedIn, model.Counting.RunsBattedIn, "runsBattedIn", history, season, line => line.RBI, slot),
            Games = (history.LastSeasonPositions ?? history.CareerPositions).C > 0.5 ? games.Catchers : games.Others,
            MostGames = games.Maximum,
        };
    }

    private RunsPlan Plan(RunsLaw law, RunsModel block, string name, PlayerHistory history, int season, Func<StatLine, int?> count, int? slot)
    {
        // The counts' own part is added draw by draw, so a hitter without any stands for the league's taken off.
        Span<double> none = stackalloc double[RunsLaw.Rates.Count];
        none.Clear();
        int last = talent.LastLeagueSeason(season);
        double league = law.LeagueRate(name, season - 1) + law.Deviation(none, League(last), 0);
        double own = law.Own(season, Residuals(law, name, history, season, count));
        return new RunsPlan
        {
            PerPlateAppearance = slot is { } at && lineup is not null ? league + InSlot(ReferenceEquals(law, runs), at - 1, law.LeagueRate(name, season - 1), own) : league + own,
            Weights = [.. law.Coefficients],
            VarianceFloor = block.VarianceFloor,
            VariancePerPa = block.VariancePerPa,
        };
    }

    /// <summary>What a slot adds per plate appearance, and what it leaves of his own residual.</summary>
    private double InSlot(bool scored, int slot, double leagueRate, double own)
    {
        var kept = model.Counting.Lineup!;
        return scored
            ? (kept.RunsKept * leagueRate * (lineup!.Runs[slot] - 1)) + (kept.OwnRunsKept * own)
            : (kept.RunsBattedInKept * leagueRate * (lineup!.RunsBattedIn[slot] - 1)) + (kept.OwnRunsBattedInKept * own);
    }

    private LineupRuns? Lineup(int season) => model.Counting.Lineup is { } block
        ? new LineupRuns(block, OutcomeRates.FromLogOdds([.. talent.LeagueLogits(talent.LastLeagueSeason(season))]))
        : null;

    /// <summary>His seasons in the majors, stints summed, as far as their lines tell every count that the law reads.</summary>
    private List<RunsResidual> Residuals(RunsLaw law, string name, PlayerHistory history, int season, Func<StatLine, int?> count)
    {
        var residuals = new List<RunsResidual>();
        var majors = history.Lines.Where(line => line.Season < season && line.PA > 0 && Levels.Parse(line.Level, line.League) == Level.MLB);
        foreach (var year in majors.GroupBy(line => line.Season))
        {
            double[] rates = new double[RunsLaw.Rates.Count];
            int pa = 0, made = 0;
            bool known = true;
            foreach (var line in year)
            {
                if (count(line) is not { } one || line is not { IBB: { } intentional, HBP: { } hit, SB: { } stolen, CS: { } caught })
                {
                    known = false;
                    break;
                }

                int[] counts = [line.H - line.Doubles - line.Triples - line.HR, line.Doubles, line.Triples, line.HR, line.BB - intentional, hit, line.SO, stolen, caught, intentional];
                for (int k = 0; k < counts.Length; k++) rates[k] += counts[k];
                pa += line.PA;
                made += one;
            }

            if (!known) continue;
            for (int k = 0; k < rates.Length; k++) rates[k] /= pa;
            double expected = law.LeagueRate(name, year.Key) + law.Deviation(rates, League(talent.LastLeagueSeason(year.Key + 1)), 0);
            residuals.Add(new RunsResidual(year.Key, pa, (double)made / pa - expected));
        }

        return residuals;
    }

    private double[] League(int season) => RunsLaw.LeagueRates([.. talent.LeagueLogits(season)], model.Counting, season);
}
