using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Transition.TestSupport;

/// <summary>An Azurite of its own, in memory and on free ports, that ends with this process at the latest.</summary>
public sealed class AzuriteProcess : IAsyncDisposable
{
    // Runs Azurite until the pipe to it closes: however this process ends, no Azurite stays behind.
    private const string Tethered = "process.stdin.on('close', () => process.exit()).resume(); require(process.argv[1]);";

    private const string Account =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private bool isDisposed;

    private AzuriteProcess(int[] ports)
    {
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in Arguments(ports))
        {
            start.ArgumentList.Add(argument);
        }

        ConnectionString = string.Create(
            CultureInfo.InvariantCulture,
            $"{Account}BlobEndpoint={Address(ports[0])};QueueEndpoint={Address(ports[1])};TableEndpoint={Address(ports[2])};");
        process = Process.Start(start) ?? throw new InvalidOperationException("Azurite did not start: install Node.");
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string ConnectionString { get; }

    public static async Task<AzuriteProcess> StartAsync(CancellationToken cancellation = default)
    {
        await AzuriteInstallation.EnsureAsync(cancellation);
        var ports = FreePorts(3);
        var azurite = new AzuriteProcess(ports);
        try
        {
            foreach (var port in ports)
            {
                await azurite.WaitUntilListeningAsync(port, cancellation);
            }

            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (isDisposed)
        {
            return;
        }

        isDisposed = true;
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static IEnumerable<string> Arguments(int[] ports) =>
    [
        "-e", Tethered, "--", AzuriteInstallation.Script,
        "--inMemoryPersistence", "--skipApiVersionCheck", "--silent", "--loose", "--disableTelemetry",
        "--blobHost", "127.0.0.1", "--blobPort", Text(ports[0]),
        "--queueHost", "127.0.0.1", "--queuePort", Text(ports[1]),
        "--tableHost", "127.0.0.1", "--tablePort", Text(ports[2]),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Address(int port) =>
        string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/devstoreaccount1");

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        try
        {
            listeners.ForEach(listener => listener.Start());
            return [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }

    private async Task WaitUntilListeningAsync(int port, CancellationToken cancellation)
    {
        var started = Stopwatch.StartNew();
        while (true)
        {
            if (process.HasExited || started.Elapsed > Patience)
            {
                throw new InvalidOperationException($"Azurite does not listen on port {port}: {Output()}");
            }

            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, cancellation);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
            }
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (output)
        {
            output.AppendLine(line.Data);
        }
    }

    private string Output()
    {
        lock (output)
        {
            return output.ToString();
        }
    }
}
