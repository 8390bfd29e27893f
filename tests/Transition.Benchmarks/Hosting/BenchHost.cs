using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Transition.TestSupport;

namespace Transition.Benchmarks.Hosting;

/// <summary>A host to measure, on a storage that runs already.</summary>
public sealed class BenchHost : IAsyncDisposable
{
    internal const string Record = "record";
    internal const string Done = "done";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly string folder;

    private BenchHost(Process process, string folder, Uri address) => (this.process, this.folder, Address) = (process, folder, address);

    public Uri Address { get; }

    /// <summary>The time that the host's own threads have worked so far, for people and for the kernel.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public long MemoryBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <returns>The host, and how long it took until it said that it was ready.</returns>
    public static async Task<(BenchHost Host, TimeSpan Started)> StartAsync(string storage, bool isShared = false)
    {
        var folder = Directory.CreateTempSubdirectory("transition-bench-").FullName;
        var port = FreePorts.Take(1)[0];
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in Arguments(storage, folder, port, isShared))
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
        var host = new BenchHost(process, folder, new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}")));
        await host.WaitUntilReadyAsync(watch);
        return (host, watch.Elapsed);
    }

    /// <summary>Begins a recording once the host has nothing left to store.</summary>
    public Task RecordAsync() => TellAsync(Record);

    /// <summary>What the host has asked of its tables since the recording began.</summary>
    public async Task<IReadOnlyList<RecordedRequest>> RecordedAsync()
    {
        var file = Path.Combine(folder, "recorded.json");
        await TellAsync(file);
        await using var stream = File.OpenRead(file);
        return await JsonSerializer.DeserializeAsync<List<RecordedRequest>>(stream) ?? [];
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<string> Arguments(string storage, string folder, int port, bool isShared)
    {
        // Started by `dotnet run` this is an executable of its own; started by `dotnet x.dll` it is dotnet.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            yield return typeof(BenchHost).Assembly.Location;
        }

        foreach (var argument in (string[])["host", "--storage", storage, "--data", folder, "--port", port.ToString(CultureInfo.InvariantCulture)])
        {
            yield return argument;
        }

        if (isShared)
        {
            yield return "--shared";
        }
    }

    private async Task TellAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } said)
        {
            if (said == Done)
            {
                return;
            }
        }

        throw new InvalidOperationException("The host has ended.");
    }

    private async Task WaitUntilReadyAsync(Stopwatch watch)
    {
        using var http = new HttpClient { BaseAddress = Address };
        while (!await IsReadyAsync(http))
        {
            if (process.HasExited || watch.Elapsed > Patience)
            {
                throw new InvalidOperationException("The host did not become ready.");
            }

            await Task.Delay(10);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
