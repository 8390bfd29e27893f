using Transition.Application;
using Transition.Application.Backup;
using Transition.Application.Ports;
using Transition.Reliability.Tests.Support;
using Transition.TestSupport;
using Xunit.Abstractions;

namespace Transition.Reliability.Tests.Backups;

/// <summary>
/// Backups are made in one process while the story goes on in another. Each holds what the storage held at one moment: restored,
/// the story goes on from there to the end that it would have had.
/// </summary>
public sealed class WhileWorkingTests(Furnished furnished, AzuriteFixture azurite, ITestOutputHelper output)
    : IClassFixture<Furnished>, IClassFixture<AzuriteFixture>, IDisposable
{
    private const int RequestsACommand = 40;

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TemporaryFolder folders = new();

    public void Dispose() => folders.Dispose();

    [Fact]
    public async Task Backup_WhileTheStoryGoesOn_IsOfOneMoment_FromWhichTheStoryGoesOnToTheSameEnd()
    {
        var expected = await furnished.TellAsync(FaultPlan.None);
        var ground = furnished.Copy();
        var backups = await TellAsync(ground, scenario => scenario.PlayAsync());
        var whole = await HistoriesAsync(ground);

        var numbers = Soak.Sample([.. Enumerable.Range(1, backups)], usual: 15);
        foreach (var number in Soak.WhileTime(numbers))
        {
            var (restored, count) = await RestoreAsync($"{number}", Ground.InMemory(), whole);
            var remains = await GoOnAsync(restored);
            Assert.True(expected.SequenceEqual(remains), $"Backup {number} of {backups}, {count} events:\n{Remains.Difference(expected, remains)}");
        }

        output.WriteLine($"{backups} backups were made during the story; {numbers.Count} of them restored and gone on with.");
        Assert.True(backups > 3);
    }

    [Fact]
    public async Task Backup_WhileTheBeginningGoesOn_OnAzurite_IsRestoredWithTheSameHistories()
    {
        var ground = await furnished.CopyToAsync(azurite.ConnectionString);
        var backups = await TellAsync(ground, scenario => scenario.PlayBeginningAsync());
        var empty = Ground.InMemory();
        var (restored, count) = await RestoreAsync($"{backups}", empty, await HistoriesAsync(ground));

        await using var node = await Node.StartLaterAsync(restored, new());
        await Remains.MustBeSoundAsync(node);
        output.WriteLine($"{backups} backups; the last has {count} events.");
    }

    /// <summary>Tells the story and makes backups all the while, numbered from 1, each a little further with every command.</summary>
    private async Task<int> TellAsync(Ground ground, Func<Scenario, Task> play)
    {
        await using var crew = await Crew.GatherAsync(ground, FaultPlan.None);
        var plan = FaultPlan.None;
        var (backups, requests) = (0, 0);
        crew.AfterEach = _ =>
        {
            var goal = Requests() + RequestsACommand;
            return Waiting.UntilAsync(() => Task.FromResult(Requests() >= goal), () => "the backup");
        };
        var telling = Task.Run(() => play(new(crew)));
        while (!telling.IsCompleted)
        {
            await using var node = Node.StartIdle(ground, crew.Node.Clock, plan);
            await node.Get<Backup>().RunAsync(new(folders.At($"{++backups}")), null, None);
            requests += plan.Requests;
            plan = FaultPlan.None;
        }

        await telling;
        return backups;

        int Requests() => Volatile.Read(ref requests) + plan.Requests;
    }

    /// <summary>Restores a backup. Every history in it is the beginning of the one that it was taken from, hash for hash.</summary>
    private async Task<(Ground Restored, int Events)> RestoreAsync(
        string backup, Ground empty, IReadOnlyDictionary<AggregateRef, List<string>> whole)
    {
        await Node.PrepareAsync(empty);
        await using (var node = Node.StartIdle(empty, new()))
        {
            await node.Get<Restore>().RunAsync(new(folders.At(backup)), null, None);
            await Remains.MustBeSoundAsync(node);
        }

        var histories = await HistoriesAsync(empty);
        Assert.All(histories, history => Assert.Equal(whole[history.Key].Take(history.Value.Count), history.Value));
        return (empty, histories.Sum(history => history.Value.Count));
    }

    /// <summary>Tells the story to its end: what has been done already is not asked for again.</summary>
    private static async Task<IReadOnlyList<string>> GoOnAsync(Ground restored) =>
        await Story.TellAsync(restored, scenario => scenario.PlayAsync(), [FaultPlan.None], clock: await ClockAsync(restored));

    /// <summary>A clock that is as late as the newest event.</summary>
    private static async Task<Clock> ClockAsync(Ground restored)
    {
        var clock = new Clock();
        await using var node = Node.StartIdle(restored, clock);
        foreach (var kind in AggregateKinds.All)
        {
            await foreach (var stored in node.Get<IEventStore>().ReadAllEventsAsync(kind, None))
            {
                clock.MoveTo(stored.Context.At);
            }
        }

        return clock;
    }

    /// <summary>The chain hashes of all histories.</summary>
    private static async Task<IReadOnlyDictionary<AggregateRef, List<string>>> HistoriesAsync(Ground ground)
    {
        await using var node = Node.StartIdle(ground, new());
        Dictionary<AggregateRef, List<string>> all = [];
        foreach (var kind in AggregateKinds.All)
        {
            await foreach (var stored in node.Get<IEventStore>().ReadAllEventsAsync(kind, None))
            {
                if (!all.TryGetValue(stored.Aggregate, out var chain))
                {
                    all.Add(stored.Aggregate, chain = []);
                }

                chain.Add(stored.Chain);
            }
        }

        return all;
    }
}
