using Transition.LocalHost.Azurite;
using Transition.LocalHost.Tests.Support;

namespace Transition.LocalHost.Tests.Azurite;

/// <summary>With programs that play node and npm: the real ones are at work in <see cref="AzuriteSupervisorTests"/>.</summary>
public sealed class AzuriteInstallationTests : IDisposable
{
    private const string Installs = "mkdir -p node_modules/a && touch node_modules/a/package.json node_modules/.package-lock.json";

    private readonly TestFolder programs = new();
    private readonly TestFolder folder = new();
    private readonly Transcript output = new();

    public AzuriteInstallationTests()
    {
        programs.WriteProgram("node", "echo v20.1.0");
        folder.Write("package-lock.json", """{ "packages": { "": {}, "node_modules/a": {} } }""");
    }

    public void Dispose()
    {
        programs.Dispose();
        folder.Dispose();
        output.Dispose();
    }

    [Fact]
    public async Task Node_OnThePath_IsFound()
    {
        var node = await NodeRuntime.FindAsync(programs.Path, CancellationToken.None);

        Assert.Equal(Path.Combine(programs.Path, "node"), node.Node);
    }

    [Fact]
    public async Task Node_Missing_IsSaidWithWhatToDo()
    {
        var refusal = await Assert.ThrowsAsync<StartupException>(() => NodeRuntime.FindAsync("", CancellationToken.None));

        Assert.Contains("Node.js is missing", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("apt-get install nodejs npm", refusal.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo v16.20.2", "16.20.2")]
    [InlineData("echo broken; exit 3", "broken")]
    public async Task Node_ThatWillNotDo_IsSaidWithWhatToDo(string script, string named)
    {
        programs.WriteProgram("node", script);

        var refusal = await Assert.ThrowsAsync<StartupException>(() => NodeRuntime.FindAsync(programs.Path, CancellationToken.None));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("18", refusal.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Npm_Missing_IsSaidWithWhatToDo()
    {
        var refusal = await Assert.ThrowsAsync<StartupException>(EnsureAsync);

        Assert.Contains("npm is missing", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Npm_ThatFails_IsSaidWithItsLastLines()
    {
        programs.WriteProgram("npm", "echo first; for i in $(seq 20); do echo line $i; done; echo E404 not found >&2; exit 1");

        var refusal = await Assert.ThrowsAsync<StartupException>(EnsureAsync);

        Assert.Contains("E404 not found", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("first", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Azurite_OnTheFirstRun_IsInstalledWithProgress()
    {
        programs.WriteProgram("npm", Installs);

        await EnsureAsync();

        Assert.Contains("on the first run only", output.Text, StringComparison.Ordinal);
        Assert.Contains("100 %  1 of 1 packages", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Azurite_Installed_IsNotInstalledAgainUntilItsLockChanges()
    {
        programs.WriteProgram("npm", Installs + " && echo x >> installed");
        await EnsureAsync();
        await EnsureAsync();
        Assert.Single(Installed());

        File.SetLastWriteTimeUtc(Path.Combine(folder.Path, "package-lock.json"), DateTime.UtcNow.AddMinutes(1));
        await EnsureAsync();

        Assert.Equal(2, Installed().Length);
    }

    [Fact]
    public async Task Azurite_InstalledByTwoHostsAtOnce_IsInstalledOnce()
    {
        programs.WriteProgram("npm", Installs + " && echo x >> installed");

        await Task.WhenAll(EnsureAsync(), EnsureAsync(), EnsureAsync());

        Assert.Single(Installed());
    }

    private string[] Installed() => File.ReadAllLines(Path.Combine(folder.Path, "installed"));

    private async Task EnsureAsync()
    {
        var path = programs.Path + Path.PathSeparator + "/bin" + Path.PathSeparator + "/usr/bin";
        var npm = Path.Combine(programs.Path, "npm");
        var node = new NodeRuntime(Path.Combine(programs.Path, "node"), File.Exists(npm) ? npm : null, path);
        await new AzuriteInstallation(folder.Path, output).EnsureAsync(node, CancellationToken.None);
    }
}
