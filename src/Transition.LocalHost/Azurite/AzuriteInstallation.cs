using System.Text.Json;
using Transition.LocalHost.Terminal;

namespace Transition.LocalHost.Azurite;

/// <summary>Azurite as its lock file says, installed on the first run and when the lock file has changed.</summary>
public sealed class AzuriteInstallation(string folder, TextWriter output)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(300);

    public string Program => Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js");

    public string Launcher => Path.Combine(folder, "detach.mjs");

    private string Lock => Path.Combine(folder, "package-lock.json");

    // npm writes this file last, so a half-done installation is done again.
    private string Mark => Path.Combine(folder, "node_modules", ".package-lock.json");

    private bool IsComplete => File.Exists(Mark) && File.GetLastWriteTimeUtc(Mark) >= File.GetLastWriteTimeUtc(Lock);

    /// <exception cref="StartupException">npm is missing or failed.</exception>
    public async Task EnsureAsync(NodeRuntime node, CancellationToken cancellation)
    {
        if (IsComplete)
        {
            return;
        }

        try
        {
            await using var turn = await WaitForTurnAsync(cancellation);
            if (!IsComplete)
            {
                await InstallAsync(node, cancellation);
            }
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new StartupException(
                $"Azurite cannot be installed in {folder}: {refused.Message}",
                "Give yourself the right to write there, or use a storage that runs already: --storage <connection string>",
                refused);
        }
    }

    // Two hosts may start at the same time, and npm ci begins with deleting what is there.
    private async Task<FileStream> WaitForTurnAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (ExclusiveFile.TryOpen(Path.Combine(folder, ".installing")) is { } turn)
            {
                return turn;
            }

            await Task.Delay(Glance, cancellation);
        }
    }

    private async Task InstallAsync(NodeRuntime node, CancellationToken cancellation)
    {
        var npm = node.Npm ?? throw new StartupException(
            "npm is missing. It installs Azurite on the first run.",
            "Install npm (on Debian: apt-get install npm), or use a storage that runs already: --storage <connection string>");
        output.WriteLine("Installing Azurite, on the first run only:");
        var packages = await ReadPackagesAsync(cancellation);
        using var progress = new ProgressBar(output, "packages", packages.Count);
        string[] arguments = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
        var install = ChildProcess.RunAsync(npm, arguments, folder, node.SearchPath, cancellation);
        while (await Task.WhenAny(install, Task.Delay(Glance, cancellation)) != install)
        {
            progress.Report(packages.Count(package => File.Exists(Path.Combine(folder, package, "package.json"))));
        }

        var (exitCode, said) = await install;
        cancellation.ThrowIfCancellationRequested();
        if (exitCode != 0)
        {
            throw new StartupException(
                $"npm ci in {folder} failed with code {exitCode}. Its last lines:\n{LogTail.Of(said)}",
                "Check that npm reaches its registry (npm ping), then start again. What is half done is done again.");
        }

        progress.Report(packages.Count);
    }

    private async Task<IReadOnlyList<string>> ReadPackagesAsync(CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(Lock);
        using var json = await JsonDocument.ParseAsync(stream, cancellationToken: cancellation);
        var packages = json.RootElement.GetProperty("packages").EnumerateObject().Select(package => package.Name);
        return [.. packages.Where(name => name.Length > 0)];
    }
}
