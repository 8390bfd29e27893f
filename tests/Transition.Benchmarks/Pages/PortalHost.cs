using System.CommandLine;
using System.Globalization;
using Transition.TestSupport;

namespace Transition.Benchmarks.Pages;

/// <summary>The host whose pages are asked for: one that runs already, or one that is started over a data folder.</summary>
public sealed class PortalHost : IAsyncDisposable
{
    private readonly RunningHost? started;

    private PortalHost(RunningHost? started, Uri address) => (this.started, Http) = (started, new HttpClient { BaseAddress = address });

    public static Option<string> Data { get; } = new("--data")
    {
        Description = "The data folder to serve, in the checkout unless its path is whole; the demo fills it",
        DefaultValueFactory = _ => ".data/demo",
    };

    public static Option<Uri?> Url { get; } = new("--url") { Description = "A local host that runs already, instead of one started over a data folder" };

    public HttpClient Http { get; }

    public static async Task<PortalHost> StartAsync(ParseResult arguments)
    {
        if (arguments.GetValue(Url) is { } address)
        {
            return new(null, address);
        }

        var ports = FreePorts.Take(3).Select(port => port.ToString(CultureInfo.InvariantCulture));
        var host = await RunningHost.StartAsync("--data", arguments.GetValue(Data)!, "--azurite-ports", string.Join(',', ports));
        return new(host, host.Http.BaseAddress!);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (started is not null)
        {
            await started.DisposeAsync();
        }
    }
}
