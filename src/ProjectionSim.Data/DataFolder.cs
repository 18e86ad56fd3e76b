using System.Security.Cryptography;
using ProjectionSim.Baseball;
using ProjectionSim.Context;
using ProjectionSim.Data.Environments;
using ProjectionSim.Data.Histories;
using ProjectionSim.Data.Reading;
using LineupSeason = ProjectionSim.Evaluation.Fitting.LineupSeason;

namespace ProjectionSim.Data;

/// <summary>
/// Real histories read from a folder: the majors, the minors, tracking, parks and run values, audited and joined into players.
/// Any part may be missing; <see cref="Missing"/> says what is then not done.
/// </summary>
public sealed class DataFolder
{
    private readonly SortedDictionary<string, PlayerRecord> _players;
    private readonly FolderContents _contents;
    private readonly LeagueEnvironments _baseline;
    private readonly DetailParts _details;

    private DataFolder(string path, LeagueEnvironments baseline, FolderContents contents)
    {
        Path = path;
        _contents = contents;
        _baseline = baseline;
        _players = contents.Players;
        _details = new DetailParts(path, _players.Values);
        Missing = contents.Missing;
        Environments = EnvironmentBuilder.WithLeagues(baseline, contents.Leagues);
        ParkObservations = ParkEstimator.Observe(contents.Parks);
        Seasons = [.. contents.Leagues.Majors.Keys.Order()];
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>One sentence for each missing part: which file, and what is not done without it.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>What the row checks found in the files read so far.</summary>
    public DataAudit Audit
    {
        get
        {
            var audit = new DataAudit();
            audit.Add(_contents.Audit);
            foreach (var part in _details.Audits)
                audit.Add(part);
            return audit;
        }
    }

    /// <summary>What a person should know before the results: missing parts, and rows that were left out (the first ten, then how many).</summary>
    public IReadOnlyList<string> Notices
    {
        get
        {
            var audit = Audit;
            return audit.Offenders == 0
                ? Missing
                : [.. Missing, .. audit.First, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}: {audit.Offenders} of {audit.Rows} rows were left out; correct or remove them.")];
        }
    }

    /// <summary>The MLB seasons, ascending.</summary>
    public IReadOnlyList<int> Seasons { get; }

    /// <summary>Leagues, run values and parks of all seasons, those of the baseline where the folder knows none.</summary>
    public LeagueEnvironments Environments { get; }

    /// <summary>What each club's season says of its park, by season; empty without park totals.</summary>
    public IReadOnlyList<ParkObservation> ParkObservations { get; }

    /// <summary>Reads, audits and joins a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="baseline">The environment whose minor-league offsets and parks stand where the folder has none.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="DataFolderException">No such folder, or a file that cannot be read.</exception>
    public static DataFolder Open(string path, LeagueEnvironments baseline, CancellationToken cancellation = default)
    {
        if (!Directory.Exists(path))
            throw new DataFolderException($"'{path}' is not a folder. Expected the data folder (lahman/, milb/, parks/ …); give it by --data or PROJECTIONSIM_DATA.");
        return new DataFolder(path, baseline, FolderContents.Read(path, cancellation));
    }

    /// <summary>History through a season, cut off from everything later.</summary>
    /// <param name="season">The last season in it.</param>
    /// <param name="parts">The parts it holds beside the batting; the others are not read.</param>
    public HistoryView AsOf(int season, HistoryParts parts = HistoryParts.None)
    {
        var known = _players.Values.Where(p => p.IsKnownBy(season)).ToArray();
        var games = known.ToDictionary(p => p.Id, p => p.CareerPositions(season), StringComparer.Ordinal);
        SeasonBatting[] batting = [.. Enumerable.Range(season - HistoryView.BattingSeasons + 1, HistoryView.BattingSeasons).SelectMany(Batting)];
        return new HistoryView(season, EnvironmentCut.Through(Environments, season), Array.ConvertAll(known, p => p.Through(season)), games, batting)
        {
            InjuriesOrNone = parts.HasFlag(HistoryParts.Injuries) ? Injuries(season) : null,
            CatchersOrNone = parts.HasFlag(HistoryParts.Catchers) ? Catchers(season) : null,
            SplitsOrNone = parts.HasFlag(HistoryParts.Splits) ? Splits(season) : null,
        };
    }

    /// <summary>The injured list through a season, a copy; the files are read at the first call.</summary>
    /// <exception cref="DataFolderException">A file that cannot be read.</exception>
    public InjuryHistory Injuries(int through) => _details.Injuries(through);

    /// <summary>Framing, blocking and throwing through a season, a copy; the files are read at the first call.</summary>
    /// <exception cref="DataFolderException">A file that cannot be read.</exception>
    public CatcherHistory Catchers(int through) => _details.Catchers(through);

    /// <summary>Games at catcher of a player's season in the majors; 0 where he has none or they are unknown.</summary>
    public int GamesCaught(string playerId, int season) =>
        _players.TryGetValue(playerId, out var player) && player.GamesIn(season) is { } games ? games.Positions[0] : 0;

    /// <summary>Seasons of hitters with one club through a season, with what tells where they batted; none where starts or games of clubs are unknown.</summary>
    public IReadOnlyList<LineupSeason> Lineups(int through) => LineupHistory.Of(_players.Values, _contents.Games, through);

    /// <summary>Batting by pitcher's hand through a season, ordered by season, then player, a copy; the files are read at the first call.</summary>
    /// <exception cref="DataFolderException">A file that cannot be read.</exception>
    public IReadOnlyList<PlatoonSplit> Splits(int through) => _details.Splits(through);

    /// <summary>Who played in a season, and for which club first.</summary>
    public SeasonRoster Roster(int season) =>
        new(season, [.. Stints(season).Select(p => new RosterEntry(p.Player, season, p.Stints[0].Team ?? ""))]);

    /// <summary>What happened in a season.</summary>
    public SeasonActuals Actuals(int season) => new(
        season,
        [.. Stints(season).Select(p => new SeasonActual(p.Player.Id, StintSum.Of(p.Stints), p.Player.GamesIn(season)?.Positions.ToShares() ?? new PositionShares()))],
        Environments.Rates[Level.MLB].GetValueOrDefault(season),
        Environments.RunValues.GetValueOrDefault(season));

    /// <summary>Everyone's batting in a season, pitchers included, by identifier.</summary>
    public IReadOnlyList<SeasonBatting> Batting(int season) =>
        [.. _players.Values.Select(player => SeasonBattings.Of(player, season)).OfType<SeasonBatting>()];

    /// <summary>The baseline with leagues, run values and parks estimated anew from the folder; what it does not know stays.</summary>
    /// <param name="parkScales">Spread of parks (log-odds, home minus road); null: not estimated.</param>
    /// <param name="through">The last season estimated; later ones stay as the baseline has them.</param>
    public LeagueEnvironments EstimateEnvironment(ComponentSet<double?> parkScales, int through = int.MaxValue) => EnvironmentBuilder.WithParks(
        EnvironmentBuilder.WithLeagues(_baseline, _contents.Leagues.Through(through)),
        ParkEstimator.Estimate([.. ParkObservations.Where(o => o.Season <= through)], parkScales),
        _contents.ParkName);

    /// <summary>SHA-256 of the files that the folder's parts are read from, catchers, injuries and splits included: names and bytes in a fixed order; lowercase hex.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in FolderContents.Files.Concat(DetailParts.Files(Path)))
        {
            var full = System.IO.Path.Combine(Path, file);
            if (!File.Exists(full))
                continue;
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(file));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(full)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private IEnumerable<(PlayerRecord Player, IReadOnlyList<StatLine> Stints)> Stints(int season)
    {
        foreach (var player in _players.Values)
        {
            StatLine[] stints = [.. player.Majors.Where(s => s.Line.Season == season).Select(s => s.Line)];
            if (stints.Length > 0)
                yield return (player, stints);
        }
    }
}
