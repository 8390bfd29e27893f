using System.Globalization;
using System.Net.Sockets;

namespace Transition.LocalHost.Azurite;

/// <summary>Asks a port whether Azurite answers there. Azurite names itself and its service in the header Server.</summary>
public sealed class AzuriteProbe : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, ConnectTimeout = TimeSpan.FromSeconds(2) })
    {
        Timeout = TimeSpan.FromSeconds(5),
    };

    /// <summary>Whether all three services answer.</summary>
    public async Task<bool> AnswersAsync(AzuritePorts ports, CancellationToken cancellation)
    {
        var answers = await AskAsync(ports, cancellation);
        return answers.All(answer => answer.Answer == PortAnswer.Azurite);
    }

    public async Task<IReadOnlyList<(string Service, int Port, PortAnswer Answer)>> AskAsync(
        AzuritePorts ports, CancellationToken cancellation) =>
    [
        ("Blob", ports.Blob, await AskAsync("Blob", ports.Blob, cancellation)),
        ("Queue", ports.Queue, await AskAsync("Queue", ports.Queue, cancellation)),
        ("Table", ports.Table, await AskAsync("Table", ports.Table, cancellation)),
    ];

    public void Dispose() => client.Dispose();

    private async Task<PortAnswer> AskAsync(string service, int port, CancellationToken cancellation)
    {
        try
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/");
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var isAzurite = response.Headers.Server.Any(server => server.Product?.Name == "Azurite-" + service);
            return isAzurite ? PortAnswer.Azurite : PortAnswer.SomethingElse;
        }
        catch (HttpRequestException failure) when (IsRefusal(failure.InnerException))
        {
            return PortAnswer.Nobody;
        }
        catch (HttpRequestException)
        {
            return PortAnswer.SomethingElse;
        }
        catch (TaskCanceledException silent) when (silent.InnerException is TimeoutException)
        {
            return PortAnswer.SomethingElse;
        }
    }

    private static bool IsRefusal(Exception? failure) => failure is SocketException { SocketErrorCode: SocketError.ConnectionRefused };
}
