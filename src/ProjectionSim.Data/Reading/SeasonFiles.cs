using System.Globalization;

namespace ProjectionSim.Data.Reading;

/// <summary>Files of one kind whose names carry their season or seasons, as <c>framing_2025.csv</c> or <c>throwing_2016_2023.csv</c>.</summary>
internal static class SeasonFiles
{
    private const int EarliestSeason = 1871;
    private const int LatestSeason = 2100;

    /// <summary>The files that begin so, as paths within the data folder, in the order of their names.</summary>
    public static IReadOnlyList<string> Find(string folder, string part, string beginning)
    {
        var directory = Path.Combine(folder, part);
        if (!Directory.Exists(directory))
            return [];
        string[] files = [.. Directory.EnumerateFiles(directory, beginning + "*.csv").Select(path => part + "/" + Path.GetFileName(path))];
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    /// <summary>The one season that a file's name ends in; null when it ends in none or in two.</summary>
    public static int? SeasonOf(string file)
    {
        var words = Path.GetFileNameWithoutExtension(file).Split('_', '-');
        var last = Year(words[^1]);
        return words.Length > 1 && Year(words[^2]) is not null ? null : last;
    }

    /// <summary>The row's season, from its column or from the file's name; the row is refused where neither tells a plausible one.</summary>
    public static int Season(CsvTable table, int column)
    {
        var season = column >= 0 ? table.Whole(column) : SeasonOf(table.File);
        if (season is >= EarliestSeason and <= LatestSeason)
            return season.Value;
        table.Refuse(season is { } odd
            ? string.Create(CultureInfo.InvariantCulture, $"season {odd}; expected {EarliestSeason} to {LatestSeason}")
            : "no season in its columns or in the file's name; expected a column of seasons, or a name that ends in one");
        return 0;
    }

    private static int? Year(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
