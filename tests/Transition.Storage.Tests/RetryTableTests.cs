using System.Diagnostics;
using System.Net;
using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Ports;
using Transition.Storage.Tables;
using Transition.Storage.Tables.Rest;
using Transition.Storage.Tests.Support;

namespace Transition.Storage.Tests;

/// <summary>Which answers are asked for again: one table, for tables and blobs.</summary>
public sealed class RetryTableTests
{
    private const string Development = "UseDevelopmentStorage=true";

    private const string Body = """{"error":{"code":"MadeUp","message":"Made up."}}""";

    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly int[] Again = [408, 429, 500, 502, 503, 504];

    public static TheoryData<int> Statuses => [400, 401, 403, 404, 405, 408, 409, 411, 412, 413, 415, 416, 429, 500, 501, 502, 503, 504, 505, 507];

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Tables_AnsweringWithAStatus_AreAskedAgainOnlyIfItIsInTheTable(int status)
    {
        using var network = new ScriptedTransport(((HttpStatusCode)status, Body));
        var store = RestTableStore.Create(Options(network.Transport));

        var failure = await FailureOf(() => store.CommitAsync("custody", [RowWrite.Insert(new TableRow("p", "r"))], None));

        Check(status, network, failure);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Blobs_AnsweringWithAStatus_AreAskedAgainOnlyIfItIsInTheTable(int status)
    {
        using var network = new ScriptedTransport(((HttpStatusCode)status, Body));
        await using var services = new ServiceCollection().AddLogging().AddTransitionStorage(Options(network.Transport), []).BuildServiceProvider();

        var failure = await FailureOf(() => services.GetRequiredService<IEvidenceVault>().OpenAsync("made-up", None));

        Check(status, network, failure);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Gateway_AnsweringInTheServicesStead_SaysThatTheStorageIsAway(int status)
    {
        using var network = new ScriptedTransport(((HttpStatusCode)status, "<html><p>Bad gateway<br></html>"));
        await using var services = new ServiceCollection().AddLogging().AddTransitionStorage(Options(network.Transport), []).BuildServiceProvider();
        var vault = services.GetRequiredService<IEvidenceVault>();

        foreach (var call in (IEnumerable<Func<Task>>)
        [
            () => vault.OpenAsync("made-up", None),
            () => vault.StoreAsync("made-up", new MemoryStream(new byte[1]), "text/plain", 1, None),
            () => vault.ListAsync(None).ToListAsync().AsTask(),
            () => services.GetRequiredService<ISealStore>().TryWriteAsync(1, new byte[1], None),
        ])
        {
            Assert.IsType<StorageUnavailableException>(await FailureOf(call));
        }
    }

    [Fact]
    public async Task Connection_ThatFails_IsTriedAgain_ThenSaidToBeAway()
    {
        using var network = new Refusing();
        using var client = new HttpClient(network);
        var options = Options(new HttpClientTransport(client));

        Assert.IsType<StorageUnavailableException>(await FailureOf(() => RestTableStore.Create(options).ReadAsync("custody", "p", "r", None)));
        Assert.Equal(5, network.Asked);
    }

    [Fact]
    public async Task RetryAfter_Given_IsWaitedFor()
    {
        using var network = new ScriptedTransport((HttpStatusCode.ServiceUnavailable, "", [("Retry-After", "1")]), (HttpStatusCode.NotFound, "", []));
        var waited = Stopwatch.StartNew();

        Assert.Null(await RestTableStore.Create(Options(network.Transport)).ReadAsync("custody", "p", "r", None));

        Assert.True(waited.Elapsed >= TimeSpan.FromSeconds(0.9), $"{waited.Elapsed}");
        Assert.Equal(2, network.Requests.Count);
    }

    private static void Check(int status, ScriptedTransport network, Exception? failure)
    {
        Assert.Equal(Again.Contains(status) ? 5 : 1, network.Requests.Count);
        Assert.True(Again.Contains(status) == failure is StorageUnavailableException, $"{failure}");
        Assert.Equal(Again.Contains(status), StorageFailure.IsTransient(status));
    }

    private static StorageOptions Options(HttpPipelineTransport network) => new()
    {
        ConnectionString = Development,
        RetryDelay = TimeSpan.FromMilliseconds(1),
        Transport = network,
    };

    private static Task<Exception> FailureOf(Func<Task> call) => Record.ExceptionAsync(call);

    private sealed class Refusing : HttpMessageHandler
    {
        public int Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked++;
            throw new HttpRequestException("Made up: connection refused.");
        }
    }
}
