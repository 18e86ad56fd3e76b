using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ProjectionSim.Runs.Stores;

/// <summary>A store in one file: SQLite. A writer waits up to half a minute for another.</summary>
internal sealed class SqliteDialect(string path) : IStoreDialect
{
    private const int BusySeconds = 30;

    public string Name => path;

    public string IdentityColumn => "INTEGER PRIMARY KEY";

    public DbConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = BusySeconds,
        }.ToString());
        connection.Open();
        return connection;
    }

    public DbTransaction BeginMigration(DbConnection connection) => connection.BeginTransaction();

    public void Insert(DbTransaction transaction, string table, IReadOnlyList<StoreColumn> columns, IEnumerable<object?[]> rows)
    {
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns.Select(c => c.Name))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        for (int i = 0; i < columns.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"$p{i}";
            command.Parameters.Add(parameter);
        }

        command.Prepare();
        foreach (var row in rows)
        {
            for (int i = 0; i < row.Length; i++)
                command.Parameters[i].Value = row[i] is null or double.NaN ? DBNull.Value : row[i];
            command.ExecuteNonQuery();
        }
    }
}
