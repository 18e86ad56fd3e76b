using ProjectionSim.Baseball;

namespace ProjectionSim.Talent;

/// <summary>A player's lines of one season at one level, stints summed: what one filter step takes in.</summary>
public sealed class LevelSeason
{
    private const string PacificCoast = "PCL";
    private readonly List<StatLine> lines = [];

    private LevelSeason(int season, Level level)
    {
        Season = season;
        Level = level;
    }

    /// <summary>The season.</summary>
    public int Season { get; }

    /// <summary>The level.</summary>
    public Level Level { get; }

    /// <summary>Successes and trials, each line's weight applied.</summary>
    public ComponentEvidence Evidence { get; } = ComponentEvidence.None;

    /// <summary>Successes and trials as if every line counted in full.</summary>
    public ComponentEvidence FullEvidence { get; } = ComponentEvidence.None;

    /// <summary>PAx before any weight.</summary>
    public double PlateAppearances { get; private set; }

    /// <summary>PAx after the weights.</summary>
    public double WeightedPlateAppearances { get; private set; }

    /// <summary>The stat lines; empty for a three-true-outcome season.</summary>
    public IReadOnlyList<StatLine> Lines => lines;

    /// <summary>The leagues, joined by '/'; null when none is known.</summary>
    public string? League { get; private set; }

    /// <summary>
    /// How much of the Pacific Coast League's effect the season has: 1 in it, 0.5 when the league is unknown or one of several,
    /// 0 elsewhere.
    /// </summary>
    public double PacificCoastShare { get; private set; }

    /// <summary>
    /// The seasons a filter takes in, by season, then level in filtering order. Lines at levels that the model does not use,
    /// before the model's first season, or without a plate appearance are left out; a three-true-outcome row counts where no
    /// line of its season and level does.
    /// </summary>
    public static IReadOnlyList<LevelSeason> Of(PlayerHistory history, HitterModel model)
    {
        var groups = new Dictionary<(int Season, Level Level), LevelSeason>(history.Lines.Count);
        foreach (var line in history.Lines)
        {
            if (line.Season < model.FirstSeason || Levels.Parse(line.Level, line.League) is not { } level) continue;
            double plateAppearances = ComponentEvidence.PlateAppearances(line, model.UnknownSacrificeFliesPerPa);
            if (plateAppearances > 0) At(groups, line.Season, level).Add(line, plateAppearances, model.UnknownSacrificeFliesPerPa);
        }

        var fromLines = groups.Keys.ToHashSet();
        foreach (var row in history.ThreeTrueOutcomes)
        {
            if (row.Season >= model.FirstSeason && row.PA > 0 && !fromLines.Contains((row.Season, row.Level)))
                At(groups, row.Season, row.Level).Add(row);
        }

        var seasons = groups.Values.ToList();
        seasons.Sort((a, b) => a.Season != b.Season ? a.Season.CompareTo(b.Season) : a.Level.CompareTo(b.Level));
        return seasons;
    }

    private static LevelSeason At(Dictionary<(int Season, Level Level), LevelSeason> groups, int season, Level level)
    {
        if (!groups.TryGetValue((season, level), out var group))
        {
            group = new LevelSeason(season, level);
            groups[(season, level)] = group;
        }

        return group;
    }

    private void Add(StatLine line, double plateAppearances, double sacrificeFliesPerPa)
    {
        var evidence = ComponentEvidence.From(line, sacrificeFliesPerPa);
        Evidence.Add(evidence, line.Weight);
        FullEvidence.Add(evidence, 1);
        AddLeague(line.League);
        PlateAppearances += plateAppearances;
        WeightedPlateAppearances += line.Weight * plateAppearances;
        lines.Add(line);
    }

    private void Add(ThreeTrueOutcomesLine row)
    {
        var evidence = ComponentEvidence.From(row);
        Evidence.Add(evidence, 1);
        FullEvidence.Add(evidence, 1);
        AddLeague(row.League);
        PlateAppearances += row.PA;
        WeightedPlateAppearances += row.PA;
    }

    private void AddLeague(string? league)
    {
        bool first = PlateAppearances == 0;
        double share = league is null ? 0.5
            : !league.Contains(PacificCoast, StringComparison.Ordinal) ? 0
            : league.Contains('/') ? 0.5 : 1;
        PacificCoastShare = first || share == PacificCoastShare ? share : 0.5;
        if (league is not null && (League is null || !League.Split('/').Contains(league, StringComparer.Ordinal)))
            League = League is null ? league : League + "/" + league;
    }
}
