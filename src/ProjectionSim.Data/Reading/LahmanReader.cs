using ProjectionSim.Data.Histories;

namespace ProjectionSim.Data.Reading;

/// <summary>
/// Reads the Lahman database's People, Teams, Appearances and Batting, of any release: columns by name, doubles and triples as
/// <c>2B</c> or <c>X2B</c>, columns that are not used ignored.
/// </summary>
internal static class LahmanReader
{
    public const string PeopleFile = "lahman/People.csv";
    public const string OldPeopleFile = "lahman/Master.csv";
    public const string TeamsFile = "lahman/Teams.csv";
    public const string AppearancesFile = "lahman/Appearances.csv";
    public const string BattingFile = "lahman/Batting.csv";

    private const int FirstSeason = 1871;
    private const int LastSeason = 2100;
    private const int YoungestAge = 14;
    private const int OldestAge = 60;

    /// <summary>Adds everyone with a known month of birth; false when the file is missing.</summary>
    public static bool ReadPeople(string folder, PlayerIndex players, DataAudit audit)
    {
        using var table = CsvTable.Open(folder, PeopleFile, audit) ?? CsvTable.Open(folder, OldPeopleFile, audit);
        if (table is null)
            return false;
        var id = table.Column("playerID");
        var (year, month, day) = (table.Column("birthYear"), table.Column("birthMonth"), table.Column("birthDay"));
        var (first, last) = (table.Column("nameFirst"), table.Column("nameLast"));
        var (weight, height, bats, throws) = (table.Column("weight"), table.Column("height"), table.Column("bats"), table.Column("throws"));
        var (bbref, retro) = (table.ColumnOrNone("bbrefID"), table.ColumnOrNone("retroID"));
        while (table.Read())
        {
            if (Birth(table, year, month, day) is not { } born)
                continue;
            var player = new PlayerRecord
            {
                Id = table.Text(id),
                Name = $"{table.Text(first)} {table.Text(last)}".Trim(),
                BirthDate = born,
                Bats = PlayerIndex.Hand(table.Text(bats)),
                Throws = PlayerIndex.Hand(table.Text(throws)),
                HeightInches = table.Number(height),
                WeightPounds = table.Number(weight),
                Retrosheet = table.Text(retro),
            };
            if (table.RowIsSound && players.Find(player.Id) is not null)
                table.Refuse($"player '{player.Id}' a second time");
            if (table.RowIsSound)
                players.Add(player, null, table.Text(bbref), "");
        }

        return true;
    }

    /// <summary>The clubs of each season; null when the file is missing.</summary>
    public static TeamTable? ReadTeams(string folder, DataAudit audit)
    {
        using var table = CsvTable.Open(folder, TeamsFile, audit);
        if (table is null)
            return null;
        var (year, team) = (table.Column("yearID"), table.Column("teamID"));
        var (retro, park, games) = (table.ColumnOrNone("teamIDretro"), table.ColumnOrNone("park"), table.ColumnOrNone("G"));
        var teams = new TeamTable();
        while (table.Read())
        {
            var (season, played) = (table.Season(year), table.Count(games) ?? 0);
            if (table.RowIsSound && teams.Has(season, table.Text(team)))
                table.Refuse($"club '{table.Text(team)}' of {season} a second time");
            if (table.RowIsSound)
                teams.Add(season, table.Word(team), table.Text(retro), table.Text(park), played);
        }

        return teams;
    }

    /// <summary>Adds each player's games by season; false when the file is missing.</summary>
    public static bool ReadAppearances(string folder, PlayerIndex players, DataAudit audit)
    {
        using var table = CsvTable.Open(folder, AppearancesFile, audit);
        if (table is null)
            return false;
        var (year, id) = (table.Column("yearID"), table.Column("playerID"));
        var (all, pitched, started) = (table.Column("G_all"), table.Column("G_p"), table.ColumnOrNone("GS"));
        int[] positions =
        [
            table.Column("G_c"), table.Column("G_1b"), table.Column("G_2b"), table.Column("G_3b"), table.Column("G_ss"),
            table.Column("G_lf"), table.Column("G_cf"), table.Column("G_rf"), table.Column("G_dh"),
        ];
        var team = table.ColumnOrNone("teamID");
        var seen = new HashSet<(PlayerRecord, int, string)>();
        while (table.Read())
        {
            if (players.Find(table.Text(id)) is not { } player)
                continue;
            var season = table.Season(year);
            PositionGames games = default;
            for (var i = 0; i < PositionGames.Count; i++)
                games[i] = table.Count(positions[i]) ?? 0;
            var (allGames, pitchedGames, startedGames) = (table.Count(all) ?? 0, table.Count(pitched) ?? 0, table.Count(started) ?? 0);
            if (new[] { allGames, pitchedGames, startedGames }.Max() > LineAudit.LargestSeason)
                table.Refuse($"{allGames} games, {pitchedGames} as pitcher, {startedGames} started; expected at most {LineAudit.LargestSeason}");
            if (table.RowIsSound && team >= 0 && !seen.Add((player, season, table.Text(team))))
                table.Refuse($"player '{player.Id}' has two rows of {season} with {table.Text(team)}; expected one");
            if (table.RowIsSound)
                player.GamesToAdd(season).Add(allGames, pitchedGames, startedGames, games);
        }

        return true;
    }

    /// <summary>Adds each batting line to its player, audited; false when the file is missing.</summary>
    public static bool ReadBatting(string folder, PlayerIndex players, TeamTable? teams, DataAudit audit)
    {
        using var table = CsvTable.Open(folder, BattingFile, audit);
        if (table is null)
            return false;
        var columns = new BattingColumns(table);
        var (id, year, stint, team) = (table.Column("playerID"), table.Column("yearID"), table.Column("stint"), table.Column("teamID"));
        while (table.Read())
        {
            var season = table.RequiredCount(year);
            var order = table.RequiredCount(stint);
            var club = table.Word(team);
            var line = columns.Line(table, season, "MLB", null, Clubs.Canonical(club));
            var player = players.Find(table.Text(id));
            if (player is null)
                table.Refuse($"player '{table.Text(id)}' is not in {PeopleFile} with a month of birth");
            else
                AuditStint(table, player, season, order);
            if (teams is not null && !teams.Has(season, club))
                table.Refuse($"club '{club}' did not play in {season} according to {TeamsFile}");
            LineAudit.Check(table, line, player?.Id ?? "?", hasPa: false);
            if (table.RowIsSound)
                player!.Majors.Add(new MlbStint(line, order));
        }

        return true;
    }

    private static void AuditStint(CsvTable table, PlayerRecord player, int season, int stint)
    {
        if (season is < FirstSeason or > LastSeason)
            table.Refuse($"season {season}; expected {FirstSeason}..{LastSeason}");
        else if (season - player.BirthDate.Year is < YoungestAge or > OldestAge)
            table.Refuse($"player '{player.Id}', born {player.BirthDate:yyyy-MM-dd}, in {season}; expected an age of {YoungestAge}..{OldestAge}");
        foreach (var known in player.Majors)
        {
            if (known.Stint == stint && known.Line.Season == season)
                table.Refuse($"player '{player.Id}' has stint {stint} of {season} twice; expected one row per player, season and stint");
        }
    }

    private static DateOnly? Birth(CsvTable table, int year, int month, int day)
    {
        var (y, m, d) = (table.Whole(year), table.Whole(month), table.Whole(day));
        if (y is not { } birthYear || m is not { } birthMonth || !table.RowIsSound)
            return null;
        var birthDay = d ?? 1;
        if (birthYear is < 1800 or > LastSeason || birthMonth is < 1 or > 12 || birthDay < 1 || birthDay > DateTime.DaysInMonth(birthYear, birthMonth))
        {
            table.Refuse($"birth date {birthYear}-{birthMonth}-{birthDay}; expected a day of the calendar");
            return null;
        }

        return new DateOnly(birthYear, birthMonth, birthDay);
    }
}
