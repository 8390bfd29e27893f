namespace Transition.LocalHost;

/// <summary>The folder that holds all data of one local host, for as long as that host runs.</summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream held;

    private DataFolder(string path, FileStream held) => (Path, this.held) = (path, held);

    public string Path { get; }

    /// <exception cref="StartupException">Another host has it, or it cannot be written.</exception>
    public static DataFolder Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(full);
            var held = ExclusiveFile.TryOpen(System.IO.Path.Combine(full, "host.lock")) ?? throw new StartupException(
                $"Another local host is at work in the data folder {full}.",
                "Stop it first, or give this one a folder of its own: --data <folder>");
            return new DataFolder(full, held);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"The data folder {full} cannot be written: {refused.Message}",
                "Give yourself the right to write there, or choose another folder: --data <folder>",
                refused);
        }
    }

    public void Dispose() => held.Dispose();
}
