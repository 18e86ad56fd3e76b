using ProjectionSim.Defense;
using ProjectionSim.Talent;

namespace ProjectionSim.Evaluation.Fitting;

/// <summary>
/// Framing and throwing: spread of talent, its correlation from year to year and the noise of a season, by the Gaussian likelihood of
/// each catcher's seasons given those before, late ones counting more. Blocking and the other positions have no history to fit and are kept.
/// </summary>
internal static class DefenseBlock
{
    private const string Scaled = "fangraphs", Unscaled = "savant";

    /// <summary>Seasons with fewer trials say next to nothing.</summary>
    private const double FewestPitches = 500, FewestAttempts = 5;

    private static readonly string[] Names = ["standardDeviation", "carryOver", "variancePerTrial"];

    /// <summary>The block refitted, and the record of each skill; null where there is nothing to fit from.</summary>
    public static (DefenseModel Model, IReadOnlyList<FitBlockRecord> Records)? Fit(FitInput input, HitterModel model, FitOptions options, CancellationToken cancellation)
    {
        if (model is not { Defense: { } defense, Value: { } value } || input.Catchers?.Invoke() is not { } catchers || input.CatchingGames is not { } games)
            return null;
        var records = new List<FitBlockRecord>();
        double pitches = value.InningsPerStart * defense.Framing.TrialsPerInning;
        var framing = SkillCareers.Framing(catchers, games, pitches, Scaled);
        if (framing.Count > 0)
        {
            var scale = Scale(framing, SkillCareers.Framing(catchers, games, pitches, Unscaled)) ?? SkillFilter.Scale(defense.Framing, Scaled);
            var (fitted, record) = Fit("framing", OnScale(framing, scale), defense.Framing, options.FramingPrior, FewestPitches, input.Through, options, cancellation);
            defense = defense with { Framing = fitted with { Providers = new Dictionary<string, double> { [Unscaled] = 1, [Scaled] = FitNumbers.Round(scale) } } };
            records.Add(record with { Notes = [.. record.Notes, FormattableString.Invariant($"{Scaled} figures spread {scale:0.000} times as far as {Unscaled}'s of the same catchers and seasons")] });
        }

        var throwing = SkillCareers.Throwing(catchers);
        if (throwing.Count > 0)
        {
            var (fitted, record) = Fit("throwing", throwing, defense.Throwing, options.ThrowingPrior, FewestAttempts, input.Through, options, cancellation);
            int last = catchers.Throwing.Max(row => row.Season);
            SkillEvidence[] regulars = [.. throwing.SelectMany(career => career.Seasons).Where(season => season.Season == last && season.Trials >= 30)];
            double attempts = catchers.Throwing.Where(row => row.Season == last).Sum(row => row.Attempts);
            defense = defense with
            {
                Throwing = fitted with
                {
                    TrialsPerInning = FitNumbers.Round(attempts / value.Clubs / value.ClubInnings),
                    LeaderboardStandardDeviation = regulars.Length > 1 ? FitNumbers.Round(Math.Sqrt(regulars.Average(season => season.Rate * season.Rate))) : defense.Throwing.LeaderboardStandardDeviation,
                },
            };
            records.Add(record);
        }

        return (defense, records);
    }

    /// <summary>The log-likelihood of every season that others come before, given those; seasons before the last count less by the half-life.</summary>
    private static double LogLikelihood(
        IReadOnlyList<SkillCareer> careers, double mean, double sd, double carry, double perTrial, double season, double fewest, int through, double halfLife)
    {
        double sum = 0;
        foreach (var career in careers)
        {
            double m = mean, variance = sd * sd;
            int at = int.MinValue;
            foreach (var one in career.Seasons)
            {
                if (!(one.Trials >= fewest)) continue;
                for (int year = at; at != int.MinValue && year < one.Season; year++)
                {
                    m = mean + (carry * (m - mean));
                    variance = (carry * carry * variance) + ((1 - (carry * carry)) * sd * sd);
                }

                bool isFirst = at == int.MinValue;
                at = one.Season;
                double total = variance + (perTrial / one.Trials) + season, error = one.Rate - m;
                if (!isFirst)
                    sum -= Math.Pow(.5, (through - one.Season) / halfLife) * 0.5 * (Math.Log(2 * Math.PI * total) + (error * error / total));
                double weight = variance / total;
                m += weight * error;
                variance *= 1 - weight;
            }
        }

        return sum;
    }

    /// <summary>One skill refitted, and its record.</summary>
    internal static (SkillModel Model, FitBlockRecord Record) Fit(
        string name, IReadOnlyList<SkillCareer> careers, SkillModel start, SkillPrior prior, double fewest, int through, FitOptions options, CancellationToken cancellation)
    {
        double At(double[] point) => LogLikelihood(
            careers, start.Mean, Math.Exp(point[0]), 1 / (1 + Math.Exp(-point[1])), Math.Exp(point[2]), start.SeasonVariance, fewest, through, options.DefenseHalfLife);
        double[] from = [Math.Log(prior.StandardDeviation), Math.Log(prior.CarryOver / (1 - prior.CarryOver)), Math.Log(prior.VariancePerTrial)];
        var mode = MaximumPosterior.Find(
            new PosteriorProblem
            {
                Names = Names,
                LogLikelihood = (point, gradient) => Differentiate(At, point, gradient),
                PriorMean = from,
                PriorStandardDeviation = [1, 1, 1],
            },
            cancellation);
        double sd = Math.Exp(mode.Estimate[0]), carry = 1 / (1 + Math.Exp(-mode.Estimate[1])), perTrial = Math.Exp(mode.Estimate[2]);
        return (start with
        {
            StandardDeviation = Math.Round(sd, 6),
            CarryOver = FitNumbers.Round(carry),
            VariancePerTrial = FitNumbers.RoundVariance(perTrial),
        }, new FitBlockRecord
        {
            Block = $"{FitBlock.Defense.Name()}.{name}",
            Method = FormattableString.Invariant($"Gaussian likelihood of each catcher's seasons given those before, weights halving every {options.DefenseHalfLife} years (standard errors of logarithms, of the logit for carryOver); normal priors of spread 1 around {prior.StandardDeviation}, {prior.CarryOver}, {prior.VariancePerTrial}: {prior.Source}."),
            Sample = careers.Sum(career => Math.Max(career.Seasons.Count(season => season.Trials >= fewest) - 1, 0)),
            LogLikelihood = mode.LogLikelihood,
            BaseLogLikelihood = At(from),
            Parameters = Names.Zip((double[])[sd, carry, perTrial], mode.StandardError).ToDictionary(p => p.First, p => new FittedParameter(p.Second, p.Third)),
            Notes = mode.Notes,
        });
    }

    private static double Differentiate(Func<double[], double> at, ReadOnlySpan<double> point, Span<double> gradient)
    {
        const double Step = 1e-5;
        double[] moved = point.ToArray();
        for (int k = 0; k < gradient.Length; k++)
        {
            moved[k] = point[k] + Step;
            double high = at(moved);
            moved[k] = point[k] - Step;
            gradient[k] = (high - at(moved)) / (2 * Step);
            moved[k] = point[k];
        }

        return at(moved);
    }

    /// <summary>How many times as far one provider's figures spread as the other's of the same catchers and seasons; null without any.</summary>
    private static double? Scale(IReadOnlyList<SkillCareer> of, IReadOnlyList<SkillCareer> against)
    {
        var known = against.SelectMany(career => career.Seasons.Select(season => (career.PlayerId, season))).ToDictionary(row => (row.PlayerId, row.season.Season), row => row.season.Rate);
        double own = 0, theirs = 0;
        int n = 0;
        foreach (var career in of)
        {
            foreach (var season in career.Seasons)
            {
                if (!known.TryGetValue((career.PlayerId, season.Season), out double other)) continue;
                own += season.Rate * season.Rate;
                theirs += other * other;
                n++;
            }
        }

        return n < 30 ? null : Math.Sqrt(own / theirs);
    }

    private static List<SkillCareer> OnScale(IReadOnlyList<SkillCareer> careers, double scale) =>
        [.. careers.Select(career => career with { Seasons = [.. career.Seasons.Select(season => season with { Rate = season.Rate / scale })] })];
}
