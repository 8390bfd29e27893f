using System.Net;
using System.Net.Sockets;

namespace Transition.LocalHost.Tests.Support;

/// <summary>A program that listens on a port and speaks something of its own.</summary>
public sealed class ForeignProgram : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public ForeignProgram()
    {
        listener.Start();
        _ = GreetAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Dispose() => listener.Dispose();

    private async Task GreetAsync()
    {
        try
        {
            while (true)
            {
                using var caller = await listener.AcceptTcpClientAsync();
                await caller.GetStream().WriteAsync("220 not a web server\r\n"u8.ToArray());
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
