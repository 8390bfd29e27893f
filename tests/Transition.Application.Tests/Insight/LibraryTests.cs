using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Organisations;
using Transition.Application.Ports;
using Transition.Domain.Organisations;
using Transition.Storage.Payloads;
using Transition.Storage.Tables;

namespace Transition.Application.Tests.Insight;

/// <summary>What is read often is not made again for each who asks.</summary>
public sealed class LibraryTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task All_WhileNothingHasChanged_IsGivenAgain_AndIsNewAfterAChange(bool isAlone)
    {
        await using var host = await TestHost.WithReferenceDataAsync(
            services => services.AddSingleton(new Tenancy(isAlone, TimeProvider.System)));
        var library = host.Get<Library<Organisation>>();
        var before = await library.AllAsync(None);
        Assert.Same(before, await library.AllAsync(None));

        await RecordSegmentAsync(host, "QHM", 3);

        var after = await library.AllAsync(None);
        Assert.NotSame(before, after);
        Assert.Equal(3, after["QHM"].SegmentOn(host.Get<AggregateJournal>().Today));
        Assert.Same(after, await library.AllAsync(None));
    }

    [Fact]
    public async Task All_WhereOthersWriteToo_CostsOneRead_AndShowsWhatTheyHaveChanged()
    {
        var views = new CountingStore();
        var (tables, blobs) = (new InMemoryTableStore(), new InMemoryPayloadBlobs());
        void Shared(IServiceCollection services) => services
            .AddSingleton<ITableStore>(tables).AddSingleton<IPayloadBlobs>(blobs).AddKeyedSingleton<IDocumentStore>(Views.Store, views);
        await using var mine = await TestHost.WithReferenceDataAsync(Shared);
        await using var theirs = await TestHost.WithReferenceDataAsync(Shared);
        var library = mine.Get<Library<Organisation>>();
        var before = await library.AllAsync(None);
        var reads = views.Reads;
        Assert.Same(before, await library.AllAsync(None));
        Assert.Equal(reads + 1, views.Reads);

        await RecordSegmentAsync(theirs, "QHM", 3);

        Assert.Equal(3, (await library.AllAsync(None))["QHM"].SegmentOn(mine.Get<AggregateJournal>().Today));
    }

    private static async Task RecordSegmentAsync(TestHost host, string code, int segment)
    {
        await host.Get<OrganisationDesk>().RecordSegmentAsync(TestHost.Administrator, code, new(segment, null, "Made up."), None);
        await host.SettleAsync();
    }
}
