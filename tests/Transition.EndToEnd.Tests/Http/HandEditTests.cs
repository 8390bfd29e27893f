using Transition.Application.Audit;
using Transition.EndToEnd.Tests.Support;
using Transition.Storage.Tables;
using Transition.TestSupport.Api;

namespace Transition.EndToEnd.Tests.Http;

/// <summary>Whoever gets at the tables by hand is found out by <c>GET /api/audit/verify</c>.</summary>
[Collection(ApiCollection.Name)]
public sealed class HandEditTests(ApiFixture api) : IAsyncLifetime
{
    private const string Table = "custody";
    private readonly Human human = api.Human;
    private Machine? machine;

    private ITableStore Tables => machine!.Get<ITableStore>();

    public async Task InitializeAsync()
    {
        machine = await Machine.OpenAsync(api.ConnectionString);
        await human.PlaysAsync("auditor-1");
    }

    public async Task DisposeAsync() => await machine!.DisposeAsync();

    [Fact]
    public async Task R97_Verify_AfterAnEventWasEdited_NamesTheAggregate()
    {
        var stored = await ReadAsync("133", "133|e0000000002");
        var edited = Copy(stored).Set("Reason", "Written by hand.");

        await FoundOutAsync("133", [RowWrite.Replace(edited, RowWrite.AnyETag)], [RowWrite.Replace(stored, RowWrite.AnyETag)]);
    }

    [Fact]
    public async Task R97_Verify_AfterAnEventWasRemoved_NamesTheAggregate()
    {
        var stored = await ReadAsync("98", "98|e0000000001");

        await FoundOutAsync("98", [RowWrite.Delete("98", stored.RowKey, RowWrite.AnyETag)], [RowWrite.Insert(stored)]);
    }

    [Fact]
    public async Task R97_Verify_AfterTheLastEventWasCutOffWithItsHead_NamesTheAggregate()
    {
        var before = await ReadAsync("116", "116|h");
        await human.PlaysAsync("nhse-board-1");
        var decision = new { suitability = "ready", from = await human.TodayAsync(), rationale = "Ready at last." };
        _ = (await human.PostAsync("/api/services/116/suitability", decision)).Ok;
        await machine!.Get<Seals>().SealAllAsync(CancellationToken.None);
        var (head, last) = (await ReadAsync("116", "116|h"), await ReadAsync("116", "116|e0000000003"));
        await human.PlaysAsync("auditor-1");

        await FoundOutAsync(
            "116",
            [RowWrite.Replace(before, RowWrite.AnyETag), RowWrite.Delete("116", last.RowKey, RowWrite.AnyETag)],
            [RowWrite.Replace(head, RowWrite.AnyETag), RowWrite.Insert(last)]);
    }

    private async Task FoundOutAsync(string service, IReadOnlyList<RowWrite> deed, IReadOnlyList<RowWrite> amends)
    {
        Assert.Equal("true", (await human.GetAsync("/api/audit/verify")).Ok["valid"]);
        await Tables.CommitAsync(Table, deed, CancellationToken.None);
        try
        {
            var found = (await human.GetAsync("/api/audit/verify")).Ok;

            Assert.Equal("false", found["valid"]);
            Assert.All(found.Json["problems"]!.AsArray(), problem => Assert.Equal($"{Table}/{service}", $"{problem!["aggregate"]}"));
        }
        finally
        {
            await Tables.CommitAsync(Table, amends, CancellationToken.None);
        }
    }

    private async Task<TableRow> ReadAsync(string id, string rowKey) =>
        Copy(await Tables.ReadAsync(Table, id, rowKey, CancellationToken.None) ?? throw new InvalidOperationException($"There is no row {rowKey}."));

    private static TableRow Copy(TableRow row) => row.Properties.Aggregate(
        new TableRow(row.PartitionKey, row.RowKey),
        (copy, property) => property.Value switch
        {
            string text => copy.Set(property.Key, text),
            int number => copy.Set(property.Key, number),
            long number => copy.Set(property.Key, number),
            bool truth => copy.Set(property.Key, truth),
            double number => copy.Set(property.Key, number),
            DateTimeOffset moment => copy.Set(property.Key, moment),
            byte[] bytes => copy.Set(property.Key, bytes),
            var other => throw new InvalidOperationException($"{property.Key} holds {other.GetType()}."),
        });
}
