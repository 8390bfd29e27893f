using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Transition.Application.Ports;
using Transition.Storage.Blobs;
using Transition.Storage.Documents;
using Transition.Storage.Events;
using Transition.Storage.Indexes;
using Transition.Storage.Payloads;
using Transition.Storage.Tables;
using Transition.Storage.Tables.Rest;

namespace Transition.Storage;

public static class StorageServices
{
    /// <summary>The key of the document store that holds the read models.</summary>
    public const string Views = TableNames.Views;

    /// <summary>The key of the document store that holds the settings.</summary>
    public const string Settings = TableNames.Settings;

    /// <summary>
    /// Tables and blobs as the options say. An <see cref="ITableStore"/> registered before takes the place of the one that is
    /// part of this project.
    /// </summary>
    /// <param name="kinds">The kinds of aggregates, each of which gets a table.</param>
    public static IServiceCollection AddTransitionStorage(
        this IServiceCollection services, StorageOptions options, IReadOnlyCollection<string> kinds)
    {
        options.Validate();
        services.TryAddSingleton<ITableStore>(_ => RestTableStore.Create(options));
        services.TryAddSingleton(_ => BlobConnection.Connect(options));
        services.TryAddSingleton<IPayloadBlobs, BlobPayloads>();
        services.TryAddSingleton<BlobEvidenceVault>();
        services.TryAddSingleton<IEvidenceVault>(provider => provider.GetRequiredService<BlobEvidenceVault>());
        services.TryAddSingleton<IEvidenceDisposal>(provider => provider.GetRequiredService<BlobEvidenceVault>());
        services.AddScanner(options);
        services.TryAddSingleton<ISealStore, BlobSealStore>();
        services.TryAddSingleton<IStorageProbe>(provider => new StorageProbe(
            provider.GetRequiredService<ITableStore>(),
            provider.GetRequiredService<BlobServiceClient>(),
            kinds,
            provider.GetRequiredService<ILogger<StorageProbe>>()));
        return services.AddStores(Guid.NewGuid().ToString("N"));
    }

    /// <summary>Everything in memory. <see cref="StorageFaults"/> in the services fails calls on demand.</summary>
    public static IServiceCollection AddInMemoryTransitionStorage(this IServiceCollection services)
    {
        services.TryAddSingleton<StorageFaults>();
        services.TryAddSingleton<ITableStore>(provider => new InMemoryTableStore(Faults(provider)));
        services.TryAddSingleton<IPayloadBlobs>(provider => new InMemoryPayloadBlobs(Faults(provider)));
        services.TryAddSingleton(provider => new InMemoryEvidenceVault(Faults(provider)));
        services.TryAddSingleton<IEvidenceVault>(provider => provider.GetRequiredService<InMemoryEvidenceVault>());
        services.TryAddSingleton<IEvidenceDisposal>(provider => provider.GetRequiredService<InMemoryEvidenceVault>());
        services.TryAddSingleton<IEvidenceScanner, NoScanner>();
        services.TryAddSingleton<ISealStore>(provider => new InMemorySealStore(Faults(provider)));
        services.TryAddSingleton<IStorageProbe>(provider => new InMemoryStorageProbe(Faults(provider)));
        return services.AddStores(Guid.NewGuid().ToString("N"));
    }

    private static IServiceCollection AddDocuments(this IServiceCollection services, string table, Func<string, string> partitionOf)
    {
        services.TryAddKeyedSingleton<IDocumentStore>(table, (provider, _) => new DocumentStore(
            provider.GetRequiredService<ITableStore>(), provider.GetRequiredService<IPayloadBlobs>(), table, partitionOf));
        return services;
    }

    private static void AddScanner(this IServiceCollection services, StorageOptions options)
    {
        if (options.ScannedByDefender)
        {
            services.TryAddSingleton<IEvidenceScanner, DefenderScanner>();
        }

        services.TryAddSingleton<IEvidenceScanner, NoScanner>();
    }

    private static StorageFaults Faults(IServiceProvider provider) => provider.GetRequiredService<StorageFaults>();

    private static IServiceCollection AddStores(this IServiceCollection services, string writer)
    {
        services.TryAddSingleton<IEventStore, EventStore>();
        services.TryAddSingleton<IDueIndex, DueIndex>();
        services.TryAddSingleton<IPendingIndex>(
            provider => new PendingIndex(provider.GetRequiredService<ITableStore>(), writer, TimeProvider.System));
        return services.AddDocuments(Views, DocumentStore.SortOf).AddDocuments(Settings, key => key);
    }
}
