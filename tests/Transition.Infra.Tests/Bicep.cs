using System.Diagnostics;
using System.Reflection;

namespace Transition.Infra.Tests;

/// <summary>The Bicep compiler.</summary>
internal static class Bicep
{
    private static readonly string Program = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "Bicep").Value!;

    /// <summary>What the compiler makes of a file, and what it has to say about it.</summary>
    /// <param name="variables">Environment variables that a parameter file reads.</param>
    public static async Task<(string Output, string Complaints)> RunAsync(
        string command, string file, IReadOnlyDictionary<string, string>? variables = null)
    {
        var start = new ProcessStartInfo(Program, [command, file, "--stdout"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1", ["BICEP_TRACING_ENABLED"] = "false" },
        };
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (output, await complaints);
    }
}
