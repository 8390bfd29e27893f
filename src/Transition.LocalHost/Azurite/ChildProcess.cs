using System.Diagnostics;
using System.Text;

namespace Transition.LocalHost.Azurite;

/// <summary>Runs a program to its end and keeps what it said.</summary>
public static class ChildProcess
{
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string program, IEnumerable<string> arguments, string folder, string searchPath, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = searchPath;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var said = new StringBuilder();
        try
        {
            await Task.WhenAll(
                CollectAsync(process.StandardOutput, said, cancellation),
                CollectAsync(process.StandardError, said, cancellation));
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, said.ToString());
    }

    private static async Task CollectAsync(StreamReader from, StringBuilder into, CancellationToken cancellation)
    {
        while (await from.ReadLineAsync(cancellation) is { } line)
        {
            lock (into)
            {
                into.AppendLine(line);
            }
        }
    }
}
