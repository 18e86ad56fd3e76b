using ProjectionSim.Baseball;
using ProjectionSim.Talent;
using ProjectionSim.Valuation;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>
/// What a lineup slot adds to runs and runs batted in beyond a hitter's counts and club, and what it leaves of his own past residual:
/// least squares of regulars' residuals on the chain's effect of the slot and on what their past residuals forecast.
/// </summary>
/// <remarks>
/// No source here has slots. A slot is told by plate appearances a start: slot k bats (T + 5 − k) / 9 times a game of a club that has T
/// plate appearances in it, and half a slot is taken off; between two slots their effects are mixed. The error of that reading draws the shares towards 0.
/// </remarks>
internal static class LineupBlock
{
    private const int Past = 3, FewestPa = 250, FewestStarts = 60, MostOffTheBench = 12, FewestSeasons = 100;

    /// <summary>Plate appearances of a game that he comes into from the bench.</summary>
    private const double OffTheBench = .9;

    /// <summary>
    /// Slots taken off the reading: a starter does not bat to the end of every game, so he has the plate appearances of a later slot.
    /// Chosen between what R and RBI of 2003–2019 fit best with: R more than 1, RBI .4.
    /// </summary>
    private const double LeftEarly = .5;

    /// <summary>Variance of a rate of R or RBI per PA, times PA: the weights' scale, which moves the likelihood alone.</summary>
    private const double VariancePerPa = .07;

    /// <summary>Where the model's source begins to speak of the shares.</summary>
    private const string SharesKept = "Shares kept:";

    private static readonly string[] Names = ["int", "kept", "ownKept"];

    /// <summary>The lineup's shares refitted, and the records of both.</summary>
    /// <param name="table">The hitters' seasons.</param>
    /// <param name="seasons">Their starts.</param>
    /// <param name="counting">The counts' laws, and the chain.</param>
    /// <param name="first">The first season that is scored, as of the counts' laws.</param>
    /// <param name="league">A season's outcomes a plate appearance in the majors.</param>
    /// <returns>Null where the model has no lineup or the data too few starts: <see cref="Lacking"/> says so.</returns>
    public static (LineupModel Model, IReadOnlyList<FitBlockRecord> Records)? Fit(
        SeasonTable table, IReadOnlyList<LineupSeason> seasons, CountingModel counting, int first, Func<int, OutcomeRates> league)
    {
        if (counting.Lineup is not { } lineup) return null;
        var regulars = seasons.Where(season => season.Season >= first && IsRegular(season, table)).ToArray();
        if (regulars.Length < FewestSeasons) return null;
        var chains = regulars.Select(season => season.Season).Distinct().ToDictionary(season => season, season => new LineupRuns(lineup, league(season)));
        var (runs, runsRecord) = Shares("runs", s => s.R, counting.Runs, chain => chain.Runs);
        var (battedIn, battedInRecord) = Shares("runsBattedIn", s => s.RBI, counting.RunsBattedIn, chain => chain.RunsBattedIn);
        int at = lineup.Source.IndexOf(SharesKept, StringComparison.Ordinal);
        return (lineup with
        {
            Source = $"{(at < 0 ? $"{lineup.Source} " : lineup.Source[..at])}{SharesKept} the records lineup.runs and lineup.runsBattedIn of the fit.",
            RunsKept = FitNumbers.Round(runs[1]),
            RunsBattedInKept = FitNumbers.Round(battedIn[1]),
            OwnRunsKept = FitNumbers.Round(runs[2]),
            OwnRunsBattedInKept = FitNumbers.Round(battedIn[2]),
        }, [runsRecord, battedInRecord]);

        (double[], FitBlockRecord) Shares(string name, Func<SeasonBatting, int> count, RunsModel model, Func<LineupRuns, double[]> factors)
        {
            var residuals = RunsBlock.Residuals(count, table, model);
            var law = new RunsLaw(model);
            double[] Row(LineupSeason s)
            {
                double effect = law.LeagueRate(name, s.Season) * (At(factors(chains[s.Season]), Slot(s, table)) - 1);
                var past = Enumerable.Range(s.Season - Past, Past).Where(year => residuals.ContainsKey((s.PlayerId, year))).Select(year => residuals[(s.PlayerId, year)]);
                return [1, effect, law.Own(s.Season, past)];
            }

            double[][] design = [.. regulars.Select(Row)];
            double[] response = [.. regulars.Select(s => residuals[(s.PlayerId, s.Season)].PerPlateAppearance)];
            double[] weight = [.. regulars.Select(s => table.Find(s.PlayerId, s.Season)!.PA / VariancePerPa)];
            var fit = RidgeRegression.Fit(design, response, weight, [.. Enumerable.Repeat(double.PositiveInfinity, Names.Length)]);
            return (fit.Coefficients, RegressionRecord.Of(
                $"{FitBlock.Lineup.Name()}.{name}",
                FormattableString.Invariant($"Least squares, weighted by PA, of the rate beyond the counts' law on the chain's effect of the slot and on his own regressed residual; {FewestPa}+ PA, {FewestStarts}+ starts for one club, at most {MostOffTheBench} games off the bench; the slot by plate appearances a start, less {LeftEarly}."),
                Names, fit, new double[Names.Length], design, response, weight));
        }
    }

    /// <summary>Why nothing could be fitted.</summary>
    public static string Lacking(CountingModel counting) => counting.Lineup is null
        ? "The base model has no counting.lineup, so the fit does not know how runners advance. Give a model that has one by --base."
        : FormattableString.Invariant($"The lineup's shares need {FewestSeasons} seasons of regulars with known starts after {Past} seasons of history. Expected lahman/Appearances.csv with GS and lahman/Teams.csv with G.");

    private static bool IsRegular(LineupSeason season, SeasonTable table) =>
        season.Starts >= FewestStarts && season.Games - season.Starts <= MostOffTheBench && table.KnowsBefore(season.Season, Past)
        && table.IsScored(season.Season) && table.Find(season.PlayerId, season.Season) is { PA: >= FewestPa };

    /// <summary>The slot, first is 1, that has his plate appearances a start; not a whole number, and beyond 1..9 where no slot has.</summary>
    private static double Slot(LineupSeason season, SeasonTable table)
    {
        double aStart = (table.Find(season.PlayerId, season.Season)!.PA - (OffTheBench * (season.Games - season.Starts))) / season.Starts;
        return season.ClubPaPerGame + 5 - (LineupRuns.Slots * aStart) - LeftEarly;
    }

    private static double At(double[] factors, double slot)
    {
        double place = Math.Clamp(slot, 1, LineupRuns.Slots) - 1;
        int below = Math.Min((int)place, LineupRuns.Slots - 2);
        return factors[below] + ((place - below) * (factors[below + 1] - factors[below]));
    }
}
