using ProjectionSim.Baseball;
using ProjectionSim.Defense;

namespace ProjectionSim.Evaluation;

/// <summary>How well a skill's next season was forecast from the seasons before it.</summary>
/// <param name="Skill">"framing fangraphs", "throwing".</param>
/// <param name="N">Catcher-seasons with evidence before them and enough trials.</param>
/// <param name="Trials">Trials that the errors are stated for.</param>
/// <param name="Unit">What is scored: runs, caught stealing.</param>
/// <param name="Own">Root mean squared error of our belief's mean, weighted by trials.</param>
/// <param name="Last">Of his last season's rate.</param>
/// <param name="League">Of the league's mean, 0.</param>
/// <param name="Correlation">Of forecast and actual.</param>
/// <param name="Coverage80">Share of actuals within our 80 % intervals, given the trials.</param>
/// <param name="PitMean">Mean of the probability integral transform: .5 where nothing is biased.</param>
public sealed record SkillScore(string Skill, int N, double Trials, string Unit, double Own, double Last, double League, double Correlation, double Coverage80, double PitMean);

/// <summary>Backtests of framing and throwing: each season from what leaderboards said before it.</summary>
public static class SkillBacktest
{
    /// <summary>The quantile that leaves a tenth above.</summary>
    private const double Tenth = 1.2815515655446004;

    private static readonly string[] Providers = ["fangraphs", "savant"];

    /// <summary>Scores of every skill that the leaderboards hold.</summary>
    /// <param name="catchers">The leaderboards through the last season.</param>
    /// <param name="games">Games at catcher of a player's season.</param>
    /// <param name="defense">The model's defence block, fitted before the seasons.</param>
    /// <param name="inningsPerGame">Innings of a game caught.</param>
    /// <param name="seasons">The seasons to score.</param>
    public static IReadOnlyList<SkillScore> Run(CatcherHistory catchers, Func<string, int, int> games, DefenseModel defense, double inningsPerGame, IReadOnlyCollection<int> seasons)
    {
        var scores = new List<SkillScore>();
        foreach (var provider in Providers)
        {
            var careers = SkillCareers.Framing(catchers, games, inningsPerGame * defense.Framing.TrialsPerInning, provider);
            Add($"framing {provider}", "runs", defense.Framing, careers, provider, 1500, 7000);
        }

        Add("throwing", "caught", defense.Throwing, SkillCareers.Throwing(catchers), null, 15, 40);
        return scores;

        void Add(string name, string unit, SkillModel model, IReadOnlyList<SkillCareer> careers, string? provider, double fewest, double stated)
        {
            if (careers.Count > 0 && Score(name, unit, model, careers, SkillFilter.Scale(model, provider), fewest, stated, seasons) is { N: > 1 } score) scores.Add(score);
        }
    }

    private static SkillScore Score(
        string name, string unit, SkillModel model, IReadOnlyList<SkillCareer> careers, double scale, double fewest, double stated, IReadOnlyCollection<int> seasons)
    {
        var rows = new List<(double Weight, double Own, double Last, double Actual, double Z)>();
        foreach (var career in careers)
        {
            SkillEvidence[] scaled = [.. career.Seasons.Select(season => season with { Rate = season.Rate / scale })];
            for (int i = 1; i < scaled.Length; i++)
            {
                var target = scaled[i];
                if (!seasons.Contains(target.Season) || !(target.Trials >= fewest)) continue;
                var belief = SkillFilter.Before(model, scaled[..i], target.Season);
                double sd = Math.Sqrt(belief.StandardDeviation * belief.StandardDeviation + SkillFilter.NoiseVariance(model, target.Trials));
                rows.Add((target.Trials, belief.Mean, scaled[i - 1].Rate, target.Rate, (target.Rate - belief.Mean) / sd));
            }
        }

        double Rmse(Func<(double Weight, double Own, double Last, double Actual, double Z), double> error) =>
            stated * Math.Sqrt(rows.Sum(row => row.Weight * error(row) * error(row)) / rows.Sum(row => row.Weight));
        return new SkillScore(
            name, rows.Count, stated, unit, Rmse(row => row.Own - row.Actual), Rmse(row => row.Last - row.Actual), Rmse(row => row.Actual),
            Correlation(rows.ConvertAll(row => (row.Own, row.Actual))), rows.Count(row => Math.Abs(row.Z) <= Tenth) / (double)rows.Count,
            rows.Count == 0 ? double.NaN : rows.Average(row => Normal(row.Z)));
    }

    private static double Correlation(List<(double X, double Y)> pairs)
    {
        if (pairs.Count == 0) return double.NaN;
        double x = pairs.Average(pair => pair.X), y = pairs.Average(pair => pair.Y);
        return pairs.Sum(pair => (pair.X - x) * (pair.Y - y)) / Math.Sqrt(pairs.Sum(pair => (pair.X - x) * (pair.X - x)) * pairs.Sum(pair => (pair.Y - y) * (pair.Y - y)));
    }

    private static double Normal(double z) => MathNet.Numerics.Distributions.Normal.CDF(0, 1, z);
}
