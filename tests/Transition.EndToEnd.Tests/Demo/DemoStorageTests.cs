using System.Text;
using System.Text.RegularExpressions;
using Transition.Application.Audit;
using Transition.Application.Insight;
using Transition.Application.Ports;
using Transition.EndToEnd.Tests.Support;
using Transition.Storage.Tables;
using Xunit.Abstractions;

namespace Transition.EndToEnd.Tests.Demo;

[Collection(DemoCollection.Name)]
public sealed partial class DemoStorageTests
{
    private readonly Machine machine;

    public DemoStorageTests(DemoFixture demo, ITestOutputHelper output)
    {
        machine = demo.Machine;
        output.WriteLine($"Seed {demo.Seed}; killed on the days {string.Join(", ", demo.KilledOn)}.");
    }

    [Fact]
    public async Task R97_Verify_AfterTwentyKills_IsValid()
    {
        var result = await machine.Get<AuditDesk>().VerifyAsync(Machine.Auditor, CancellationToken.None);

        Assert.Empty(result.Problems);
        Assert.True(result.Checked > 10_000);
    }

    [Fact]
    public async Task Pending_AfterTheStory_IsEmpty() =>
        Assert.Empty(await ListAsync(machine.Get<IPendingIndex>().ReadAllAsync(CancellationToken.None)));

    [Fact]
    public async Task Dues_AfterTheStory_AreAllToCome()
    {
        var end = new DateTimeOffset(2025, 6, 30, 9, 0, 0, TimeSpan.Zero);

        var dues = await ListAsync(machine.Get<IDueIndex>().ReadAllAsync(CancellationToken.None));

        Assert.NotEmpty(dues);
        Assert.All(dues, due => Assert.True(due.Due > end, $"{due.Aggregate} has been due since {due.Due:O}."));
    }

    [Fact]
    public async Task Rebuild_AfterTwentyKills_GivesTheSameDocumentsAndDueMoments()
    {
        var (documents, dues) = (await DocumentsAsync(), await DuesAsync());

        await machine.Get<Rebuild>().RunAsync(null, CancellationToken.None);

        Assert.NotEmpty(documents);
        Assert.Empty(Differences(documents, await DocumentsAsync()));
        Assert.Equal(dues, await DuesAsync());
    }

    private static IEnumerable<string> Differences(IReadOnlyDictionary<string, string> live, IReadOnlyDictionary<string, string> rebuilt) =>
        from key in live.Keys.Union(rebuilt.Keys)
        let before = live.GetValueOrDefault(key)
        let after = rebuilt.GetValueOrDefault(key)
        where before != after
        select $"{key}: live {before}, rebuilt {after}";

    private async Task<IReadOnlyList<string>> DuesAsync() =>
    [
        .. (await ListAsync(machine.Get<IDueIndex>().ReadAllAsync(CancellationToken.None)))
            .Select(due => $"{due.Aggregate} {due.Due:O}").Order(StringComparer.Ordinal),
    ];

    private async Task<IReadOnlyDictionary<string, string>> DocumentsAsync()
    {
        SortedDictionary<string, string> documents = new(StringComparer.Ordinal);
        foreach (var row in await ListAsync(machine.Get<ITableStore>().QueryAsync("views", TableQuery.All, CancellationToken.None)))
        {
            var key = Encoding.UTF8.GetString([.. Bytes(row.RowKey)]);
            var stored = await machine.Get<IDocumentStore>(Views.Store).ReadAsync(key, CancellationToken.None);
            documents[Numbered().Replace(key, string.Empty)] = Encoding.UTF8.GetString(stored!.Content.Span);
        }

        return documents;
    }

    [GeneratedRegex(@"^g\d+\|")]
    private static partial Regex Numbered();

    /// <summary>Every byte but letters, digits, hyphens and underscores stands as ~ and two hex digits in a key.</summary>
    private static IEnumerable<byte> Bytes(string encoded)
    {
        for (var index = 0; index < encoded.Length; index++)
        {
            yield return encoded[index] == '~' ? Convert.FromHexString(encoded.AsSpan(index + 1, 2))[0] : (byte)encoded[index];
            index += encoded[index] == '~' ? 2 : 0;
        }
    }

    private static async Task<IReadOnlyList<T>> ListAsync<T>(IAsyncEnumerable<T> source)
    {
        List<T> all = [];
        await foreach (var item in source)
        {
            all.Add(item);
        }

        return all;
    }
}
