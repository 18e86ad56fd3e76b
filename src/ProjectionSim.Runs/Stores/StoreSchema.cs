using System.Data.Common;
using Dapper;

namespace ProjectionSim.Runs.Stores;

/// <summary>
/// The tables of a run store, the same in every database, and the steps that bring an older store to them. A step that has been
/// released is never changed; a new one follows it.
/// </summary>
internal static class StoreSchema
{
    private static readonly string[][] Steps =
    [
        [
            """
            CREATE TABLE runs (
              run IDENTITY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, note TEXT, tool_version TEXT NOT NULL, sampler_version TEXT NOT NULL,
              season INTEGER, seed TEXT, draws BIGINT, config_hash TEXT, model_hash TEXT, environment_hash TEXT, data_hash TEXT,
              results_hash TEXT NOT NULL, started TEXT NOT NULL, ended TEXT NOT NULL, manifest TEXT NOT NULL)
            """,
            "CREATE TABLE inputs (hash TEXT NOT NULL PRIMARY KEY, content TEXT NOT NULL)",
            "CREATE TABLE run_inputs (run BIGINT NOT NULL REFERENCES runs, name TEXT NOT NULL, hash TEXT NOT NULL REFERENCES inputs, PRIMARY KEY (run, name))",
            """
            CREATE TABLE players (
              run BIGINT NOT NULL REFERENCES runs, entry INTEGER NOT NULL, player TEXT NOT NULL, name TEXT NOT NULL, mlbam INTEGER, scenario TEXT NOT NULL,
              club TEXT NOT NULL, season INTEGER NOT NULL, PRIMARY KEY (run, entry))
            """,
            """
            CREATE TABLE stats (
              run BIGINT NOT NULL, entry INTEGER NOT NULL, kind TEXT NOT NULL, stat TEXT NOT NULL, n BIGINT NOT NULL, mean DOUBLE PRECISION,
              sd DOUBLE PRECISION, mcse DOUBLE PRECISION, PRIMARY KEY (run, entry, kind, stat), FOREIGN KEY (run, entry) REFERENCES players)
            """,
            """
            CREATE TABLE quantiles (
              run BIGINT NOT NULL, entry INTEGER NOT NULL, kind TEXT NOT NULL, stat TEXT NOT NULL, percent INTEGER NOT NULL, value DOUBLE PRECISION,
              PRIMARY KEY (run, entry, kind, stat, percent), FOREIGN KEY (run, entry) REFERENCES players)
            """,
            """
            CREATE TABLE events (
              run BIGINT NOT NULL, entry INTEGER NOT NULL, number INTEGER NOT NULL, event TEXT NOT NULL, pr DOUBLE PRECISION, mcse DOUBLE PRECISION,
              PRIMARY KEY (run, entry, number), FOREIGN KEY (run, entry) REFERENCES players)
            """,
            """
            CREATE TABLE head_to_head (
              run BIGINT NOT NULL, pair INTEGER NOT NULL, kind TEXT NOT NULL, stat TEXT NOT NULL, entry_a INTEGER NOT NULL, entry_b INTEGER NOT NULL,
              n BIGINT NOT NULL, pr DOUBLE PRECISION, tie DOUBLE PRECISION, mcse DOUBLE PRECISION, mean DOUBLE PRECISION, p10 DOUBLE PRECISION,
              p50 DOUBLE PRECISION, p90 DOUBLE PRECISION, PRIMARY KEY (run, pair, kind, stat),
              FOREIGN KEY (run, entry_a) REFERENCES players, FOREIGN KEY (run, entry_b) REFERENCES players)
            """,
            "CREATE TABLE tables (run BIGINT NOT NULL REFERENCES runs, name TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (run, name))",
        ],
        [
            // Paths of several seasons; sums over them are of kind 'total' in stats and quantiles.
            """
            CREATE TABLE years (
              run BIGINT NOT NULL, entry INTEGER NOT NULL, season INTEGER NOT NULL, age DOUBLE PRECISION NOT NULL, out_of_majors DOUBLE PRECISION NOT NULL,
              attrition DOUBLE PRECISION, compared BIGINT, breakout DOUBLE PRECISION, improve DOUBLE PRECISION, collapse DOUBLE PRECISION,
              PRIMARY KEY (run, entry, season), FOREIGN KEY (run, entry) REFERENCES players)
            """,
            """
            CREATE TABLE year_stats (
              run BIGINT NOT NULL, entry INTEGER NOT NULL, season INTEGER NOT NULL, kind TEXT NOT NULL, stat TEXT NOT NULL, n BIGINT NOT NULL,
              mean DOUBLE PRECISION, sd DOUBLE PRECISION, mcse DOUBLE PRECISION, PRIMARY KEY (run, entry, season, kind, stat),
              FOREIGN KEY (run, entry, season) REFERENCES years)
            """,
            """
            CREATE TABLE year_quantiles (
              run BIGINT NOT NULL, entry INTEGER NOT NULL, season INTEGER NOT NULL, kind TEXT NOT NULL, stat TEXT NOT NULL, percent INTEGER NOT NULL,
              value DOUBLE PRECISION, PRIMARY KEY (run, entry, season, kind, stat, percent), FOREIGN KEY (run, entry, season) REFERENCES years)
            """,
        ],
    ];

    /// <summary>The version that this program writes.</summary>
    public static int Version => Steps.Length;

    /// <summary>Brings a store to the newest version, all steps or none.</summary>
    /// <exception cref="InvalidDataException">A newer program made the store.</exception>
    public static void Migrate(IStoreDialect dialect, DbConnection connection) => Migrate(dialect, connection, Version);

    /// <summary>Brings a store to a version.</summary>
    internal static void Migrate(IStoreDialect dialect, DbConnection connection, int wanted)
    {
        using var transaction = dialect.BeginMigration(connection);
        connection.Execute("CREATE TABLE IF NOT EXISTS projsim_schema (version INTEGER NOT NULL PRIMARY KEY)", transaction: transaction);
        int version = connection.ExecuteScalar<int>("SELECT COALESCE(MAX(version), 0) FROM projsim_schema", transaction: transaction);
        if (version > Version)
            throw new InvalidDataException($"{dialect.Name}: the store has schema {version}, expected at most {Version}. A newer projsim made it; use that one.");
        for (; version < wanted; version++)
        {
            foreach (var statement in Steps[version])
                connection.Execute(statement.Replace("IDENTITY", dialect.IdentityColumn, StringComparison.Ordinal), transaction: transaction);
            connection.Execute("INSERT INTO projsim_schema (version) VALUES (@version)", new { version = version + 1 }, transaction);
        }

        transaction.Commit();
    }
}
