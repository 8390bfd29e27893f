using Transition.Application;
using Transition.Storage;
using Transition.Storage.Tables;
using Transition.Storage.Tables.Rest;

namespace Transition.Benchmarks.Support;

/// <summary>How many rows an application has stored.</summary>
public static class Rows
{
    public static async Task<int> CountAsync(string connectionString)
    {
        var tables = RestTableStore.Create(new StorageOptions { ConnectionString = connectionString });
        var count = 0;
        foreach (var table in AggregateKinds.All.Concat(["views", "due", "pending", "settings"]))
        {
            await foreach (var _ in tables.QueryAsync(table, TableQuery.All, CancellationToken.None))
            {
                count++;
            }
        }

        return count;
    }
}
