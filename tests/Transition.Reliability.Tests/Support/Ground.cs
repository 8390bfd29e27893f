using Microsoft.Extensions.DependencyInjection;
using Transition.Application;
using Transition.Application.Ports;
using Transition.Storage;
using Transition.Storage.Blobs;
using Transition.Storage.Payloads;
using Transition.Storage.Tables;
using Transition.TestSupport;

namespace Transition.Reliability.Tests.Support;

/// <summary>A storage that outlives the processes that run on it.</summary>
internal sealed class Ground
{
    private const int CopiesAtOnce = 16;

    private readonly string? connectionString;
    private readonly InMemoryTableStore tables;
    private readonly InMemoryPayloadBlobs payloads = new();
    private readonly InMemoryEvidenceVault evidence = new();
    private readonly InMemorySealStore seals = new();

    private Ground(InMemoryTableStore tables, string? connectionString = null) =>
        (this.tables, this.connectionString) = (tables, connectionString);

    /// <summary>The machine's time of the processes that run on it.</summary>
    public TimeProvider Time { get; init; } = new HastyTime();

    public static Ground InMemory() => new(new());

    public static Ground On(string connectionString) => new(new(), connectionString);

    /// <summary>A storage of its own with the same rows. Only for one in memory that holds no blobs yet.</summary>
    public Ground Copy(TimeProvider? time = null) => new(tables.Copy()) { Time = time ?? Time };

    /// <summary>A storage with the same rows at that address. Only for one in memory that holds no blobs yet.</summary>
    public async Task<Ground> CopyToAsync(string address, TimeProvider? time = null)
    {
        var copy = new Ground(new(), address) { Time = time ?? Time };
        await Node.PrepareAsync(copy);
        var target = Storage.Tables.Rest.RestTableStore.Create(new() { ConnectionString = address });
        foreach (var table in AggregateKinds.All.Concat(["views", "due", "settings"]))
        {
            var rows = await tables.QueryAsync(table, TableQuery.All, CancellationToken.None).ToListAsync();
            var writes = rows.GroupBy(row => row.PartitionKey).SelectMany(rows => rows.Chunk(100))
                .Select(chunk => chunk.Select(RowWrite.InsertOrReplace).ToList());
            await System.Threading.Tasks.Parallel.ForEachAsync(
                writes,
                new ParallelOptions { MaxDegreeOfParallelism = CopiesAtOnce },
                async (chunk, cancellation) => await target.CommitAsync(table, chunk, cancellation));
        }

        return copy;
    }

    public IServiceCollection AddTo(IServiceCollection services, FaultPlan plan) =>
        connectionString is null ? InMemory(services, plan) : OnAzurite(services, connectionString, plan);

    private static IServiceCollection OnAzurite(IServiceCollection services, string connectionString, FaultPlan plan)
    {
        var options = new StorageOptions
        {
            ConnectionString = connectionString,
            RetryDelay = TimeSpan.FromMilliseconds(1),
            Transport = plan.IsConflict ? null : FaultyHandler.Transport(plan),
        };
        if (plan.IsConflict)
        {
            services.AddSingleton<ITableStore>(new FaultyTableStore(Storage.Tables.Rest.RestTableStore.Create(options), plan));
        }

        return services.AddTransitionStorage(options, AggregateKinds.All);
    }

    private IServiceCollection InMemory(IServiceCollection services, FaultPlan plan) => services
        .AddSingleton<ITableStore>(new FaultyTableStore(tables, plan))
        .AddSingleton<IPayloadBlobs>(payloads)
        .AddSingleton<IEvidenceVault>(new FaultyVault(evidence, plan))
        .AddSingleton<ISealStore>(seals)
        .AddInMemoryTransitionStorage();
}
