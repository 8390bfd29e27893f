using Transition.Application.Access;
using Transition.Application.Ports;
using Transition.Domain.Access;

namespace Transition.Application.Tests.Access;

/// <summary>When the people of the demonstration are there.</summary>
public sealed class DemoPersonasTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private TestHost host = null!;

    public async Task InitializeAsync() => host = await TestHost.WithReferenceDataAsync();

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task R97_Personas_WantedBySeveralAtOnce_AreThereForEachAndEnteredOnce()
    {
        var seen = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await host.Get<DemoPersonas>().EnsureAsync(None);
            return (await host.Get<PeopleDesk>().PersonasAsync(None)).Count;
        }));

        var cast = await host.Get<DemoPersonas>().RegisterAsync(None);
        Assert.All(seen, count => Assert.Equal(cast.Count, count));
        Assert.All(await VersionsAsync(), version => Assert.Equal(1, version));
    }

    [Fact]
    public async Task R97_Personas_BrokenOffWhileTheyAreEntered_AreEnteredForWhoeverComesNext()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Get<DemoPersonas>().EnsureAsync(new(canceled: true)));

        await host.Get<DemoPersonas>().EnsureAsync(None);

        Assert.Contains("pm-1", (await host.Get<PeopleDesk>().PersonasAsync(None)).Select(person => person.Id));
    }

    private ValueTask<List<long>> VersionsAsync() =>
        host.Get<IEventStore>().ReadHeadsAsync(Person.Kind, None).Select(head => head.Version).ToListAsync();
}
