using System.Globalization;

namespace ProjectionSim.Runs.Folders;

/// <summary>Whether a run projects a season that the fit of its model has seen: then it is no forecast, and looks better than one.</summary>
public static class SeenSeason
{
    /// <summary>The warning; null where the season lies after all that the model was fitted on.</summary>
    public static string? WarningOf(ProjectionInput? input) => input is { } run && run.Model.FittedThrough >= run.Config.Season
        ? string.Create(CultureInfo.InvariantCulture, $"the model {run.Model.Name} was fitted through {run.Model.FittedThrough} and has seen the season {run.Config.Season} that it projects: this is no forecast. A model of an earlier fit: --set model=FILE.")
        : null;
}
