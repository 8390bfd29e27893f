using Transition.LocalHost.Azurite;
using Transition.LocalHost.Commands;

namespace Transition.LocalHost.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();
    private LocalHostOptions? read;

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
    }

    [Theory]
    [InlineData("", Verb.Run)]
    [InlineData("run", Verb.Run)]
    [InlineData("demo", Verb.Demo)]
    [InlineData("verify", Verb.Verify)]
    [InlineData("rebuild", Verb.Rebuild)]
    public async Task Verb_Given_IsRead(string line, Verb expected)
    {
        Assert.Equal(0, await InvokeAsync(line));
        Assert.Equal(new LocalHostOptions { Verb = expected }, read);
    }

    [Theory]
    [InlineData("backup", Verb.Backup)]
    [InlineData("restore", Verb.Restore)]
    public async Task Folder_Given_IsRead_AndIsAskedForOtherwise(string verb, Verb expected)
    {
        var whole = Path.Combine(Path.GetTempPath(), "b");

        Assert.Equal(0, await InvokeAsync($"{verb} {whole} --data d"));
        Assert.Equal(new LocalHostOptions { Verb = expected, Data = "d", BackupFolder = whole }, read);
        Assert.Equal(1, await InvokeAsync(verb));
        Assert.Equal(1, await InvokeAsync($"{verb} ''"));
    }

    [Fact]
    public async Task Verify_OfABundle_IsReadAsAnotherVerb()
    {
        var whole = Path.Combine(Path.GetTempPath(), "b");

        Assert.Equal(0, await InvokeAsync($"verify --bundle {whole}"));
        Assert.Equal(new LocalHostOptions { Verb = Verb.VerifyBundle, BackupFolder = whole }, read);
    }

    [Theory]
    [InlineData("--port 8080 --data d --azurite-ports 1,2,3")]
    [InlineData("run --azurite-ports 1,2,3 --port 8080 --data d")]
    public async Task Options_Given_AreRead(string line)
    {
        await InvokeAsync(line);

        Assert.Equal(new LocalHostOptions { Verb = Verb.Run, Port = 8080, Data = "d", AzuritePorts = new(1, 2, 3) }, read);
    }

    [Fact]
    public async Task Storage_Given_IsRead()
    {
        await InvokeAsync("verify --storage UseDevelopmentStorage=true");

        Assert.Equal(new LocalHostOptions { Verb = Verb.Verify, Storage = "UseDevelopmentStorage=true" }, read);
    }

    [Theory]
    [InlineData("--prot 1", "--prot")]
    [InlineData("launch", "launch")]
    [InlineData("verify --port 8080", "--port")]
    [InlineData("--port", "--port")]
    [InlineData("--port seven", "seven")]
    [InlineData("--port 0", "give a port from 1 to 65535")]
    [InlineData("--port 65536", "give a port from 1 to 65535")]
    [InlineData("--data", "--data")]
    [InlineData("--data ''", "--data is empty")]
    [InlineData("--storage ''", "--storage is empty")]
    [InlineData("--azurite-ports 1,2", "three different ports")]
    [InlineData("--azurite-ports 1,2,2", "three different ports")]
    [InlineData("--azurite-ports 1,2,65536", "three different ports")]
    [InlineData("--azurite-ports a,b,c", "three different ports")]
    [InlineData("--storage x --azurite-ports 1,2,3", "exclude each other")]
    public async Task Input_ThatIsWrong_IsNamedAndNothingIsDone(string line, string named)
    {
        Assert.Equal(1, await InvokeAsync(line));
        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
        Assert.Null(read);
    }

    [Fact]
    public async Task Help_AskedFor_ListsVerbsAndOptions()
    {
        Assert.Equal(0, await InvokeAsync("--help"));
        Assert.All(
            ["run", "demo", "verify", "rebuild", "--port", "--data", "--azurite-ports", "--storage"],
            word => Assert.Contains(word, output.ToString(), StringComparison.Ordinal));
        Assert.Null(read);
    }

    [Fact]
    public void Folders_OfTheDemoAndOfTheRest_HavePortsOfTheirOwn()
    {
        var run = new LocalHostOptions { Verb = Verb.Run };
        var demo = new LocalHostOptions { Verb = Verb.Demo };

        Assert.NotEqual(run.DataFolder, demo.DataFolder);
        Assert.Equal(AzuritePorts.Usual, run.ToAzurite("d").Ports);
        Assert.Equal(AzuritePorts.Second, demo.ToAzurite("d").Ports);
        Assert.Equal(AzuritePorts.Second, (run with { Data = "x" }).ToAzurite("x").Ports);
    }

    [Fact]
    public void Azurite_OfAnother_IsUsedOnTheUsualAndOnNamedPortsOnly()
    {
        var demo = new LocalHostOptions { Verb = Verb.Demo };

        Assert.True(new LocalHostOptions { Verb = Verb.Run }.ToAzurite("d").UsesRunning);
        Assert.True((demo with { AzuritePorts = new(1, 2, 3) }).ToAzurite("d").UsesRunning);
        Assert.False(demo.ToAzurite("d").UsesRunning);
    }

    private Task<int> InvokeAsync(string line)
    {
        var command = new CommandLine((options, _) =>
        {
            read = options;
            return Task.FromResult(0);
        });
        var arguments = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('\''));
        return command.InvokeAsync([.. arguments], output, error, CancellationToken.None);
    }

    [Fact]
    public void DataFolder_ThatIsRelative_IsOneOfTheCheckout()
    {
        var options = new LocalHostOptions { Verb = Verb.Run, Data = Path.Combine(".data", "demo") };

        Assert.Equal(new LocalHostOptions { Verb = Verb.Demo }.DataFolder, options.DataFolder);
    }
}
