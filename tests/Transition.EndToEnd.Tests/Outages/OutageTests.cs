using System.Net;
using Transition.Application.Ports;
using Transition.EndToEnd.Tests.Support;
using Transition.TestSupport;
using Transition.TestSupport.Api;
using Xunit.Abstractions;

namespace Transition.EndToEnd.Tests.Outages;

/// <summary>The storage goes away under load, and comes back.</summary>
public sealed class OutageTests(ITestOutputHelper output)
{
    private const int Workers = 4;
    private const int Enough = 20;

    [Fact]
    public async Task Azurite_StoppedAndStartedUnderLoad_IsSaidAway_LosesNothing_AndWorkGoesOnByItself()
    {
        await using var data = TemporaryFolder.Create();
        await using var storage = TemporaryFolder.Create();
        var azurite = await AzuriteProcess.StartAsync(storage.Path);
        await using var host = await RunningHost.StartAsync("--data", data.Path, "--storage", azurite.ConnectionString);
        var token = (await new Human(host.Http).PostAsync("/dev/token", new { persona = "QHM-contributor" })).Ok["token"];
        List<Worker> workers = [.. Enumerable.Range(1, Workers).Select(number => new Worker(host.Http, token, number))];
        using var stop = new CancellationTokenSource();
        var working = Task.WhenAll(workers.Select(worker => Task.Run(() => worker.RunAsync(stop.Token))));
        int Opened() => workers.Sum(worker => worker.Opened.Count);
        await UntilAsync(() => Opened() >= Enough, working, "work");

        await azurite.StopAsync();
        await UntilAsync(() => workers.TrueForAll(worker => worker.Refused > 1), working, "refusals");
        using var ready = await host.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.NotNull(ready.Headers.RetryAfter);

        var before = Opened();
        var (address, ports) = (azurite.ConnectionString, azurite.Ports);
        await azurite.DisposeAsync();
        await using var again = await AzuriteProcess.StartAsync(storage.Path, ports);
        await UntilAsync(() => Opened() >= before + Enough, working, "work that goes on");
        await stop.CancelAsync();
        await working;

        output.WriteLine($"{Opened()} commands answered, {workers.Sum(worker => worker.Refused)} refused while the storage was away.");
        await MustBeWholeAsync(host, workers, address);
    }

    /// <summary>Every command that was answered is there once, the history is sound, and nothing is left to deliver.</summary>
    private static async Task MustBeWholeAsync(RunningHost host, IReadOnlyList<Worker> workers, string address)
    {
        var human = await new Human(host.Http).PlaysAsync("auditor-1");
        Assert.Equal("true", (await human.GetAsync("/api/audit/verify")).Ok["valid"]);
        await using var machine = await Machine.OpenAsync(address);
        await Waiting.UntilAsync(async () => !await machine.Get<IPendingIndex>().ReadAllAsync(default).AnyAsync(), () => "nothing to be pending");
        Dictionary<string, string> listed = [];
        for (string? next = ""; next is not null;)
        {
            var page = (await human.GetAsync($"/api/records?kind=action&owner=QHM&limit=100{next}")).Ok;
            foreach (var item in page.Items)
            {
                listed.Add($"{item["id"]}", $"{item["title"]}");
            }

            next = page.Json["next"] is { } more ? $"&next={Uri.EscapeDataString($"{more}")}" : null;
        }

        var opened = workers.SelectMany(worker => worker.Opened).ToDictionary(one => one.Value, one => one.Key);
        Assert.Equal(opened.OrderBy(one => one.Key, StringComparer.Ordinal), listed.OrderBy(one => one.Key, StringComparer.Ordinal));
    }

    private static Task UntilAsync(Func<bool> condition, Task working, string what) => Waiting.UntilAsync(
        async () =>
        {
            if (working.IsCompleted)
            {
                await working;
            }

            return condition();
        },
        () => what);
}
