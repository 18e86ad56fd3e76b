using System.Data.Common;

namespace ProjectionSim.Runs.Stores;

/// <summary>What differs between the databases that a run store can be in.</summary>
internal interface IStoreDialect
{
    /// <summary>The store as messages name it, without a password.</summary>
    string Name { get; }

    /// <summary>The column of a table's own running number.</summary>
    string IdentityColumn { get; }

    /// <summary>Connects; a store that is not there yet is made where that can be done.</summary>
    DbConnection Open();

    /// <summary>Begins a transaction that is alone in migrating until it ends.</summary>
    DbTransaction BeginMigration(DbConnection connection);

    /// <summary>Inserts many rows fast, within the transaction.</summary>
    void Insert(DbTransaction transaction, string table, IReadOnlyList<StoreColumn> columns, IEnumerable<object?[]> rows);
}

/// <summary>A column of a bulk insert.</summary>
/// <param name="Name">The column.</param>
/// <param name="Type">Its type.</param>
internal readonly record struct StoreColumn(string Name, StoreType Type);

/// <summary>The types that the store's tables have.</summary>
internal enum StoreType
{
    Text,
    Integer,
    Long,
    Real,
}
