namespace Transition.Storage.Tests.Events;

public abstract partial class EventStoreContract
{
    [Fact]
    public async Task R25_ReadAllEvents_UpToAMoment_GivesWhatWasStoredThen()
    {
        var a = await CommitAsync("a", null, "A1", "A2");
        var b = await CommitAsync("b", null, "B1");
        var until = await MomentAsync(DateTimeOffset.MinValue);
        await MomentAsync(until.AddMilliseconds(1));
        a = await CommitAsync("a", a, "A3", "A4");
        await CommitAsync("b", b, "B2");
        await CommitAsync("c", null, "C1");
        await CommitAsync("a", a, "A5");

        var then = await ListAsync(Backend.Events.ReadAllEventsAsync(Kind, until, Never));
        var now = await ListAsync(Backend.Events.ReadAllEventsAsync(Kind, await MomentAsync(DateTimeOffset.MinValue), Never));

        Assert.Equal(["A1", "A2", "B1"], then.Select(e => e.Type).Order());
        Assert.Equal(["A1", "A2", "A3", "A4", "A5", "B1", "B2", "C1"], now.Select(e => e.Type).Order());
    }

    /// <summary>The storage's own time, once it is that late.</summary>
    private async Task<DateTimeOffset> MomentAsync(DateTimeOffset earliest)
    {
        var settings = Backend.Documents("settings");
        while (true)
        {
            var key = $"moment{Guid.NewGuid():N}";
            await settings.WriteAsync(key, Bytes(1), null, Never);
            if ((await settings.ReadAsync(key, Never))!.StoredAt is { } moment && moment >= earliest)
            {
                return moment;
            }
        }
    }
}
