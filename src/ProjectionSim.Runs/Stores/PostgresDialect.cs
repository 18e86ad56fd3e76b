using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace ProjectionSim.Runs.Stores;

/// <summary>A store on a team's server: PostgreSQL, from postgres://user:password@host:port/database?option=value.</summary>
internal sealed class PostgresDialect : IStoreDialect
{
    /// <summary>The advisory lock under which one process migrates.</summary>
    private const long MigrationLock = 0x70726f6a;

    private readonly string _connection;

    /// <summary>Reads the address.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public PostgresDialect(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            throw new FormatException("--store: the address cannot be read, expected postgres://user:password@host:port/database.");
        var builder = new NpgsqlConnectionStringBuilder { Timeout = 15, CommandTimeout = 120, ApplicationName = "projsim", Pooling = false };
        if (uri.Host.Length > 0) builder.Host = uri.Host;
        if (uri.Port > 0) builder.Port = uri.Port;
        string[] user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0) builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) builder.Password = Uri.UnescapeDataString(user[1]);
        if (uri.AbsolutePath.Length > 1) builder.Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pair = option.Split('=', 2);
            string key = pair[0] == "user" ? "username" : pair[0];
            try
            {
                builder[key] = pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : "";
            }
            catch (Exception e) when (e is ArgumentException or FormatException)
            {
                throw new FormatException($"--store: '{pair[0]}' is no option of a PostgreSQL connection with that value.", e);
            }
        }

        _connection = builder.ToString();
        Name = $"postgres://{builder.Host}:{builder.Port}/{builder.Database}";
    }

    public string Name { get; }

    public string IdentityColumn => "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY";

    public DbConnection Open()
    {
        var connection = new NpgsqlConnection(_connection);
        connection.Open();
        return connection;
    }

    public DbTransaction BeginMigration(DbConnection connection)
    {
        var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT pg_advisory_xact_lock({MigrationLock})";
        command.ExecuteNonQuery();
        return transaction;
    }

    public void Insert(DbTransaction transaction, string table, IReadOnlyList<StoreColumn> columns, IEnumerable<object?[]> rows)
    {
        var connection = (NpgsqlConnection)transaction.Connection!;
        using var copy = connection.BeginBinaryImport($"COPY {table} ({string.Join(", ", columns.Select(c => c.Name))}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            for (int i = 0; i < row.Length; i++)
            {
                if (row[i] is null or double.NaN)
                    copy.WriteNull();
                else
                    copy.Write(row[i], TypeOf(columns[i].Type));
            }
        }

        copy.Complete();
    }

    private static NpgsqlDbType TypeOf(StoreType type) => type switch
    {
        StoreType.Text => NpgsqlDbType.Text,
        StoreType.Integer => NpgsqlDbType.Integer,
        StoreType.Long => NpgsqlDbType.Bigint,
        _ => NpgsqlDbType.Double,
    };
}
