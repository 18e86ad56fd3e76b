using System.Data.Common;
using System.Text.Json;
using Dapper;
using ProjectionSim.Runs.Differences;
using ProjectionSim.Runs.Folders;

namespace ProjectionSim.Runs.Stores;

/// <summary>
/// Runs kept in a database: a file (SQLite) or a team's server (PostgreSQL), one schema. A run is stored in one transaction, whole
/// or not at all. Every failure of the database is an <see cref="IOException"/> that says so in a sentence.
/// </summary>
public sealed class RunStore : IDisposable
{
    private readonly IStoreDialect _dialect;
    private readonly DbConnection _connection;

    private RunStore(IStoreDialect dialect, DbConnection connection)
    {
        _dialect = dialect;
        _connection = connection;
    }

    /// <summary>The store as messages name it.</summary>
    public string Name => _dialect.Name;

    /// <summary>Whether an address is that of a server.</summary>
    public static bool IsServer(string address) =>
        address.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens a store and brings its schema up to date.</summary>
    /// <param name="address">A file (runs.db), or postgres://user:password@host:port/database.</param>
    /// <param name="create">Whether a file that is not there is made.</param>
    /// <exception cref="IOException">It cannot be reached or is no store.</exception>
    /// <exception cref="FormatException">The address cannot be read.</exception>
    public static RunStore Open(string address, bool create = true)
    {
        if (!IsServer(address) && address.Contains("://", StringComparison.Ordinal))
            throw new FormatException($"--store {address}: expected a file, or postgres://user:password@host:port/database.");
        if (!create && !IsServer(address) && !File.Exists(address))
            throw new IOException($"{address}: found no such run store. Check the path.");
        IStoreDialect dialect = IsServer(address) ? new PostgresDialect(address) : new SqliteDialect(address);
        return Guarded(dialect, "the store cannot be opened", () =>
        {
            var connection = dialect.Open();
            try
            {
                StoreSchema.Migrate(dialect, connection);
                return new RunStore(dialect, connection);
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        });
    }

    /// <summary>Stores the run of a complete folder; false where the store has it already.</summary>
    /// <exception cref="IOException">The database failed; nothing of the run is stored.</exception>
    /// <exception cref="InvalidDataException">The folder is not complete or cannot be read.</exception>
    public bool Add(string folder)
    {
        var manifest = RunManifest.Read(folder);
        if (!manifest.IsComplete) throw new InvalidDataException($"{folder}: the run is not complete. Continue it with --resume, then store it.");
        return Guarded(_dialect, "nothing of the run was stored", () =>
        {
            if (_connection.State != System.Data.ConnectionState.Open)
            {
                // An earlier failure of the server may have ended it.
                _connection.Close();
                _connection.Open();
            }

            using var transaction = _connection.BeginTransaction();
            if (_connection.ExecuteScalar<long>("SELECT COUNT(*) FROM runs WHERE id = @Id", new { manifest.Id }, transaction) > 0) return false;
            new StoreWriter(_dialect, _connection, transaction).Write(folder, manifest);
            transaction.Commit();
            return true;
        });
    }

    /// <summary>All runs, the oldest first.</summary>
    public IReadOnlyList<RunManifest> List() => Guarded(_dialect, "its runs cannot be read", () =>
        _connection.Query<string>("SELECT manifest FROM runs ORDER BY started, run").Select(Parse).ToArray());

    /// <summary>A run by the beginning of its id.</summary>
    /// <exception cref="InvalidDataException">No run, or more than one.</exception>
    public RunSource Find(string id) => Guarded(_dialect, "the run cannot be read", () =>
    {
        if (id.Length == 0 || !id.All(char.IsAsciiHexDigitLower)) throw NoRun(id);
        var found = _connection.Query<(long Run, string Manifest)>("SELECT run, manifest FROM runs WHERE id LIKE @Pattern ORDER BY run", new { Pattern = id + "%" }).ToArray();
        return found switch
        {
            [var one] => new StoreReader(_connection, one.Run).Read(Parse(one.Manifest)),
            [] => throw NoRun(id),
            _ => throw new InvalidDataException($"{Name}: {found.Length} runs begin with '{id}'. Give more of the id."),
        };
    });

    public void Dispose() => _connection.Dispose();

    private InvalidDataException NoRun(string id) => new($"{Name}: no run '{id}', expected the beginning of an id. 'projsim runs list --store …' lists them.");

    private static RunManifest Parse(string text) => JsonSerializer.Deserialize(text, RunsJsonForms.Readable.RunManifest)!;

    private static T Guarded<T>(IStoreDialect dialect, string consequence, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception e) when (e is DbException or System.Net.Sockets.SocketException or TimeoutException or ObjectDisposedException || (e is InvalidOperationException && e.InnerException is DbException))
        {
            throw new IOException($"{dialect.Name}: {consequence}: {(e.InnerException is System.Net.Sockets.SocketException socket ? socket.Message : e.Message).ReplaceLineEndings(" ")}", e);
        }
    }
}
