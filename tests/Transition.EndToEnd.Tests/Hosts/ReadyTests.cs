using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Transition.EndToEnd.Tests.Support;
using Transition.TestSupport;
using Transition.TestSupport.Api;
using Xunit.Abstractions;

namespace Transition.EndToEnd.Tests.Hosts;

/// <summary>The run command as a person has it: with an Azurite of its own, started, stopped by Ctrl+C, and started again.</summary>
public sealed class ReadyTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Run_StartedStoppedAndStartedAgain_IsReadyKeepsItsDataAndStopsAzuriteLast()
    {
        await using var folder = TemporaryFolder.Create();
        var ports = FreePorts.Take(3);
        string[] arguments =
            ["--data", folder.Path, "--azurite-ports", string.Join(',', ports.Select(port => port.ToString(CultureInfo.InvariantCulture)))];

        var first = await RunAsync("first", arguments, ports);
        var second = await RunAsync("second", arguments, ports);

        Assert.Contains("reference data", first, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("reference data", second, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What the host said.</summary>
    private async Task<string> RunAsync(string which, string[] arguments, IReadOnlyList<int> azurite)
    {
        var waited = Stopwatch.StartNew();
        await using var host = await RunningHost.StartAsync(arguments);
        output.WriteLine($"The {which} start was ready after {waited.Elapsed.TotalSeconds:F1} s.");
        var human = new Human(host.Http);
        await human.PlaysAsync("auditor-1");
        Assert.Equal("true", (await human.GetAsync("/api/audit/verify")).Ok["valid"]);

        waited.Restart();
        await host.Process.InterruptAsync();
        Assert.Equal(0, await host.Process.WaitAsync());
        output.WriteLine($"It stopped after {waited.Elapsed.TotalSeconds:F1} s.");

        Assert.StartsWith("Stopping Azurite", LastLine(host.Process.Said), StringComparison.Ordinal);
        Assert.All(azurite, port => Assert.ThrowsAny<SocketException>(() => Connect(port)));
        return host.Process.Said;
    }

    private static string LastLine(string said) => said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1];

    private static void Connect(int port)
    {
        using var client = new TcpClient();
        client.Connect("127.0.0.1", port);
    }
}
