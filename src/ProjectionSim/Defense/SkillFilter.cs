using ProjectionSim.Baseball;

namespace ProjectionSim.Defense;

/// <summary>
/// The posterior of a skill: a Kalman filter over seasons (Kalman, J. Basic Eng. 1960) whose state returns to the mean, so that the
/// spread of talent without evidence stays what it is.
/// </summary>
public static class SkillFilter
{
    /// <summary>The belief before a season.</summary>
    /// <param name="model">The skill.</param>
    /// <param name="evidence">Seasons before it, one entry a season, ascending; those of the season and later are not read.</param>
    /// <param name="season">The season.</param>
    public static SkillBelief Before(SkillModel model, IReadOnlyList<SkillEvidence> evidence, int season)
    {
        double spread = model.StandardDeviation * model.StandardDeviation, carry = model.CarryOver;
        double mean = model.Mean, variance = spread;
        var steps = new List<SkillStep>();
        int at = int.MinValue;
        foreach (var one in evidence)
        {
            if (one.Season >= season) break;
            if (at != int.MinValue) Age(one.Season - at);
            at = one.Season;
            double noise = one.Variance ?? NoiseVariance(model, one.Trials);
            double weight = variance + noise > 0 ? variance / (variance + noise) : 0;
            mean += weight * (one.Rate - mean);
            variance *= 1 - weight;
            steps.Add(new SkillStep(one.Season, one.Sources, one.Rate * one.Trials, one.Trials, weight, mean, Math.Sqrt(variance)));
        }

        if (at != int.MinValue) Age(season - at);
        return new SkillBelief(mean, Math.Sqrt(variance), steps);

        void Age(int years)
        {
            for (int year = 0; year < years; year++)
            {
                mean = model.Mean + carry * (mean - model.Mean);
                variance = carry * carry * variance + (1 - carry * carry) * spread;
            }
        }
    }

    /// <summary>Variance of a season's rate around the talent.</summary>
    public static double NoiseVariance(SkillModel model, double trials) => model.VariancePerTrial / trials + model.SeasonVariance;

    /// <summary>One entry a season: several providers measure the same season, so their rates are averaged and its noise counts once.</summary>
    public static IReadOnlyList<SkillEvidence> Together(IEnumerable<SkillEvidence> lines)
    {
        var seasons = new List<SkillEvidence>();
        foreach (var season in lines.GroupBy(line => line.Season).OrderBy(group => group.Key))
        {
            var all = season.ToArray();
            if (all.Length == 1)
            {
                seasons.Add(all[0]);
                continue;
            }

            double rate = 0, trials = 0;
            foreach (var line in all)
            {
                rate += line.Rate / all.Length;
                trials = Math.Max(trials, line.Trials);
            }

            seasons.Add(new SkillEvidence(season.Key, rate, trials, string.Join('/', all.Select(line => line.Sources).Distinct(StringComparer.Ordinal)), all.Max(line => line.Variance)));
        }

        return seasons;
    }

    /// <summary>What a provider's figures are divided by; 1 in a model that tells no providers apart.</summary>
    /// <exception cref="InvalidInputException">The model does not know the provider.</exception>
    public static double Scale(SkillModel model, string? source)
    {
        if (model.Providers.Count == 0) return 1;
        if (source is null) return model.Providers.Values.First();
        return model.Providers.TryGetValue(source, out double scale)
            ? scale
            : throw new InvalidInputException($"The model knows no provider '{source}' of this skill. Expected {string.Join(", ", model.Providers.Keys)}; name one, or add it with its scale.");
    }
}
