using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Transition.Application.Ports;
using Transition.Storage.Blobs;
using Transition.Storage.Documents;
using Transition.Storage.Events;
using Transition.Storage.Indexes;
using Transition.Storage.Payloads;
using Transition.Storage.Tables;

namespace Transition.Storage;

public static class StorageServices
{
    /// <summary>The key of the document store that holds the read models.</summary>
    public const string Views = TableNames.Views;

    /// <summary>The key of the document store that holds the settings.</summary>
    public const string Settings = TableNames.Settings;

    /// <summary>Everything in memory. <see cref="StorageFaults"/> in the services fails calls on demand.</summary>
    public static IServiceCollection AddInMemoryTransitionStorage(this IServiceCollection services)
    {
        services.TryAddSingleton<StorageFaults>();
        services.TryAddSingleton<ITableStore>(provider => new InMemoryTableStore(provider.GetService<StorageFaults>()));
        services.TryAddSingleton<IPayloadBlobs>(provider => new InMemoryPayloadBlobs(provider.GetService<StorageFaults>()));
        services.TryAddSingleton<IEvidenceVault>(provider => new InMemoryEvidenceVault(provider.GetService<StorageFaults>()));
        services.TryAddSingleton<ISealStore>(provider => new InMemorySealStore(provider.GetService<StorageFaults>()));
        services.TryAddSingleton<IStorageProbe, InMemoryStorageProbe>();
        return services.AddStores(Guid.NewGuid().ToString("N"));
    }

    private static IServiceCollection AddStores(this IServiceCollection services, string writer)
    {
        services.TryAddSingleton<IEventStore, EventStore>();
        services.TryAddSingleton<IDueIndex, DueIndex>();
        services.TryAddSingleton<IPendingIndex>(
            provider => new PendingIndex(provider.GetRequiredService<ITableStore>(), writer, TimeProvider.System));
        foreach (var table in (string[])[Views, Settings])
        {
            services.TryAddKeyedSingleton<IDocumentStore>(table, (provider, _) => new DocumentStore(
                provider.GetRequiredService<ITableStore>(), provider.GetRequiredService<IPayloadBlobs>(), table));
        }

        return services;
    }
}
