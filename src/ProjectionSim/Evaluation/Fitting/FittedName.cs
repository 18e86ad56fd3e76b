namespace ProjectionSim.Evaluation.Fitting;

/// <summary>The name of a fitted model: its base model's, with the last season in place of the one that it ended with.</summary>
internal static class FittedName
{
    /// <summary>"hitters-2019" through 2023 is "hitters-2023"; a name without a season gets one.</summary>
    public static string Through(string name, int season)
    {
        var dash = name.LastIndexOf('-');
        var stem = dash > 0 && name.Length - dash == 5 && name.AsSpan(dash + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? name[..dash] : name;
        return FormattableString.Invariant($"{stem}-{season}");
    }
}
