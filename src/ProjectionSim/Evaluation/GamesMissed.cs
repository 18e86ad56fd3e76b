using ProjectionSim.Evaluation.Fitting;
using ProjectionSim.PlayingTime;

namespace ProjectionSim.Evaluation;

/// <summary>How well the health law foretells the games that regulars miss; games missed have no list that could be cut short.</summary>
/// <remarks>
/// A regular misses the games that he cannot play and a share of those that he can: the shares of past regulars whose games lost are
/// known, each as likely as any other. Baseline: the past mean.
/// </remarks>
public static class GamesMissed
{
    /// <summary>Last season's plate appearances that make a regular, of catchers and of others.</summary>
    public const int CatcherPa = 350, OtherPa = 450;

    /// <summary>Scores the regulars among the seasons; null where there is nothing to learn from or to score.</summary>
    /// <param name="scored">What is forecast; games lost need not be known.</param>
    /// <param name="past">Earlier seasons with games lost.</param>
    /// <param name="model">The law.</param>
    public static GamesMissedReport? Score(IReadOnlyList<HealthSeason> scored, IReadOnlyList<HealthSeason> past, HealthModel model)
    {
        var rows = new List<GamesMissedRow>();
        foreach (bool catcher in (ReadOnlySpan<bool>)[true, false])
        {
            HealthSeason[] learnt = [.. past.Where(s => IsRegular(s, catcher))], judged = [.. scored.Where(s => IsRegular(s, catcher))];
            if (learnt.Length > 0 && judged.Length > 0) rows.Add(Score(catcher, judged, learnt, model));
        }

        return rows.Count == 0 ? null : new GamesMissedReport(rows);
    }

    private static bool IsRegular(HealthSeason season, bool catcher) =>
        season.Catcher == catcher && season.LastPa >= (catcher ? CatcherPa : OtherPa) && season.Games > 0;

    private static GamesMissedRow Score(bool catcher, HealthSeason[] judged, HealthSeason[] past, HealthModel model)
    {
        int games = model.SeasonGames;
        var law = new HealthLaw(model);
        double[] rest = [.. past.Where(s => s.LeastLost == s.MostLost).Select(s => (double)Math.Max(games - s.Games - s.LeastLost, 0) / Math.Max(games - s.LeastLost, 1))];
        double mean = past.Average(s => (double)Math.Max(games - s.Games, 0));
        double ours = 0, constant = 0, pit = 0;
        int[] inside = new int[3];
        foreach (HealthSeason season in judged)
        {
            double[] missed = Missed(law.Probabilities(catcher, season.Age, null, null), rest, games);
            int actual = Math.Clamp(games - season.Games, 0, games);
            double expected = 0, below = 0;
            for (int m = 0; m <= games; m++)
            {
                expected += m * missed[m];
                below += m < actual ? missed[m] : 0;
            }

            // The middle of the step stands for a randomised PIT: the same verdict every time.
            double u = below + (missed[actual] / 2);
            pit += u;
            for (int k = 0; k < 3; k++) inside[k] += Math.Abs(u - 0.5) <= Shares[k] / 2 ? 1 : 0;
            ours += (expected - actual) * (expected - actual);
            constant += (mean - actual) * (mean - actual);
        }

        int n = judged.Length;
        return new GamesMissedRow(
            catcher, n, judged.Average(s => (double)Math.Clamp(games - s.Games, 0, games)), Math.Sqrt(ours / n), Math.Sqrt(constant / n),
            [.. inside.Select(hits => (double)hits / n)], pit / n);
    }

    private static readonly double[] Shares = [.5, .8, .9];

    /// <summary>P(games missed = m): lost, and of the others a past regular's share.</summary>
    private static double[] Missed(double[] lost, double[] rest, int games)
    {
        double[] missed = new double[games + 1];
        for (int l = 0; l <= games; l++)
        {
            foreach (double share in rest)
                missed[l + (int)Math.Round(share * (games - l))] += lost[l] / rest.Length;
        }

        return missed;
    }
}

/// <summary>Games missed by regulars, forecast and scored.</summary>
/// <param name="Rows">Catchers, then others.</param>
public sealed record GamesMissedReport(IReadOnlyList<GamesMissedRow> Rows);

/// <summary>Games missed by one kind of regulars.</summary>
/// <param name="Catchers">Whether they are catchers.</param>
/// <param name="N">Player-seasons.</param>
/// <param name="Mean">Mean games missed.</param>
/// <param name="Rmse">RMSE of the law's mean.</param>
/// <param name="ConstantRmse">RMSE of the past mean.</param>
/// <param name="Inside">Shares of seasons inside the central 50, 80 and 90 % intervals.</param>
/// <param name="PitMean">Mean of the probability integral.</param>
public sealed record GamesMissedRow(bool Catchers, int N, double Mean, double Rmse, double ConstantRmse, IReadOnlyList<double> Inside, double PitMean);
