using ProjectionSim.Talent;

namespace ProjectionSim.Data.Configuration;

/// <summary>Standard errors of a model's numbers by path, read out of the record of its fit.</summary>
public static class FittedErrors
{
    private static readonly string[] OnTheLogarithm = ["strength", "overdispersion", "residualStrength", "varianceFloor", "variancePerPa", "weights.1", "weights.2", "unknownOverdispersion", "catcherFactor"];

    /// <summary>Errors in each number's own unit; a number whose fit gives none is missing.</summary>
    public static IReadOnlyDictionary<string, double> Of(HitterModel model)
    {
        var errors = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (FitBlockRecord block in model.Fit?.Blocks ?? [])
        {
            foreach ((string name, FittedParameter parameter) in block.Parameters)
            {
                if (parameter.StandardError is not { } error || PathOf(block.Block, name) is not { } steps) continue;
                bool isLogarithm = ModelUnits.IsVariance(steps) || OnTheLogarithm.Contains(name, StringComparer.Ordinal);
                JsonPath path = JsonPath.Root;
                foreach (string step in steps) path = step is ['[', _, ']'] ? path.At(step[1] - '0') : path.At(step);
                errors[path.ToString()] = isLogarithm ? error * Math.Abs(parameter.Estimate) : error;
            }
        }

        return errors;
    }

    /// <summary>The steps of the number that a parameter of a block is; null where it is not one number of the file.</summary>
    private static string[]? PathOf(string block, string name)
    {
        string[] parts = block.Split('.');
        switch (parts)
        {
            case ["leagueShock"]:
                return name.Split('.') is [var c, "leagueShock"] ? OfComponent(c, "leagueShock") : null;
            case ["leagueShock", var rate]:
                return ["counting", rate, name];
            case ["lineup", var count] when name is "kept" or "ownKept":
                return ["counting", "lineup", name == "kept" ? $"{count}Kept" : $"own{char.ToUpperInvariant(count[0])}{count[1..]}Kept"];
            case ["talent", var component]:
                return OfComponent(component, name);
            case ["recalibration", "firstStage", var component]:
                return OfComponent(component, "recalibration." + Renamed(name));
            case ["recalibration", "secondStage", var component]:
                return OfComponent(component, name == "spreadSlope" ? "spread.slope" : "secondStage." + Renamed(name));
            case ["playingTime", ..]:
                return [.. parts, name];
            case ["joint", "shift"]:
                return ["playingTime", "joint", "shift", name];
            case ["joint", "direction"]:
                return name.Split('.') is [var told, "direction"]
                    ? ComponentKeys.FindAny(told) is { } of ? ["playingTime", "joint", "direction", of.Key()] : null
                    : OfComponent(name.Split('.')[0], "spread.log");
            case ["joint", "kappa"]:
                return ["playingTime", "joint", name];
            case ["counting", _, "coefficients"]:
                return [.. parts, name];
            case ["counting", var runs, _]:
                return ["counting", runs, name];
            case ["counting", _]:
                return name.StartsWith("weights.", StringComparison.Ordinal) ? [.. parts, "weights", $"[{name[8..]}]"] : [.. parts, name];
            case ["wobaLevel"]:
                return ["wobaLevel", name];
            default:
                return null;
        }
    }

    private static string[]? OfComponent(string shortName, string path) =>
        ComponentKeys.FindAny(shortName) is { } component ? ["components", component.Key(), .. path.Split('.')] : null;

    /// <summary>"on.K" and "callUpOn.K" name components by their short names.</summary>
    private static string Renamed(string name) =>
        name.Split('.') is [("on" or "callUpOn") and var what, var c] && ComponentKeys.FindAny(c) is { } component ? $"{what}.{component.Key()}" : name;
}
