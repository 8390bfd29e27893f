using System.CommandLine;
using Transition.Benchmarks.Reads;
using Transition.Benchmarks.Steps;
using Transition.Benchmarks.Verify;
using Transition.Benchmarks.Waves;

namespace Transition.Benchmarks;

/// <summary>Every benchmark of the engine, one after the other.</summary>
public static class AllCommand
{
    public static Command Create()
    {
        var command = new Command("all", "step, step --shared, wave --large, read, start and verify, one after the other");
        command.SetAction((_, _) => RunAsync(Console.Out));
        return command;
    }

    private static async Task<int> RunAsync(TextWriter output)
    {
        var failed = 0;
        foreach (var (name, run) in (IEnumerable<(string, Func<Task<int>>)>)
        [
            ("step", () => StepCommand.RunAsync([], isShared: false, withRequests: false, output)),
            ("step --shared", () => StepCommand.RunAsync([], isShared: true, withRequests: false, output)),
            ("wave --large", () => WaveCommand.RunAsync(large: true, output)),
            ("read", () => ReadCommand.RunAsync(10_000, isShared: false, output)),
            ("start", () => StartCommand.RunAsync(output)),
            ("verify", () => VerifyCommand.RunAsync([100_000, 1_000_000], output, CancellationToken.None)),
        ])
        {
            await output.WriteLineAsync($"\n## {name}\n");
            failed |= await run();
        }

        return failed;
    }
}
