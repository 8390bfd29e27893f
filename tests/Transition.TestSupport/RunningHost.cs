using System.Globalization;

namespace Transition.TestSupport;

/// <summary>A host that serves the API.</summary>
public sealed class RunningHost : IAsyncDisposable
{
    private RunningHost(HostProcess process, int port)
    {
        Process = process;
        Http = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}")) };
    }

    public HostProcess Process { get; }

    public HttpClient Http { get; }

    /// <summary>Starts a host and waits until it says that it is ready.</summary>
    public static async Task<RunningHost> StartAsync(params IEnumerable<string> arguments)
    {
        var port = FreePorts.Take(1)[0];
        var host = new RunningHost(
            HostProcess.Start([.. arguments.Prepend("run"), "--port", port.ToString(CultureInfo.InvariantCulture)]), port);
        await Waiting.UntilAsync(host.IsReadyAsync, () => $"/health/ready. The host said: {host.Process.Said}");
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Process.DisposeAsync();
    }

    private async Task<bool> IsReadyAsync()
    {
        if (Process.HasExited)
        {
            throw new InvalidOperationException($"The host ended at its start. It said: {Process.Said}");
        }

        try
        {
            using var answer = await Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
