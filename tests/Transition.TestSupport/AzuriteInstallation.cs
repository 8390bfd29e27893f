using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Transition.TestSupport;

/// <summary>The Azurite of the repository's lock file, installed on first use.</summary>
internal static class AzuriteInstallation
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Path, "src", "Transition.LocalHost", "azurite");

    public static string Script { get; } = Path.Combine(Folder, "node_modules", "azurite", "dist", "src", "azurite.js");

    public static async Task EnsureAsync(CancellationToken cancellation)
    {
        using var turn = await TakeTurnAsync(cancellation);
        if (File.Exists(Script))
        {
            return;
        }

        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var npm = Process.Start(start) ?? throw new InvalidOperationException("npm did not start: install Node.");
        var output = npm.StandardOutput.ReadToEndAsync(cancellation);
        var errors = npm.StandardError.ReadToEndAsync(cancellation);
        await npm.WaitForExitAsync(cancellation);
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm ci in {Folder} failed: {await output} {await errors}");
        }
    }

    /// <summary>Test projects run at the same time; one installs while the others wait.</summary>
    private static async Task<FileStream> TakeTurnAsync(CancellationToken cancellation)
    {
        var folderHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Folder)));
        var lockFile = Path.Combine(Path.GetTempPath(), $"transition-azurite-{folderHash[..16]}.lock");
        while (true)
        {
            try
            {
                return new FileStream(
                    lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
            }
            catch (UnauthorizedAccessException)
            {
                // On Windows a file about to be deleted answers so.
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
            }
        }
    }
}
