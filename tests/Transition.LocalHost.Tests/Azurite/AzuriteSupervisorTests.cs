using System.Diagnostics;
using Azure.Storage.Blobs;
using Transition.LocalHost.Azurite;
using Transition.LocalHost.Tests.Support;

namespace Transition.LocalHost.Tests.Azurite;

/// <summary>With the real Node.js, npm and Azurite.</summary>
public sealed class AzuriteSupervisorTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly TestFolder other = new();
    private readonly Transcript output = new();
    private readonly AzuriteOptions options;

    public AzuriteSupervisorTests() => options = new() { DataFolder = folder.Path, Ports = FreePorts() };

    public void Dispose()
    {
        folder.Dispose();
        other.Dispose();
        output.Dispose();
    }

    [Fact]
    public async Task Azurite_StoppedWithItsHost_KeepsWhatWasStored()
    {
        await using (var first = await StartAsync(options))
        {
            await Container(first).CreateAsync();
        }

        Assert.False(await AnswersAsync(options.Ports));
        await using var second = await StartAsync(options);

        Assert.True(await Container(second).ExistsAsync());
    }

    [Fact]
    public async Task Azurite_OfAHost_IsInASessionOfItsOwn()
    {
        await using var supervisor = await StartAsync(options);

        var fields = (await File.ReadAllTextAsync($"/proc/{supervisor.Own!.Id}/stat")).Split(' ');

        Assert.Equal(supervisor.Own.Id, int.Parse(fields[5], null));
    }

    [Fact]
    public async Task Azurite_LeftByAKilledHost_IsTakenOverAndStoppedAtTheEnd()
    {
        var left = await LeaveAsync(options);

        await using (var next = await StartAsync(options))
        {
            Assert.Equal(left, next.Own);
        }

        Assert.False(left.IsRunning);
    }

    [Fact]
    public async Task Azurite_LeftOnOtherPorts_IsStoppedBeforeASecondOpensItsFiles()
    {
        var left = await LeaveAsync(options);

        await using var next = await StartAsync(options with { Ports = FreePorts() });

        Assert.False(left.IsRunning);
        Assert.NotEqual(left, next.Own);
    }

    [Fact]
    public async Task Azurite_ThatAnswersAlready_IsUsedAndLeftRunning()
    {
        await using var owner = await StartAsync(options);

        await using (var guest = await StartAsync(options with { DataFolder = other.Path }))
        {
            Assert.Null(guest.Own);
            Assert.Equal(owner.ConnectionString, guest.ConnectionString);
        }

        Assert.True(await AnswersAsync(options.Ports));
    }

    [Fact]
    public async Task Azurite_OfAnotherFolder_IsRefusedOnPortsThatNobodyNamed()
    {
        await using var owner = await StartAsync(options);

        var refusal = await Assert.ThrowsAsync<StartupException>(
            () => StartAsync(options with { DataFolder = other.Path, UsesRunning = false }));

        Assert.Contains($"Port {options.Ports.Blob}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--azurite-ports", refusal.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Azurite_OfAnotherThatEnds_IsSaidAndSoIsItsReturn()
    {
        var owner = await StartAsync(options);
        await using var guest = await StartAsync(options with { DataFolder = other.Path });

        await owner.DisposeAsync();
        await output.WaitForAsync("answers no longer");
        await using var returned = await StartAsync(options);

        await output.WaitForAsync("Azurite answers again.");
    }

    [Fact]
    public async Task Port_TakenBySomethingElse_IsNamedWithTheOption()
    {
        using var program = new ForeignProgram();

        var refusal = await Assert.ThrowsAsync<StartupException>(
            () => StartAsync(options with { Ports = options.Ports with { Queue = program.Port } }));

        Assert.Contains($"Port {program.Port}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--azurite-ports", refusal.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Node_Missing_IsSaid()
    {
        var refusal = await Assert.ThrowsAsync<StartupException>(() => StartAsync(options with { SearchPath = "" }));

        Assert.Contains("Node.js is missing", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Azurite_ThatDiesAtItsStart_IsSaidWithItsLastLines()
    {
        File.Copy(Path.Combine(Checkout.AzuriteFolder, "detach.mjs"), Path.Combine(other.Path, "detach.mjs"));
        other.Write("package-lock.json", "{}");
        other.Write("node_modules/.package-lock.json", "{}");
        other.Write("node_modules/azurite/dist/src/azurite.js", "throw new Error('out of order')");

        var refusal = await Assert.ThrowsAsync<StartupException>(() => StartAsync(options with { InstallFolder = other.Path }));

        Assert.Contains("died at its start", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("out of order", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(folder.Path, refusal.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Azurite_ThatDies_IsSaidAndStartedAgain()
    {
        await using var supervisor = await StartAsync(options);
        var first = supervisor.Own!;

        Kill(first);
        await output.WaitForAsync("Azurite answers again");

        Assert.NotEqual(first, supervisor.Own);
        Assert.Contains($"Azurite (process {first.Id}) has died", output.Text, StringComparison.Ordinal);
        Assert.True(await AnswersAsync(options.Ports));
        Assert.False(supervisor.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task Azurite_ThatDiesAgainAndAgain_IsGivenUpWithTheReason()
    {
        await using var supervisor = await StartAsync(options);

        for (var dead = supervisor.Own!; !supervisor.Lost.IsCancellationRequested; dead = supervisor.Own!)
        {
            Kill(dead);
            await TestSupport.Waiting.UntilAsync(() => supervisor.Own != dead || supervisor.Lost.IsCancellationRequested, "the death is noticed");
        }

        var failure = Assert.IsType<StartupException>(supervisor.Failure);
        Assert.Contains("not started again", failure.Message, StringComparison.Ordinal);
        Assert.Contains("azurite.log", failure.Remedy, StringComparison.Ordinal);
    }

    private Task<AzuriteSupervisor> StartAsync(AzuriteOptions with) => AzuriteSupervisor.StartAsync(with, output, CancellationToken.None);

    // What is left when a host is killed: its Azurite, and the note of it in the data folder.
    private async Task<AzuriteProcess> LeaveAsync(AzuriteOptions with)
    {
        using var probe = new AzuriteProbe();
        var starter = new AzuriteStarter(with, probe, output);
        var azurite = await starter.StartAsync(CancellationToken.None);
        await starter.WaitAsync(azurite, CancellationToken.None);
        return azurite;
    }

    private static BlobContainerClient Container(AzuriteSupervisor supervisor) => new(supervisor.ConnectionString, "kept");

    private static async Task<bool> AnswersAsync(AzuritePorts ports)
    {
        using var probe = new AzuriteProbe();
        return await probe.AnswersAsync(ports, CancellationToken.None);
    }

    private static AzuritePorts FreePorts()
    {
        var ports = TestSupport.FreePorts.Take(3);
        return new(ports[0], ports[1], ports[2]);
    }

    private static void Kill(AzuriteProcess azurite)
    {
        using var process = Process.GetProcessById(azurite.Id);
        process.Kill();
    }
}
