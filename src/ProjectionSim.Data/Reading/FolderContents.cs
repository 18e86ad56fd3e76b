using ProjectionSim.Baseball;
using ProjectionSim.Data.Environments;
using ProjectionSim.Data.Histories;

namespace ProjectionSim.Data.Reading;

/// <summary>Everything read from a data folder, joined.</summary>
internal sealed class FolderContents
{
    /// <summary>The files that are read, in a fixed order.</summary>
    public static readonly IReadOnlyList<string> Files =
    [
        LahmanReader.PeopleFile, LahmanReader.OldPeopleFile, LahmanReader.TeamsFile, IdentifierReader.File, LahmanReader.AppearancesFile, LahmanReader.BattingFile,
        MinorLeagueReader.LinesFile, MinorLeagueReader.ThreeTrueOutcomesFile, StatcastReader.File, LevelTotalsReader.File, ParkTotalsReader.File, RunValuesReader.File,
    ];

    private readonly TeamTable? _teams;

    private FolderContents(SortedDictionary<string, PlayerRecord> players, LeagueTotals leagues, IReadOnlyList<ParkTotals> parks, TeamTable? teams, IReadOnlyList<string> missing, DataAudit audit)
    {
        Players = players;
        Leagues = leagues;
        Parks = parks;
        _teams = teams;
        Missing = missing;
        Audit = audit;
    }

    public SortedDictionary<string, PlayerRecord> Players { get; }
    public LeagueTotals Leagues { get; }
    public IReadOnlyList<ParkTotals> Parks { get; }
    public IReadOnlyList<string> Missing { get; }
    public DataAudit Audit { get; }

    /// <summary>Games of a club in a season; 0 where unknown.</summary>
    public int Games(int season, string club) => _teams?.Games(season, club) ?? 0;

    public string ParkName(string club) => _teams?.ParkOf(club) ?? club;

    /// <summary>Reads the folder; the three large tables side by side.</summary>
    public static FolderContents Read(string folder, CancellationToken cancellation)
    {
        var audits = Files.ToDictionary(f => f, _ => new DataAudit(cancellation), StringComparer.Ordinal);
        var missing = new MissingParts(folder);
        var players = new PlayerIndex();
        LahmanReader.ReadPeople(folder, players, audits[LahmanReader.PeopleFile]);
        var teams = LahmanReader.ReadTeams(folder, audits[LahmanReader.TeamsFile]);
        IdentifierReader.Read(folder, players, audits[IdentifierReader.File]);
        cancellation.ThrowIfCancellationRequested();

        var newcomers = new PlayerIndex();
        var minors = new MinorLeagueReader(players, newcomers);
        Dictionary<(int, Level), ComponentTotals> levels = [];
        IReadOnlyList<ParkTotals> parks = [];
        SortedDictionary<int, RunValues> runValues = [];
        RunAll(
            cancellation,
            () => LahmanReader.ReadBatting(folder, players, teams, audits[LahmanReader.BattingFile]),
            () => LahmanReader.ReadAppearances(folder, players, audits[LahmanReader.AppearancesFile]),
            () => minors.ReadLines(folder, audits[MinorLeagueReader.LinesFile]),
            () =>
            {
                StatcastReader.Read(folder, players, audits[StatcastReader.File]);
                levels = LevelTotalsReader.Read(folder, audits[LevelTotalsReader.File]);
                parks = ParkTotalsReader.Read(folder, audits[ParkTotalsReader.File]);
                runValues = RunValuesReader.Read(folder, audits[RunValuesReader.File]);
            });
        minors.ReadThreeTrueOutcomes(folder, audits[MinorLeagueReader.ThreeTrueOutcomesFile]);

        var joined = Join(players, newcomers);
        var leagues = new LeagueTotals { Majors = Majors(joined.Values), Minors = levels, ThreeTrueOutcomes = minors.Totals, RunValues = runValues };
        var audit = new DataAudit();
        foreach (var file in Files)
            audit.Add(audits[file]);
        return new FolderContents(joined, leagues, parks, teams, missing.Sentences(minors.PlayersWithAgeOnly), audit);
    }

    private static void RunAll(CancellationToken cancellation, params Action[] readers)
    {
        try
        {
            Parallel.Invoke(new ParallelOptions { CancellationToken = cancellation }, readers);
        }
        catch (AggregateException e)
        {
            // One message at a time: the first in the order of the readers' files is enough to go on with.
            var first = e.Flatten().InnerExceptions.OfType<DataFolderException>().OrderBy(x => x.Message, StringComparer.Ordinal).FirstOrDefault();
            if (first is null)
                throw;
            throw new DataFolderException(first.Message, e);
        }
    }

    private static SortedDictionary<string, PlayerRecord> Join(PlayerIndex players, PlayerIndex newcomers)
    {
        var joined = new SortedDictionary<string, PlayerRecord>(StringComparer.Ordinal);
        foreach (var player in players.Players.Concat(newcomers.Players))
        {
            player.Complete();
            joined.TryAdd(player.Id, player);
        }

        return joined;
    }

    private static SortedDictionary<int, ComponentTotals> Majors(IEnumerable<PlayerRecord> players)
    {
        var totals = new SortedDictionary<int, ComponentTotals>();
        foreach (var player in players)
        {
            foreach (var (line, _) in player.Majors)
            {
                if (!totals.TryGetValue(line.Season, out var season))
                    totals[line.Season] = season = new ComponentTotals();
                season.Add(line);
            }
        }

        return totals;
    }
}
