using System.Globalization;

namespace Transition.LocalHost.Azurite;

/// <summary>The Node.js of this machine, which Azurite is written for.</summary>
public sealed record NodeRuntime(string Node, string? Npm, string SearchPath)
{
    public const int OldestMajor = 18;

    private const string Install = "Install Node.js 18 or newer (on Debian: apt-get install nodejs npm; elsewhere: https://nodejs.org), "
        + "or use a storage that runs already: --storage <connection string>";

    /// <exception cref="StartupException">There is no Node.js, or only one that is too old.</exception>
    public static async Task<NodeRuntime> FindAsync(string searchPath, CancellationToken cancellation)
    {
        var node = Find("node", searchPath)
            ?? throw new StartupException("Node.js is missing. Azurite, which keeps the data on one machine, runs on it.", Install);
        var answer = await ChildProcess.RunAsync(node, ["--version"], Path.GetTempPath(), searchPath, cancellation);
        var version = answer.Output.Trim().TrimStart('v');
        if (answer.ExitCode != 0 || !int.TryParse(version.Split('.')[0], CultureInfo.InvariantCulture, out var major))
        {
            throw new StartupException($"{node} --version did not answer with a version, but: {answer.Output.Trim()}", Install);
        }

        return major >= OldestMajor
            ? new NodeRuntime(node, Find("npm", searchPath), searchPath)
            : throw new StartupException($"Node.js {version} at {node} is too old: Azurite needs {OldestMajor} or newer.", Install);
    }

    private static string? Find(string program, string searchPath)
    {
        string[] names = OperatingSystem.IsWindows() ? [program + ".exe", program + ".cmd"] : [program];
        return searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}
