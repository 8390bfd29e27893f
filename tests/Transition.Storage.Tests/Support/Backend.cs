using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Ports;
using Transition.Storage.Payloads;
using Transition.Storage.Tables;

namespace Transition.Storage.Tests.Support;

/// <summary>The whole storage of one test, as the services give it.</summary>
public sealed class Backend : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Backend(IServiceCollection services) => this.services = services.BuildServiceProvider();

    public ITableStore Tables => services.GetRequiredService<ITableStore>();

    public IPayloadBlobs Payloads => services.GetRequiredService<IPayloadBlobs>();

    public IEventStore Events => services.GetRequiredService<IEventStore>();

    public IPendingIndex Pending => services.GetRequiredService<IPendingIndex>();

    public IDueIndex Due => services.GetRequiredService<IDueIndex>();

    public IEvidenceVault Evidence => services.GetRequiredService<IEvidenceVault>();

    public ISealStore Seals => services.GetRequiredService<ISealStore>();

    public IStorageProbe Probe => services.GetRequiredService<IStorageProbe>();

    public StorageFaults Faults => services.GetRequiredService<StorageFaults>();

    public IDocumentStore Documents(string table) => services.GetRequiredKeyedService<IDocumentStore>(table);

    public static Backend InMemory() => new(new ServiceCollection().AddInMemoryTransitionStorage());

    public static Backend On(string connectionString, HttpPipelineTransport? transport = null, params string[] kinds)
    {
        var options = new StorageOptions
        {
            ConnectionString = connectionString,
            RetryDelay = TimeSpan.FromMilliseconds(1),
            Transport = transport,
        };
        return new Backend(new ServiceCollection().AddLogging().AddTransitionStorage(options, kinds));
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
