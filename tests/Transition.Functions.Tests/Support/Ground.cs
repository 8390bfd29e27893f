using Microsoft.Extensions.DependencyInjection;
using Transition.Application;
using Transition.Application.Ports;
using Transition.Storage;
using Transition.Storage.Blobs;
using Transition.Storage.Payloads;
using Transition.Storage.Tables;

namespace Transition.Functions.Tests.Support;

/// <summary>A storage in memory that outlives the processes that work on it.</summary>
internal sealed class Ground
{
    private readonly InMemoryTableStore tables = new();
    private readonly InMemoryPayloadBlobs payloads = new();
    private readonly InMemoryEvidenceVault evidence = new();
    private readonly InMemorySealStore seals = new();

    public void AddTo(IServiceCollection services) => services
        .AddSingleton<ITableStore>(tables)
        .AddSingleton<IPayloadBlobs>(payloads)
        .AddSingleton<IEvidenceVault>(evidence)
        .AddSingleton<ISealStore>(seals)
        .AddInMemoryTransitionStorage();

    /// <summary>Every event of every aggregate, as it is stored: "kind/id sequence type body", in order.</summary>
    public async Task<IReadOnlyList<string>> EventsAsync()
    {
        var services = new ServiceCollection();
        AddTo(services);
        await using var provider = services.BuildServiceProvider();
        var store = provider.GetRequiredService<IEventStore>();
        List<string> events = [];
        foreach (var kind in AggregateKinds.All)
        {
            await foreach (var head in store.ReadHeadsAsync(kind, CancellationToken.None))
            {
                await foreach (var stored in store.ReadEventsAsync(head.Aggregate, 0, CancellationToken.None))
                {
                    events.Add($"{stored.Aggregate} {stored.Sequence} {stored.Type} {System.Text.Encoding.UTF8.GetString(stored.Body.Span)}");
                }
            }
        }

        return [.. events.Order(StringComparer.Ordinal)];
    }
}
