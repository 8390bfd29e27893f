using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Transition.TestSupport;

/// <summary>An Azurite of its own, in memory unless it is given a folder, that ends with this process at the latest.</summary>
public sealed class AzuriteProcess : IAsyncDisposable
{
    // Runs Azurite until the pipe to it closes: however this process ends, no Azurite stays behind.
    private const string Tethered = "process.stdin.on('close', () => process.exit()).resume().unref(); require(process.argv[1]);";

    private const string Usual = "devstoreaccount1";

    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private bool isDisposed;

    private AzuriteProcess(int[] ports, string? folder, int accounts, bool accessLog)
    {
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in Arguments(ports, folder, accessLog))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["AZURITE_ACCOUNTS"] = string.Join(
            ';', Enumerable.Range(1, accounts).Select(NameOf).Prepend(Usual).Select(name => $"{name}:{Key}"));
        Ports = ports;
        process = Process.Start(start) ?? throw new InvalidOperationException("Azurite did not start: install Node.");
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string ConnectionString => ConnectionStringOf(Usual);

    public int[] Ports { get; }

    /// <summary>A storage of its own on this Azurite, from 1 to as many as it was started with.</summary>
    public string ConnectionStringOf(int account) => ConnectionStringOf(NameOf(account));

    /// <param name="folder">Where it keeps its data; null for memory only.</param>
    /// <param name="ports">Those of an earlier one that it takes the place of; null for free ones.</param>
    /// <param name="accounts">How many storages there are besides the usual one.</param>
    /// <param name="accessLog">Whether it keeps a line of every request.</param>
    public static async Task<AzuriteProcess> StartAsync(
        string? folder = null, int[]? ports = null, int accounts = 0, bool accessLog = false, CancellationToken cancellation = default)
    {
        await AzuriteInstallation.EnsureAsync(cancellation);
        ports ??= [.. FreePorts.Take(3)];
        var azurite = new AzuriteProcess(ports, folder, accounts, accessLog);
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

    /// <summary>What it has said so far; with the access log, a line of every request.</summary>
    public IReadOnlyList<string> Lines()
    {
        lock (output)
        {
            return output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        }
    }

    /// <summary>Stops it as Ctrl+C does: it saves what it has.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-INT", Text(process.Id)]);
        await process.WaitForExitAsync();
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

    private static IEnumerable<string> Arguments(int[] ports, string? folder, bool accessLog) =>
    [
        "-e", Tethered, "--", AzuriteInstallation.Script,
        .. folder is null ? (string[])["--inMemoryPersistence"] : ["--location", folder],
        .. accessLog ? (string[])[] : ["--silent"],
        "--skipApiVersionCheck", "--loose", "--disableTelemetry",
        "--blobHost", "127.0.0.1", "--blobPort", Text(ports[0]),
        "--queueHost", "127.0.0.1", "--queuePort", Text(ports[1]),
        "--tableHost", "127.0.0.1", "--tablePort", Text(ports[2]),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string ConnectionStringOf(string account)
    {
        var addresses = ((string[])["Blob", "Queue", "Table"]).Zip(Ports)
            .Select(service => string.Create(CultureInfo.InvariantCulture, $"{service.First}Endpoint=http://127.0.0.1:{service.Second}/{account};"));
        return $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};{string.Concat(addresses)}";
    }

    private static string NameOf(int account) => string.Create(CultureInfo.InvariantCulture, $"account{account:D4}");

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
