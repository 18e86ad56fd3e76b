using ProjectionSim.Baseball;

namespace ProjectionSim.Data.Imports;

/// <summary>A release of the Lahman database (the folder with People.csv and Batting.csv): hitters of chosen seasons with all their lines before.</summary>
internal static class LahmanImport
{
    /// <summary>The hitters with a line in the last season, or in <paramref name="season"/>, and everything up to it.</summary>
    /// <exception cref="DataFolderException">The folder is none, or its files cannot be read.</exception>
    public static IReadOnlyList<PlayerHistory> Read(string folder, int? season, Context.LeagueEnvironments baseline, ImportFindings findings, CancellationToken cancellation)
    {
        string release = Path.GetFullPath(File.Exists(folder) ? Path.GetDirectoryName(Path.GetFullPath(folder))! : folder);
        if (!File.Exists(Path.Combine(release, "Batting.csv")) && Directory.Exists(Path.Combine(release, "lahman"))) release = Path.Combine(release, "lahman");
        if (!File.Exists(Path.Combine(release, "Batting.csv")) || !File.Exists(Path.Combine(release, "People.csv")))
            throw new DataFolderException($"'{folder}' has no Batting.csv and People.csv. Expected the folder of a Lahman release (with Appearances.csv and Teams.csv for positions and checks).");
        var place = Directory.CreateTempSubdirectory("projsim-lahman-");
        try
        {
            // A data folder has its release in a folder named lahman, whatever the download was called.
            Directory.CreateSymbolicLink(Path.Combine(place.FullName, "lahman"), release);
            return Read(DataFolder.Open(place.FullName, baseline, cancellation), folder, season, findings);
        }
        finally
        {
            File.Delete(Path.Combine(place.FullName, "lahman"));
            place.Delete();
        }
    }

    private static IReadOnlyList<PlayerHistory> Read(DataFolder data, string folder, int? season, ImportFindings findings)
    {
        foreach (string refused in data.Audit.First) findings.Add(folder, "row", refused, "left out");
        int last = season ?? (data.Seasons.Count == 0 ? 0 : data.Seasons[^1]);
        if (!data.Seasons.Contains(last))
            throw new DataFolderException($"'{folder}' has no season {last}; it has {(data.Seasons.Count == 0 ? "none" : $"{data.Seasons[0]} to {data.Seasons[^1]}")}.");
        return [.. data.AsOf(last).Hitters.Where(player => player.Lines.Any(line => line.Season == last && line.Level == "MLB")).OrderBy(player => player.Id, StringComparer.Ordinal)];
    }
}
