using System.Collections.Immutable;
using System.Text.Json;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Application.Tasks;

namespace Transition.Application.Tests.Insight;

/// <summary>When changes of read models are seen, and when they are stored.</summary>
public sealed class ViewsTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly CountingStore store = new();

    [Fact]
    public async Task Change_InAProcessThatIsAlone_IsReadAtOnceAndStoredWithTheOthers()
    {
        var views = On(isAlone: true);
        foreach (var number in Enumerable.Range(1, 50))
        {
            await views.ChangeAsync<Versions>($"a|{number % 5}", versions => versions.Set($"{number}", number), None);
        }

        Assert.Equal(10, (await views.ReadAsync<Versions>("a|0", None))!.Of.Count);
        Assert.Equal(0, store.Writes);
        await views.FlushAsync(Pace.WithoutRest, None);

        Assert.Equal(1, store.Writes);
        Assert.Equal(10, (await On(isAlone: true).ReadAsync<Versions>("a|0", None))!.Of.Count);
    }

    [Fact]
    public async Task Change_ThatOthersMayWaitFor_IsStoredBeforeItEnds()
    {
        var (mine, theirs) = (On(isAlone: false), On(isAlone: false));

        await mine.ChangeAsync<Versions>("a|1", versions => versions.Set("1", 1), None);

        Assert.Single((await theirs.ReadAsync<Versions>("a|1", None))!.Of);
    }

    [Fact]
    public async Task Change_ThatMayLag_IsReadHereAtOnceAndElsewhereOnceStored()
    {
        var (mine, theirs) = (On(isAlone: false), On(isAlone: false));
        var change = new Change("wave/1/1", default, "pm-1", "wave/1", "planned", JsonSerializer.SerializeToElement(1));

        await mine.ChangeAsync<RecentChanges>("changes|a", recent => recent.With([change]), None);

        Assert.Single((await mine.ReadAsync<RecentChanges>("changes|a", None))!.Changes);
        Assert.Null(await theirs.ReadAsync<RecentChanges>("changes|a", None));
        await mine.FlushAsync(Pace.WithoutRest, None);
        Assert.Single((await theirs.ReadAsync<RecentChanges>("changes|a", None))!.Changes);
    }

    [Fact]
    public async Task Change_OfWhatAnotherProcessHasChangedSince_KeepsBoth()
    {
        var (mine, theirs) = (On(isAlone: false), On(isAlone: false));
        await mine.ChangeAsync<Versions>("a|1", versions => versions.Set("1", 1), None);
        await theirs.ChangeAsync<Versions>("a|1", versions => versions.Set("2", 2), None);

        await mine.ChangeAsync<Versions>("a|1", versions => versions.Set("3", 3), None);

        Assert.Equal(["1", "2", "3"], (await theirs.ReadAsync<Versions>("a|1", None))!.Of.Keys);
    }

    [Fact]
    public async Task Flush_StorageIsAway_KeepsTheChangesForTheNextOne()
    {
        var views = On(isAlone: true);
        await views.ChangeAsync<Versions>("a|1", versions => versions.Set("1", 1), None);
        store.IsAway = true;

        await Assert.ThrowsAsync<StorageUnavailableException>(() => views.FlushAsync(Pace.WithoutRest, None));

        store.IsAway = false;
        Assert.Single((await views.ReadAsync<Versions>("a|1", None))!.Of);
        await views.FlushAsync(Pace.WithoutRest, None);
        Assert.Single((await On(isAlone: false).ReadAsync<Versions>("a|1", None))!.Of);
    }

    [Fact]
    public async Task Flush_OfOneSort_LeavesTheOthersForTheNextOne()
    {
        var views = On(isAlone: true);
        await views.ChangeAsync<Versions>("a|1", versions => versions.Set("1", 1), None);
        await views.ChangeAsync<Sent>("sent|a", _ => new(ImmutableSortedDictionary<string, Awaited>.Empty.Add("x", null!)), None);

        await views.FlushAsync<Versions>(Pace.WithoutRest, None);

        Assert.NotNull(await store.ReadAsync("a|1", None));
        Assert.Null(await store.ReadAsync("sent|a", None));
        await views.FlushAsync(Pace.WithoutRest, None);
        Assert.NotNull(await store.ReadAsync("sent|a", None));
    }

    [Fact]
    public async Task Flush_ADocumentCannotBeRead_StoresTheOthersAndGoesOn()
    {
        var views = On(isAlone: false);
        await store.WriteAsync("changes|a", "rubbish"u8.ToArray(), null, None);
        foreach (var scope in (string[])["a", "b"])
        {
            var change = new Change("wave/1/1", default, "pm-1", "wave/1", "planned", JsonSerializer.SerializeToElement(1));
            await views.ChangeAsync<RecentChanges>($"changes|{scope}", recent => recent.With([change]), None);
        }

        await Assert.ThrowsAsync<UnreadableDocumentException>(() => views.FlushAsync(Pace.WithoutRest, None));

        Assert.Single((await On(isAlone: false).ReadAsync<RecentChanges>("changes|b", None))!.Changes);
        await views.FlushAsync(Pace.WithoutRest, None);
    }

    [Fact]
    public async Task Change_ThatLeavesNothing_RemovesTheDocument()
    {
        var views = On(isAlone: true);
        await views.ChangeAsync<Sent>("sent|a", _ => new(ImmutableSortedDictionary<string, Awaited>.Empty.Add("x", null!)), None);
        await views.FlushAsync(Pace.WithoutRest, None);

        await views.ChangeAsync<Sent>("sent|a", _ => new(), None);
        await views.FlushAsync(Pace.WithoutRest, None);

        Assert.Null(await store.ReadAsync("sent|a", None));
    }

    private Views On(bool isAlone)
    {
        var tenancy = new Tenancy(isAlone, TimeProvider.System);
        return new(store, new Generations(new CountingStore(), tenancy, TimeProvider.System), tenancy, TimeProvider.System);
    }
}
