using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Domain.Organisations;

namespace Transition.Application.Tests.Journal;

/// <summary>When what has fallen due is seen to.</summary>
public sealed class DeadlinesTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task PlayDue_NothingIsDue_LeavesMarksToLinger()
    {
        // As long as this clock stands still no mark goes by itself.
        var machine = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var host = await TestHost.WithReferenceDataAsync(services => services.AddSingleton<TimeProvider>(machine));
        await host.Get<AggregateJournal>().ExecuteAsync<Organisation>(
            "NEW", Actor.System, body => body.Register(OrganisationFacts.None with { Name = "New" }), None);

        await host.Get<Deadlines>().PlayDueAsync(None);
        Assert.Equal(1, await MarksAsync(host));

        await host.Get<Deadlines>().PlayAsync(None);
        Assert.Equal(0, await MarksAsync(host));
    }

    private static ValueTask<int> MarksAsync(TestHost host) => host.Get<IPendingIndex>().ReadAllAsync(None).CountAsync();
}
