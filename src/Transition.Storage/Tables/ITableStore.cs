using Transition.Application.Ports;

namespace Transition.Storage.Tables;

/// <summary>
/// The one seam to Table Storage. Every adapter throws <see cref="RowConflictException"/> when a write's guard does not hold and
/// <see cref="StorageUnavailableException"/> when the storage did not answer after its bounded retries.
/// </summary>
public interface ITableStore
{
    /// <summary>Safe to repeat.</summary>
    Task CreateTableAsync(string table, CancellationToken cancellation);

    /// <summary>One point read; null if there is no such row.</summary>
    Task<TableRow?> ReadAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation);

    /// <summary>The rows that match, ordered by partition key and row key, fetched a page at a time while they are enumerated.</summary>
    IAsyncEnumerable<TableRow> QueryAsync(string table, TableQuery query, CancellationToken cancellation);

    /// <summary>
    /// Carries out one to a hundred writes, each to another row of one partition, all or none. Returns the new ETag of each
    /// row, in the order of the writes; null for a row that was deleted.
    /// </summary>
    /// <exception cref="RowConflictException">
    /// A guard did not hold; nothing was written. After a reply that was lost, the first try of this very call may have been what
    /// changed the row: who cannot repeat the write blindly looks whether the row carries a mark of its own.
    /// </exception>
    Task<IReadOnlyList<string?>> CommitAsync(string table, IReadOnlyList<RowWrite> writes, CancellationToken cancellation);
}
