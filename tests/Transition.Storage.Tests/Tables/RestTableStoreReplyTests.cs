using System.Net;
using Azure;
using Transition.Application.Ports;
using Transition.Storage.Tables;
using Transition.Storage.Tables.Rest;
using Transition.Storage.Tests.Support;

namespace Transition.Storage.Tests.Tables;

/// <summary>Replies that Azurite never gives.</summary>
public sealed class RestTableStoreReplyTests
{
    private const string Row = """{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"r","N":1}""";

    private const string Busy = """{"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"1:The server is busy."}}}""";

    private static readonly string InnerBusy = Reply($"HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\n\r\n{Busy}");

    private static readonly string Written = Reply(
        "HTTP/1.1 204 No Content\r\nETag: W/\"datetime'2025-04-01T00%3A00%3A00Z'\"", "HTTP/1.1 204 No Content\r\nDataServiceVersion: 1.0;");

    private static readonly IReadOnlyList<RowWrite> TwoWrites =
        [RowWrite.InsertOrReplace(new TableRow("p", "a")), RowWrite.Delete("p", "b", RowWrite.AnyETag)];

    private static CancellationToken Never => CancellationToken.None;

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    public async Task Read_BusyTwice_TriesAgainAndReads(HttpStatusCode busy)
    {
        using var network = new ScriptedTransport((busy, ""), (busy, ""), (HttpStatusCode.OK, Row));

        var row = await StoreOn(network).ReadAsync("custody", "p", "r", Never);

        Assert.Equal(1, row!.Get<int>("N"));
        Assert.Equal(3, network.Requests.Count);
    }

    [Fact]
    public async Task Read_AlwaysBusy_UnavailableAfterBoundedRetries()
    {
        using var network = new ScriptedTransport((HttpStatusCode.ServiceUnavailable, ""));

        await Assert.ThrowsAsync<StorageUnavailableException>(() => StoreOn(network).ReadAsync("custody", "p", "r", Never));

        Assert.Equal(5, network.Requests.Count);
    }

    [Fact]
    public async Task Commit_BusyInsideTheTransaction_TriesAgain()
    {
        using var network = new ScriptedTransport((HttpStatusCode.Accepted, InnerBusy), (HttpStatusCode.Accepted, Written));

        var etags = await StoreOn(network).CommitAsync("custody", TwoWrites, Never);

        Assert.Equal(["W/\"datetime'2025-04-01T00%3A00%3A00Z'\"", null], etags);
        Assert.Equal(2, network.Requests.Count);
    }

    [Fact]
    public async Task Commit_AlwaysBusyInsideTheTransaction_UnavailableAfterBoundedRetries()
    {
        using var network = new ScriptedTransport((HttpStatusCode.Accepted, InnerBusy));

        await Assert.ThrowsAsync<StorageUnavailableException>(() => StoreOn(network).CommitAsync("custody", TwoWrites, Never));

        Assert.Equal(5, network.Requests.Count);
    }

    [Fact]
    public async Task Commit_AnsweredInTooFewParts_IsAnError()
    {
        using var network = new ScriptedTransport((HttpStatusCode.Accepted, Reply("HTTP/1.1 204 No Content")));

        await Assert.ThrowsAsync<InvalidDataException>(() => StoreOn(network).CommitAsync("custody", TwoWrites, Never));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task AnyCall_RequestIsWrong_FailsAtOnceAndNotAsUnavailable(HttpStatusCode status)
    {
        using var network = new ScriptedTransport((status, ""));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => StoreOn(network).ReadAsync("custody", "p", "r", Never));

        Assert.Equal((int)status, failure.Status);
        Assert.Single(network.Requests);
    }

    [Fact]
    public async Task Query_EmptyPageWithAContinuation_GoesOn()
    {
        (string, string)[] next = [("x-ms-continuation-NextPartitionKey", "1!4!cA=="), ("x-ms-continuation-NextRowKey", "a&b")];
        using var network = new ScriptedTransport(
            (HttpStatusCode.OK, """{"value":[]}""", next), (HttpStatusCode.OK, $$"""{"value":[{{Row}}]}""", []));
        var rows = new List<TableRow>();

        await foreach (var row in StoreOn(network).QueryAsync("custody", new TableQuery("it's"), Never))
        {
            rows.Add(row);
        }

        Assert.Single(rows);
        var queries = network.Requests.Select(request => request.Uri.Query).ToList();
        Assert.Equal("?$filter=PartitionKey%20eq%20%27it%27%27s%27", queries[0]);
        Assert.Equal(queries[0] + "&NextPartitionKey=1%214%21cA%3D%3D&NextRowKey=a%26b", queries[1]);
    }

    private static RestTableStore StoreOn(ScriptedTransport network) => RestTableStore.Create(new StorageOptions
    {
        ConnectionString = "UseDevelopmentStorage=true",
        Transport = network.Transport,
        RetryDelay = TimeSpan.FromMilliseconds(1),
    });

    private static string Reply(params string[] parts) =>
        string.Concat(parts.Select(part =>
            $"--changesetresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{part}\r\n\r\n"))
        + "--changesetresponse_1--";
}
