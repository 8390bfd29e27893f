using Transition.Application.Ports;
using Transition.Storage.Tests.Support;

namespace Transition.Storage.Tests.Indexes;

public abstract class DueIndexContract : StorageTest
{
    private static readonly DateTimeOffset Moment = new(2025, 4, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Never => CancellationToken.None;

    [Fact]
    public async Task Set_ThenMoveThenRemove_KeepsTheLatestOnly()
    {
        var (kept, moved, removed) = (Ref("kept"), Ref("mo/ved"), Ref("removed"));
        await Backend.Due.SetAsync(kept, Moment, Never);
        await Backend.Due.SetAsync(moved, Moment, Never);
        await Backend.Due.SetAsync(moved, Moment.AddYears(1), Never);
        await Backend.Due.SetAsync(removed, Moment, Never);
        await Backend.Due.SetAsync(removed, null, Never);
        await Backend.Due.SetAsync(removed, null, Never);

        Assert.Equal([(kept, Moment), (moved, Moment.AddYears(1))], (await MineAsync()).OrderBy(entry => entry.Due));
    }

    [Fact]
    public async Task Clear_ManyEntries_LeavesNone()
    {
        for (var n = 0; n < 30; n++)
        {
            await Backend.Due.SetAsync(Ref($"{n}"), Moment, Never);
        }

        await Backend.Due.ClearAsync(Never);

        Assert.Empty(await ListAsync(Backend.Due.ReadAllAsync(Never)));
    }

    private AggregateRef Ref(string id) => new(Kind, id);

    private async Task<IEnumerable<(AggregateRef Aggregate, DateTimeOffset Due)>> MineAsync() =>
        (await ListAsync(Backend.Due.ReadAllAsync(Never))).Where(entry => entry.Aggregate.Kind == Kind);
}
