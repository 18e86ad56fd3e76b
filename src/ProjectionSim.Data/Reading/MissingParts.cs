namespace ProjectionSim.Data.Reading;

/// <summary>What is not done without which file.</summary>
internal sealed class MissingParts(string folder)
{
    private static readonly (string File, string Consequence)[] Parts =
    [
        (LahmanReader.BattingFile, "no MLB lines: nothing can be fitted, projected from the majors or scored"),
        (LahmanReader.AppearancesFile, "pitchers are not told apart from hitters and no position is known"),
        (LahmanReader.TeamsFile, "clubs are not checked against the season's"),
        (IdentifierReader.File, "minor-league and tracking rows are joined by Baseball-Reference identifiers only"),
        (MinorLeagueReader.LinesFile, "no full minor-league lines: a hitter enters with his first MLB season"),
        (MinorLeagueReader.ThreeTrueOutcomesFile, "no unselected Triple-A and Double-A rows and no minor-league batted balls"),
        (StatcastReader.File, "no tracking: the second stage goes without its tracking terms"),
        (LevelTotalsReader.File, "minor leagues keep the environment file's distance from the majors"),
        (ParkTotalsReader.File, "parks are the environment file's and cannot be estimated anew"),
        (RunValuesReader.File, "run values are the environment file's"),
    ];

    private static readonly (string Part, string Beginning, string Consequence)[] Details =
    [
        (SplitReader.Folder, "batting-platoon", "no platoon splits are measured"),
        (CatcherReader.Folder, "framing_", "catchers' framing cannot be fitted; a config's own lines stand"),
        (CatcherReader.Folder, "blocking_", "catchers' blocking cannot be fitted; a config's own lines stand"),
        (CatcherReader.Folder, "throwing_", "catchers' throwing cannot be fitted; a config's own lines stand"),
        (CatcherReader.Folder, "poptime_", "no catcher's pop time is known"),
        (InjuryReader.Folder, "stints_", "no stays on the injured list: health cannot be fitted"),
        (InjuryReader.Folder, "days_", "no injured days by season: health cannot be fitted"),
    ];

    /// <summary>One sentence per missing file, and one on players whose age alone is known.</summary>
    public IReadOnlyList<string> Sentences(int playersWithAgeOnly)
    {
        var sentences = new List<string>();
        if (!Has(LahmanReader.PeopleFile) && !Has(LahmanReader.OldPeopleFile))
            sentences.Add($"{LahmanReader.PeopleFile}: missing; no heights and weights, and only players in {IdentifierReader.File} are known.");
        foreach (var (file, consequence) in Parts)
        {
            if (!Has(file))
                sentences.Add($"{file}: missing; {consequence}.");
        }

        foreach (var (part, beginning, consequence) in Details)
        {
            if (SeasonFiles.Find(folder, part, beginning).Count == 0)
                sentences.Add($"{part}/{beginning}*.csv: missing; {consequence}.");
        }

        if (playersWithAgeOnly > 0)
            sentences.Add($"{MinorLeagueReader.LinesFile}: {playersWithAgeOnly} players give an age but no birth date; January 1 of the year that the age leaves open is used.");
        return sentences;
    }

    private bool Has(string file) => File.Exists(Path.Combine(folder, file));
}
