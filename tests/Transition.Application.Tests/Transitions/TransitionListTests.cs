using Transition.Application.Transitions;
using Transition.Domain.Common;
using Transition.Domain.Transitions;

namespace Transition.Application.Tests.Transitions;

public sealed class TransitionListTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private TestHost host = null!;

    public async Task InitializeAsync() => host = await Story.TellAsync();

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task R93_List_ByHowTransitionsStand_GivesThoseAndNoOther()
    {
        var all = await ListAsync(new());
        Assert.Equal(6, all.Count);
        Assert.Empty(await ListAsync(new(Status: TransitionStatus.Paused)));

        await host.Get<TransitionDesk>().PauseAsync(TestHost.Manager, all[4].Id, new("To be looked at."), None);

        Assert.Equal([all[4].Id], (await ListAsync(new(Status: TransitionStatus.Paused))).Select(line => line.Id));
        Assert.Equal(5, (await ListAsync(new(Status: TransitionStatus.Active))).Count);
        Assert.Equal(6, (await ListAsync(new(State: HoldingState.Nhse))).Count);
        Assert.Empty(await ListAsync(new(State: HoldingState.Nhse, Gate: "none")));
        Assert.Equal(2, (await ListAsync(new(Service: all[0].Service, Phase: all[0].Phase))).Count);
    }

    [Fact]
    public async Task R93_List_PageByPage_GivesEachOnce()
    {
        var all = await ListAsync(new(State: HoldingState.Nhse));
        List<string> seen = [];
        string? next = null;
        do
        {
            var page = await host.Get<TransitionList>().ListAsync(TestHost.Manager, new(State: HoldingState.Nhse), next, 2, None);
            seen.AddRange(page.Items.Select(line => line.Id));
            next = page.Next;
        }
        while (next is not null);

        Assert.Equal(all.Select(line => line.Id), seen);
    }

    private async Task<IReadOnlyList<LineView>> ListAsync(TransitionFilter filter) =>
        (await host.Get<TransitionList>().ListAsync(TestHost.Manager, filter, null, null, None)).Items;
}
