using Transition.Application.Audit;
using Transition.Domain.Common;

namespace Transition.Application.Tests.Audit;

public sealed class HistoryDeskTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private TestHost host = null!;

    private HistoryDesk Desk => host.Get<HistoryDesk>();

    public async Task InitializeAsync() => host = await Story.TellAsync();

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task R30_Read_OfAService_TellsWhoDidWhatWhenAndWhy()
    {
        var history = await Desk.ReadAsync(TestHost.Icb, "custody", "6", None);

        Assert.Equal([1, 2, 3], history.Select(entry => entry.Sequence));
        Assert.Equal(["service-catalogued", "suitability-decided", "suitability-decided"], history.Select(entry => entry.Type));
        var decided = history[2];
        Assert.Equal(("bea", "approver", Bodies.NhseBoard), (decided.Actor, decided.Role, decided.Organisation));
        Assert.Equal(new(2022, 6, 6, 9, 0, 0, TimeSpan.Zero), decided.At);
        Assert.Equal("Ready at last.", decided.Reason);
        Assert.Equal("ready", decided.Data.GetProperty("suitability").GetString());
    }

    [Fact]
    public async Task R30_Read_OfWhatThereIsNot_IsNotFound()
    {
        await Refused.AsAsync(RefusalKind.NotFound, null, () => Desk.ReadAsync(TestHost.Icb, "custody", "999", None));
        await Refused.AsAsync(RefusalKind.NotFound, null, () => Desk.ReadAsync(TestHost.Icb, "views", "6", None));
    }

    [Theory]
    [InlineData("custody", "6", true)]
    [InlineData("footprint", "NW", true)]
    [InlineData("organisation", "QMJ", true)]
    [InlineData("transition", "2-NW-1", true)]
    [InlineData("person", "ann", false)]
    [InlineData("submission", "any", false)]
    public async Task R96_Read_ByATrustLeader_IsAllowedWhereTheThingItselfIs(string kind, string id, bool allowed)
    {
        var leader = new Application.Access.Caller("tom", "Tom", [new(Domain.Access.Role.TrustLeader, "R0A")]);
        if (allowed)
        {
            Assert.NotEmpty(await Desk.ReadAsync(leader, kind, id, None));
        }
        else
        {
            await Refused.AsAsync(RefusalKind.Forbidden, null, () => Desk.ReadAsync(leader, kind, id, None));
        }
    }
}
