using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Transition.LocalHost.Azurite;

/// <summary>
/// A running Azurite, started by this host or by one before it. Known by its process id and its start, since ids are used again.
/// </summary>
public sealed record AzuriteProcess(int Id, DateTimeOffset Started)
{
    private const int Terminate = 15;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    // A start is computed from the system's start, which comes out a little differently each time.
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(2);

    // Windows has no gentle signal for it, so there it gets the time of its next save before it is killed.
    private static readonly TimeSpan SavesEvery = TimeSpan.FromSeconds(5);

    public bool IsRunning => StartOf(Id) is { } start && (start - Started).Duration() < Rounding;

    /// <summary>The process that has this id now. If it has ended already, <see cref="IsRunning"/> says so.</summary>
    public static AzuriteProcess Of(int id) => new(id, StartOf(id) ?? DateTimeOffset.MinValue);

    /// <summary>
    /// Asks it to save and end, and waits until it has. False if it had to be killed after <paramref name="patience"/>: what it
    /// stored in its last seconds may be lost.
    /// </summary>
    public async Task<bool> StopAsync(TimeSpan patience)
    {
        if (OperatingSystem.IsWindows())
        {
            await Task.Delay(SavesEvery + SavesEvery / 2);
            Kill();
        }
        else if (IsRunning)
        {
            _ = SendSignal(Id, Terminate);
        }

        if (await EndsWithinAsync(patience))
        {
            return true;
        }

        Kill();
        await EndsWithinAsync(patience);
        return false;
    }

    private async Task<bool> EndsWithinAsync(TimeSpan patience)
    {
        for (var waited = Stopwatch.StartNew(); IsRunning; await Task.Delay(Glance))
        {
            if (waited.Elapsed > patience)
            {
                return false;
            }
        }

        return true;
    }

    private void Kill()
    {
        if (IsRunning)
        {
            using var process = Process.GetProcessById(Id);
            process.Kill();
        }
    }

    private static DateTimeOffset? StartOf(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return IsZombie(id) ? null : process.StartTime;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception or IOException)
        {
            return null;
        }
    }

    // Ended, but not taken note of by its parent: in a container that may be a first process that never does.
    private static bool IsZombie(int id)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        var status = File.ReadAllText($"/proc/{id}/stat");
        return status.AsSpan(status.LastIndexOf(')') + 1).TrimStart().StartsWith("Z");
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int process, int signal);
}
