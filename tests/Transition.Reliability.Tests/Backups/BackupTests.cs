using Transition.Application.Backup;
using Transition.Reliability.Tests.Support;
using Transition.TestSupport;
using Xunit.Abstractions;

namespace Transition.Reliability.Tests.Backups;

/// <summary>What a backup brings into an empty storage is what was there: histories, hashes, files, and so the read models.</summary>
public sealed class BackupTests(Furnished furnished, AzuriteFixture azurite, ITestOutputHelper output)
    : IClassFixture<Furnished>, IClassFixture<AzuriteFixture>, IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TemporaryFolder folders = new();

    public void Dispose() => folders.Dispose();

    [Fact]
    public async Task Restore_IntoEmptyStorage_GivesTheSameHistoriesHashesFilesAndReadModels_OnAzurite()
    {
        await using var source = await ToldAsync();
        var first = await BackUpAsync(source, "first");
        var ground = Ground.On(azurite.ConnectionString);
        await Node.PrepareAsync(ground);
        await using (var empty = await StartAsync(ground, source.Clock))
        {
            await empty.Get<Restore>().RunAsync(Folder("first"), null, None);
        }

        await using var restored = await Node.StartLaterAsync(ground, source.Clock);
        var second = await BackUpAsync(restored, "second");

        await Remains.MustBeSoundAsync(restored);
        var (before, after) = (await Remains.OfAsync(source), await Remains.OfAsync(restored));
        Assert.True(before.SequenceEqual(after), Remains.Difference(before, after));
        Assert.Equal(Lasting(first), Lasting(second));
        output.WriteLine($"{first.Parts.Count} parts, {first.Parts.Sum(part => part.Length)} bytes.");
    }

    [Fact]
    public async Task Restore_BrokenOffAtAnyRequest_GoesOn_AndUntilItsEndNothingStarts()
    {
        await using var source = await ToldAsync();
        await BackUpAsync(source, "backup");
        var expected = await Remains.OfAsync(source);
        var ground = Ground.InMemory();
        var deaths = 0;

        for (var allowed = 50; ; allowed += 37)
        {
            var plan = new FaultPlan(FaultKind.KilledAfter, allowed, isAlone: true);
            if (await DiesAsync(ground, source.Clock, plan, node => node.Get<Restore>().RunAsync(Folder("backup"), null, None)) is false)
            {
                break;
            }

            deaths++;
            await using var host = await StartAsync(ground, source.Clock);
            if (await Record.ExceptionAsync(() => host.Get<Restore>().MustNotBeUnderWayAsync(None)) is not { } refusal)
            {
                // It died of its very last request, which says that it is complete.
                break;
            }

            Assert.IsType<BackupException>(refusal);
        }

        await using var restored = await Node.StartLaterAsync(ground, source.Clock);
        await restored.Get<Restore>().MustNotBeUnderWayAsync(None);
        var remains = await Remains.OfAsync(restored);
        Assert.True(expected.SequenceEqual(remains), Remains.Difference(expected, remains));
        Assert.True(deaths > 5);
        output.WriteLine($"Broken off {deaths} times.");
    }

    [Fact]
    public async Task Backup_BrokenOffAtAnyRequest_GoesOnWithThePartsThatAreMissing()
    {
        await using var source = await ToldAsync();
        var whole = await BackUpAsync(source, "whole");
        var deaths = 0;
        for (var allowed = 5; ; allowed += 37)
        {
            var plan = new FaultPlan(FaultKind.KilledAfter, allowed, isAlone: true);
            if (await DiesAsync(source.Ground, source.Clock, plan, node => node.Get<Backup>().RunAsync(Folder("pieces"), null, None)) is false)
            {
                break;
            }

            deaths++;
            await Assert.ThrowsAsync<BackupException>(() => Folder("pieces").CheckAsync(None));
        }

        Assert.Equal(Lasting(whole), Lasting((await Folder("pieces").CheckAsync(None)).Manifest));
        Assert.True(deaths > 3);
        output.WriteLine($"Broken off {deaths} times.");
    }

    [Fact]
    public async Task Restore_IntoAStorageThatHoldsSomething_OrOfAChangedBackup_IsRefused()
    {
        await using var source = await Node.StartAsync(furnished.Copy(), new(), FaultPlan.None);
        await BackUpAsync(source, "backup");

        Assert.Contains("holds something", await RefusedAsync(() => source.Get<Restore>().RunAsync(Folder("backup"), null, None)), StringComparison.Ordinal);
        Assert.Contains("already", await RefusedAsync(() => source.Get<Backup>().RunAsync(Folder("backup"), null, None)), StringComparison.Ordinal);
        await File.AppendAllTextAsync(Path.Combine(folders.At("backup"), "history", "footprint.jsonl"), " ");
        await using var empty = await StartAsync(Ground.InMemory(), new());
        Assert.Contains("was changed", await RefusedAsync(() => empty.Get<Restore>().RunAsync(Folder("backup"), null, None)), StringComparison.Ordinal);
        Assert.Contains("no complete backup", await RefusedAsync(() => empty.Get<Restore>().RunAsync(Folder("none"), null, None)), StringComparison.Ordinal);
    }

    private async Task<Node> ToldAsync()
    {
        var ground = furnished.Copy();
        await using var crew = await Crew.GatherAsync(ground, FaultPlan.None);
        await new Scenario(crew).PlayAsync();
        return await Node.StartLaterAsync(ground, crew.Node.Clock);
    }

    private BackupFolder Folder(string name) => new(folders.At(name));

    private Task<BackupManifest> BackUpAsync(Node node, string name) => node.Get<Backup>().RunAsync(Folder(name), null, None);

    private static Task<Node> StartAsync(Ground ground, Clock clock) => Node.StartAsync(ground, clock, new FaultPlan(isAlone: true));

    /// <summary>The parts that do not depend on when the backup was made.</summary>
    private static IEnumerable<BackupPart> Lasting(BackupManifest manifest) =>
        manifest.Parts.Where(part => part.Name.StartsWith("history/", StringComparison.Ordinal) || part.Name.StartsWith("files", StringComparison.Ordinal));

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<BackupException>(act)).Message;

    private static async Task<bool> DiesAsync<T>(Ground ground, Clock clock, FaultPlan plan, Func<Node, Task<T>> act)
    {
        try
        {
            await using var node = await Node.StartAsync(ground, clock, plan);
            await Patiently.DoAsync(() => act(node), plan);
            return false;
        }
        catch (ProcessKilledException)
        {
            return true;
        }
    }
}
