using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application;
using Transition.Application.Access;
using Transition.Application.Audit;
using Transition.Application.Backup;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Storage;

namespace Transition.Benchmarks.Verify;

/// <summary>How fast a history is given away and proved, and that neither takes more memory for a longer one.</summary>
public static class VerifyCommand
{
    /// <summary>What the proof must reach at the last size, in events a second.</summary>
    private const double Least = 100_000;

    /// <summary>So that no figure has the compiler's work in it.</summary>
    private const int WarmUp = 50_000;

    private static readonly Caller Auditor = new("auditor", "Auditor", [new(Role.Auditor, Bodies.Nhse)]);

    public static Command Create()
    {
        var command = new Command("verify", "Export, backup, and the proof of both without a storage, of 100,000 and 1,000,000 events");
        command.SetAction((_, cancellation) => RunAsync([100_000, 1_000_000], Console.Out, cancellation));
        return command;
    }

    public static async Task<int> RunAsync(IReadOnlyList<int> sizes, TextWriter output, CancellationToken cancellation)
    {
        await MeasureAsync(WarmUp, TextWriter.Null, cancellation);
        await output.WriteLineAsync("| | events | bytes an event | events/s | peak heap, MB | peak process, MB |");
        await output.WriteLineAsync("|---|---|---|---|---|---|");
        var rate = 0.0;
        foreach (var size in sizes)
        {
            rate = await MeasureAsync(size, output, cancellation);
        }

        if (rate >= Least)
        {
            return 0;
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"FAILED: the proof is at {rate:N0} events/s."));
        return 1;
    }

    /// <returns>How many events a second the slower proof took.</returns>
    private static async Task<double> MeasureAsync(int size, TextWriter output, CancellationToken cancellation)
    {
        var place = Directory.CreateTempSubdirectory("verify");
        try
        {
            var export = Path.Combine(place.FullName, "export.jsonl");
            var folder = new BackupFolder(Path.Combine(place.FullName, "backup"));
            await using var services = Services(size);
            await RunAsync("export", size, () => null, () => ExportAsync(services, export, cancellation), output);
            var bytes = new FileInfo(export).Length / size;
            await RunAsync("backup", size, () => bytes, () => services.GetRequiredService<Backup>().RunAsync(folder, null, cancellation), output);
            var ofExport = await RunAsync("proof of the export", size, () => bytes, () => ProveAsync(export, size, cancellation), output);
            var ofBackup = await RunAsync(
                "proof of the backup", size, () => bytes, async () => Prove(await BundleCheck.OfBackupAsync(folder, cancellation), size), output);
            return Math.Min(ofExport, ofBackup);
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static async Task<double> RunAsync(string what, int size, Func<long?> bytes, Func<Task> act, TextWriter output)
    {
        await using var memory = new PeakMemory();
        var watch = Stopwatch.StartNew();
        await act();
        var rate = size / watch.Elapsed.TotalSeconds;
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {size:N0} | {bytes()} | {rate:N0} | {memory.Heap / 1048576.0:F0} | {memory.Process / 1048576.0:F0} |"));
        return rate;
    }

    private static async Task ExportAsync(ServiceProvider services, string path, CancellationToken cancellation)
    {
        await using var file = File.Create(path);
        await services.GetRequiredService<AuditDesk>().ExportAsync(Auditor, file, cancellation);
    }

    private static async Task ProveAsync(string path, int size, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        Prove(await BundleCheck.OfExportAsync("export", file, cancellation), size);
    }

    private static void Prove(AuditResult result, int size)
    {
        if (!result.Valid || result.Checked != size)
        {
            throw new InvalidOperationException($"{result.Checked} events and {result.Problems.Count} problems: {string.Join(", ", result.Problems.Take(1))}");
        }
    }

    private static ServiceProvider Services(int size) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddSingleton(new Tenancy(isAlone: true, TimeProvider.System))
        .AddSingleton<IEventStore>(new MadeUpStore(size))
        .AddInMemoryTransitionStorage()
        .AddTransitionApplication()
        .BuildServiceProvider();
}
