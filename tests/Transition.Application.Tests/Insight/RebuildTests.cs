using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Ports;

namespace Transition.Application.Tests.Insight;

public sealed partial class RebuildTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Rebuild_OfAStoryUnderWay_GivesTheSameDocumentsAndDueMomentsAsLive()
    {
        await using var host = await Story.TellAsync(Alone);
        var documents = await DocumentsAsync(host);
        var due = await DueAsync(host);
        var earliest = host.Get<Dues>().After(default);
        Assert.Contains(documents.Keys, key => key.StartsWith("lines|", StringComparison.Ordinal));
        Assert.Contains(documents.Keys, key => key.StartsWith("inbox|", StringComparison.Ordinal));
        Assert.NotEmpty(due);

        await host.Get<Rebuild>().RunAsync(null, None);

        Assert.Equal(documents, await DocumentsAsync(host));
        Assert.Equal(due, await DueAsync(host));
        Assert.Equal(earliest, host.Get<Dues>().After(default));
    }

    [Fact]
    public async Task Rebuild_AfterALastTaskAndAWaitWereDone_MakesNoDocumentOfThem_AsThereIsNoneLive()
    {
        await using var players = await Players.StartedAsync();
        var host = players.Host;
        await players.PassAsync("G2");
        await players.ConfirmAsync("QHM-executive", "G3");
        await host.SettleAsync();
        Assert.Contains("sent|QHM-executive", (await DocumentsAsync(host)).Keys);
        await players.ConfirmAsync("Y63-executive", "G3");
        await host.SettleAsync();
        var documents = await DocumentsAsync(host);
        Assert.DoesNotContain("sent|QHM-executive", documents.Keys);

        await host.Get<Rebuild>().RunAsync(null, None);

        Assert.Equal(documents, await DocumentsAsync(host));
    }

    [Fact]
    public async Task Rebuild_AfterDocumentsWereSpoilt_MakesThemRight()
    {
        await using var host = await Story.TellAsync(Alone);
        var documents = await DocumentsAsync(host);
        await host.Get<Views>().ChangeAsync<Versions>(Versions.KeyOf("custody"), versions => versions.Set("999", 1), None);
        await host.Get<Views>().ChangeAsync<Versions>("leftover", versions => versions.Set("999", 1), None);

        await host.Get<Rebuild>().RunAsync(null, None);

        Assert.Equal(documents, await DocumentsAsync(host));
    }

    [Fact]
    public async Task Rebuild_OfEverything_ReportsEveryAggregate()
    {
        await using var host = await TestHost.WithReferenceDataAsync(Alone);
        var progress = new Highest();

        var count = await host.Get<Rebuild>().RunAsync(progress, None);

        Assert.Equal((TestHost.ReferenceCount, TestHost.ReferenceCount), (count, progress.Done));
    }

    [Fact]
    public async Task EveryKind_OfAggregate_HasOneFollowUp()
    {
        await using var host = TestHost.Empty();

        Assert.Equal(AggregateKinds.All.Order(), host.GetAll<IFollowUp>().Select(followUp => followUp.Kind).Order());
    }

    /// <summary>No other process has to be waited for.</summary>
    private static void Alone(IServiceCollection services) => services.AddSingleton(new Tenancy(isAlone: true, TimeProvider.System));

    private static async Task<SortedDictionary<string, string>> DocumentsAsync(TestHost host)
    {
        var documents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var document in host.Documents(Views.Store).ReadAllAsync(None))
        {
            documents.Add(Numbered().Replace(document.Key, string.Empty), Encoding.UTF8.GetString(document.Content.Span));
        }

        return documents;
    }

    /// <summary>A document of two generations would be added twice.</summary>
    [GeneratedRegex(@"^g\d+\|")]
    private static partial Regex Numbered();

    private static async Task<List<(string Aggregate, DateTimeOffset Due)>> DueAsync(TestHost host)
    {
        List<(string, DateTimeOffset)> all = [];
        await foreach (var (aggregate, due) in host.Get<IDueIndex>().ReadAllAsync(None))
        {
            all.Add(($"{aggregate}", due));
        }

        return all;
    }

    private sealed class Highest : IProgress<RebuildProgress>
    {
        private readonly Lock gate = new();

        public int Done { get; private set; }

        public void Report(RebuildProgress value)
        {
            lock (gate)
            {
                Done = Math.Max(Done, value.Done);
            }
        }
    }
}
