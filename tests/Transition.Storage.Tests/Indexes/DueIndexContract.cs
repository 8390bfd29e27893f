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
        await Backend.Due.SetAsync([(kept, Moment), (moved, Moment), (removed, Moment)], Never);
        await Backend.Due.SetAsync([(moved, Moment.AddYears(1)), (removed, null)], Never);

        // With one that is to be removed and is gone, the others are set all the same.
        await Backend.Due.SetAsync([(removed, null), (kept, Moment)], Never);

        Assert.Equal([(kept, Moment), (moved, Moment.AddYears(1))], (await MineAsync()).OrderBy(entry => entry.Due));
    }

    private AggregateRef Ref(string id) => new(Kind, id);

    private async Task<IEnumerable<(AggregateRef Aggregate, DateTimeOffset Due)>> MineAsync() =>
        (await ListAsync(Backend.Due.ReadAllAsync(Never))).Where(entry => entry.Aggregate.Kind == Kind);
}
