using System.Globalization;
using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Talent;

namespace ProjectionSim.Data.Configuration;

/// <summary>
/// <c>--prior strikeout.strength=120</c>: the weight of a component's prior in trials, turned into the variance of log-odds that
/// so many trials at the league's rate have.
/// </summary>
public static class PriorOption
{
    private const string Form = "expected COMPONENT.strength=TRIALS, for example strikeout.strength=120 (or K.strength=120)";
    private const double FewestTrials = 0.5, MostTrials = 1e7;

    /// <summary>The overrides of the model that priors given in trials come to.</summary>
    /// <param name="priors">As a command line gives them.</param>
    /// <param name="input">The config and its files, for the league's rates.</param>
    /// <exception cref="ConfigException">A prior is not of the form, or its strength out of range.</exception>
    public static IReadOnlyList<string> Overrides(IReadOnlyList<string> priors, ProjectionInput input) => Overrides(priors, input.Config, input.Environments);

    /// <summary>The same, before all of an input is loaded.</summary>
    /// <param name="priors">As a command line gives them.</param>
    /// <param name="config">The config, for the season.</param>
    /// <param name="environments">Its environment, for the league's rates.</param>
    /// <exception cref="ConfigException">A prior is not of the form, or its strength out of range.</exception>
    public static IReadOnlyList<string> Overrides(IReadOnlyList<string> priors, ProjectionConfig config, LeagueEnvironments environments)
    {
        var rates = LeagueRates(config, environments);
        return [.. priors.Select(text => Override(text, rates))];
    }

    /// <summary>The majors' rates of the last season before the projected one that the environment knows.</summary>
    public static ComponentSet<double> LeagueRates(ProjectionInput input) => LeagueRates(input.Config, input.Environments);

    private static ComponentSet<double> LeagueRates(ProjectionConfig config, LeagueEnvironments environments) =>
        environments.Rates[Level.MLB].Where(entry => entry.Key < config.Season).MaxBy(entry => entry.Key).Value;

    private static string Override(string text, ComponentSet<double> rates)
    {
        var place = new JsonPlace($"--prior {ConfigNode.Shorten(text)}", 0, 0);
        if (text.Split('=') is not [var path, var value] || path.Split('.') is not [var name, var what])
            throw new ConfigException(place, $"{Form}.");
        if (ComponentKeys.FindAny(name) is not { } component)
        {
            string[] known = [.. Components.All.Select(c => c.Key())];
            throw new ConfigException(place, $"'{ConfigNode.Shorten(name)}' is no component, expected {Suggestion.ListOf(known)}.{Suggestion.DidYouMean(name, known)}");
        }

        if (what != "strength")
            throw new ConfigException(place, $"a prior has no '{ConfigNode.Shorten(what)}' here, {Form}. Its mean is set by --set model.components.{component.Key()}.prior.intercept=VALUE.");
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double trials) || !(trials >= FewestTrials && trials <= MostTrials))
            throw new ConfigException(place, $"found '{ConfigNode.Shorten(value)}', expected {FewestTrials.ToString(CultureInfo.InvariantCulture)} to 10000000 trials: a prior of less says nothing, one of more leaves no spread of talent at all.");
        double variance = PriorStrength.VarianceOf(trials, rates[component]);
        return string.Create(CultureInfo.InvariantCulture, $"model.components.{component.Key()}.prior.variance={variance:R}");
    }
}
