using ProjectionSim.Baseball;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>Runs and runs batted in per PA: least squares on the outcome rates and the club, then the hitter's own residual.</summary>
internal static class RunsBlock
{
    private const int Past = 3, FewestPa = 60;
    private static readonly string[] Names = ["int", "1B", "2B", "3B", "HR", "uBB", "HBP", "SO", "SB", "CS", "IBB", "team"];
    private static readonly string[] ResidualNames = ["residualSlope", "residualStrength", "varianceFloor", "variancePerPa"];

    private static readonly Func<SeasonBatting, int>[] Counts =
    [
        s => s.H - s.Doubles - s.Triples - s.HR, s => s.Doubles, s => s.Triples, s => s.HR, s => s.BB - s.IBB, s => s.HBP, s => s.SO, s => s.SB, s => s.CS, s => s.IBB,
    ];

    /// <summary>Variance of a rate of R or RBI per PA, times PA: the weights' scale, which moves standard errors alone.</summary>
    private const double VariancePerPa = .07;

    /// <summary>Centre of the prior: slope, logarithms of strength, variance floor and variance per PA.</summary>
    private static readonly double[] ResidualPrior = [.7, Math.Log(1000), Math.Log(5e-5), Math.Log(VariancePerPa)];

    /// <summary>One of the two models and the records of its fits.</summary>
    /// <param name="name">runs or runsBattedIn.</param>
    /// <param name="count">What is counted.</param>
    /// <param name="seasons">The hitters' seasons.</param>
    /// <param name="start">The model before.</param>
    /// <param name="first">The first season that is scored; earlier ones are a hitter's past and a club's.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static (RunsModel Model, IReadOnlyList<FitBlockRecord> Records) Fit(
        string name, Func<SeasonBatting, int> count, SeasonTable seasons, RunsModel start, int first, CancellationToken cancellation)
    {
        var clubs = seasons.ClubDeviations(count);
        var leagues = LeagueRates(seasons, count);
        SeasonBatting[] all = [.. seasons.All.Where(s => s.PA >= FewestPa)], rows = [.. all.Where(s => s.Season >= first)];
        if (rows.Length == 0)
            throw new InvalidInputException(FormattableString.Invariant($"No hitter has a season with {FewestPa}+ PA from {first} on, which the laws of runs and runs batted in are fitted on. Fit through a later season, or leave the counting block out."));
        double[][] design = [.. rows.Select(s => Design(s, seasons, leagues, clubs))];
        double[] response = [.. rows.Select(s => (double)count(s) / s.PA - leagues[s.Season][^1])];
        double[] weight = [.. rows.Select(s => s.PA / VariancePerPa)];
        var fit = RidgeRegression.Fit(design, response, weight, [.. Enumerable.Repeat(double.PositiveInfinity, Names.Length)]);
        double[] old = new double[Names.Length];
        var residuals = all.Select(s => (s, Value: (double)count(s) / s.PA - leagues[s.Season][^1] - fit.Predict(Design(s, seasons, leagues, clubs)))).ToDictionary(p => (p.s.PlayerId, p.s.Season), p => (p.Value, p.s.PA));
        var carry = CarryOver(clubs);
        var (own, ownRecord) = Residual($"{FitBlock.Counting.Name()}.{name}.residual", rows, residuals, seasons, start, cancellation);
        return (own with
        {
            Coefficients = Names.Select((n, k) => (n, k)).ToDictionary(p => p.n, p => FitNumbers.Round(fit.Coefficients[p.k]), StringComparer.Ordinal),
            TeamCarryOver = FitNumbers.Round(carry.Coefficients[0]),
        },
        [
            RegressionRecord.Of($"{FitBlock.Counting.Name()}.{name}.coefficients", $"Least squares of the rate per PA minus the league's, weighted by PA, seasons with {FewestPa}+ PA.", Names, fit, old, design, response, weight),
            ownRecord,
            new FitBlockRecord
            {
                Block = $"{FitBlock.Counting.Name()}.{name}.team",
                Method = "Least squares of a club's deviation on its last season's.",
                Sample = carry.Rows,
                LogLikelihood = -((carry.Rows * Math.Log(2 * Math.PI * carry.Dispersion)) + carry.Rows - 1) / 2,
                Parameters = new Dictionary<string, FittedParameter> { ["teamCarryOver"] = new(carry.Coefficients[0], carry.StandardErrors[0]) },
            },
        ]);
    }

    /// <summary>What each scored season's rate is beyond a model's coefficients, and its plate appearances.</summary>
    /// <param name="count">What is counted.</param>
    /// <param name="seasons">The hitters' seasons.</param>
    /// <param name="model">The coefficients.</param>
    public static Dictionary<(string PlayerId, int Season), RunsResidual> Residuals(Func<SeasonBatting, int> count, SeasonTable seasons, RunsModel model)
    {
        var clubs = seasons.ClubDeviations(count);
        var leagues = LeagueRates(seasons, count);
        var residuals = new Dictionary<(string, int), RunsResidual>();
        foreach (var s in seasons.All.Where(s => s.PA >= FewestPa))
        {
            double value = ((double)count(s) / s.PA) - leagues[s.Season][^1];
            foreach (var (name, deviation) in Names.Zip(Design(s, seasons, leagues, clubs))) value -= model.Coefficients.GetValueOrDefault(name) * deviation;
            residuals[(s.PlayerId, s.Season)] = new RunsResidual(s.Season, s.PA, value);
        }

        return residuals;
    }

    private static double[] Design(SeasonBatting s, SeasonTable seasons, Dictionary<int, double[]> leagues, Dictionary<(string Club, int Season), double> clubs)
    {
        var league = leagues[s.Season];
        var club = seasons.Club(s.PlayerId, s.Season);
        return [1, .. Counts.Select((c, k) => (double)c(s) / s.PA - league[k]), club is null ? 0 : clubs[(club, s.Season)]];
    }

    /// <summary>League rates per PA of each regressor and, last, of the response.</summary>
    private static Dictionary<int, double[]> LeagueRates(SeasonTable seasons, Func<SeasonBatting, int> count) => seasons.All
        .GroupBy(s => s.Season)
        .ToDictionary(g => g.Key, g =>
        {
            var pa = (double)g.Sum(s => (long)s.PA);
            return Counts.Append(count).Select(c => g.Sum(s => (long)c(s)) / pa).ToArray();
        });

    private static RidgeRegression CarryOver(Dictionary<(string Club, int Season), double> clubs)
    {
        var pairs = clubs.OrderBy(c => c.Key.Season).ThenBy(c => c.Key.Club, StringComparer.Ordinal)
            .Where(c => clubs.ContainsKey((c.Key.Club, c.Key.Season - 1)))
            .Select(c => (Before: clubs[(c.Key.Club, c.Key.Season - 1)], After: c.Value)).ToArray();
        return RidgeRegression.Fit([.. pairs.Select(p => new[] { p.Before })], [.. pairs.Select(p => p.After)], [.. pairs.Select(_ => 1.0)], [double.PositiveInfinity]);
    }

    private static (RunsModel, FitBlockRecord) Residual(
        string block, SeasonBatting[] rows, Dictionary<(string, int), (double Value, int Pa)> residuals, SeasonTable seasons, RunsModel start, CancellationToken cancellation)
    {
        var cases = new List<ResidualRow>();
        foreach (var s in rows.Where(s => seasons.KnowsBefore(s.Season, Past)))
        {
            double sum = 0, trials = 0;
            for (var l = 0; l < Past; l++)
            {
                if (!residuals.TryGetValue((s.PlayerId, s.Season - 1 - l), out var past))
                    continue;
                sum += start.ResidualWeights[l] * past.Value * past.Pa;
                trials += start.ResidualWeights[l] * past.Pa;
            }

            cases.Add(new ResidualRow(residuals[(s.PlayerId, s.Season)].Value, s.PA, sum, trials));
        }

        var mode = MaximumPosterior.Find(
            new PosteriorProblem
            {
                Names = ResidualNames,
                LogLikelihood = (point, gradient) => ResidualLogLikelihood(cases, point, gradient),
                PriorMean = ResidualPrior,
                PriorStandardDeviation = [.5, 1, 2, 1],
            },
            cancellation);
        var e = mode.Estimate;
        return (start with
        {
            ResidualSlope = FitNumbers.Round(e[0]),
            ResidualStrength = FitNumbers.Round(Math.Exp(e[1])),
            VarianceFloor = FitNumbers.RoundVariance(Math.Exp(e[2])),
            VariancePerPa = FitNumbers.Round(Math.Exp(e[3])),
        }, new FitBlockRecord
        {
            Block = block,
            Method = "Normal likelihood of the season's residual given the last three, variance floor + per PA / PA (standard errors of logarithms, but for the slope).",
            Sample = cases.Count,
            LogLikelihood = mode.LogLikelihood,
            BaseLogLikelihood = ResidualLogLikelihood(cases, ResidualPrior, []),
            Parameters = ResidualNames.Select((n, k) => (n, k)).ToDictionary(p => p.n, p => new FittedParameter(p.k == 0 ? e[0] : Math.Exp(e[p.k]), mode.StandardError[p.k])),
            Notes = mode.Notes,
        });
    }

    private static double ResidualLogLikelihood(List<ResidualRow> rows, ReadOnlySpan<double> point, Span<double> gradient)
    {
        gradient.Clear();
        double sum = 0, strength = Math.Exp(point[1]), floor = Math.Exp(point[2]), perPa = Math.Exp(point[3]);
        foreach (var row in rows)
        {
            var regressed = row.Sum / (row.Trials + strength);
            var left = row.Value - point[0] * regressed;
            var variance = floor + perPa / row.Pa;
            sum -= (Math.Log(2 * Math.PI * variance) + left * left / variance) / 2;
            if (gradient.IsEmpty)
                continue;
            gradient[0] += left / variance * regressed;
            gradient[1] -= left / variance * point[0] * regressed * strength / (row.Trials + strength);
            var byVariance = (left * left / variance - 1) / variance / 2;
            gradient[2] += byVariance * floor;
            gradient[3] += byVariance * perPa / row.Pa;
        }

        return sum;
    }

    private readonly record struct ResidualRow(double Value, int Pa, double Sum, double Trials);
}
