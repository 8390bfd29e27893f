using System.Net;
using System.Net.Sockets;
using Transition.LocalHost.Azurite;

namespace Transition.LocalHost.Tests.Support;

public static class FreePorts
{
    public static AzuritePorts ForAzurite()
    {
        var listeners = Enumerable.Range(0, 3).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.ConvertAll(listener => ((IPEndPoint)listener.LocalEndpoint).Port);
        listeners.ForEach(listener => listener.Dispose());
        return new AzuritePorts(ports[0], ports[1], ports[2]);
    }
}
