namespace Transition.LocalHost;

/// <summary>A file that one process at a time holds open. The system lets go of it when the process ends, however it ends.</summary>
public static class ExclusiveFile
{
    // EWOULDBLOCK on Linux, on macOS, and ERROR_SHARING_VIOLATION on Windows.
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020)];

    /// <summary>Null if another process holds it.</summary>
    public static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (HeldByAnother.Contains(held.HResult))
        {
            return null;
        }
    }
}
