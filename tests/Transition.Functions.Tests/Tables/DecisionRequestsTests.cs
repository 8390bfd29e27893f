using Microsoft.Extensions.DependencyInjection;
using Transition.Application;
using Transition.Functions.Tables;
using Transition.Functions.Tests.Support;
using Transition.Storage;
using Transition.Storage.Tables;
using Transition.Storage.Tables.Rest;
using Transition.TestSupport;
using Transition.TestSupport.Api;
using Xunit.Abstractions;

namespace Transition.Functions.Tests.Tables;

/// <summary>What a decision costs, in requests that the storage counts itself, on each of the two adapters to its tables.</summary>
public sealed class DecisionRequestsTests(ITestOutputHelper output)
{
    // What is written together depends on the moment, so the counts differ by a few from run to run.
    private const int MostOfAnAnswer = 40;
    private const int MostOfThePassing = 65;

    [Fact]
    public async Task R25_Decision_OnEachAdapter_StaysWithinItsRequests()
    {
        await using var azurite = await AzuriteProcess.StartAsync(accounts: 2, accessLog: true);
        var log = new AccessLog(azurite);

        var bare = await DecideAsync(log, 1, RestTableStore.Create);
        var library = await DecideAsync(log, 2, SdkTableStore.Create);

        foreach (var (adapter, counted) in new[] { ("REST", bare), ("Azure.Data.Tables", library) })
        {
            output.WriteLine($"{adapter}: {counted[0].Count} for the first of two answers at a gate, {counted[1].Count} for the one that passes it.");
            Assert.InRange(counted[0].Count, 1, MostOfAnAnswer);
            Assert.InRange(counted[1].Count, 1, MostOfThePassing);
        }
    }

    /// <summary>The requests of the first of two answers at a gate, and those of the one that passes it, each with all that follows.</summary>
    private static async Task<IReadOnlyList<IReadOnlyList<string>>> DecideAsync(
        AccessLog log, int account, Func<StorageOptions, ITableStore> tables)
    {
        var storage = new StorageOptions { ConnectionString = log.ConnectionStringOf(account) };
        await using var machine = await OneMachine.StartAsync(services => services
            .AddSingleton(_ => tables(storage)).AddTransitionStorage(storage, AggregateKinds.All));
        var human = machine.Human;
        await human.PlaysAsync("pm-1");
        var today = await human.TodayAsync();
        var started = (await human.StartAsync("105", "NENC", "joint-then-delegated", today.AddYears(1), today.AddYears(2))).Ok;
        List<IReadOnlyList<string>> counted = [];
        foreach (var persona in (string[])["QHM-executive", "Y63-executive"])
        {
            await machine.IdleAsync();
            var before = await log.CountAsync(account);
            await human.ApproveAsync("G2", started["wave"], persona);
            await machine.IdleAsync();
            counted.Add(await log.SinceAsync(account, before));
        }

        return counted;
    }
}
