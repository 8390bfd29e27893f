using System.Net;
using System.Net.Sockets;

namespace Transition.TestSupport;

/// <summary>
/// Ports for programs that a test starts. They lie below those that the system gives to outgoing connections, which would otherwise
/// take one before its program listens.
/// </summary>
public static class FreePorts
{
    private const int First = 16_000;
    private const int Last = 32_000;

    public static IReadOnlyList<int> Take(int count)
    {
        HashSet<int> ports = [];
        while (ports.Count < count)
        {
            var port = Random.Shared.Next(First, Last);
            if (IsFree(port))
            {
                ports.Add(port);
            }
        }

        return [.. ports];
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
