using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Application.Ports;

namespace Transition.Application.Backup;

/// <summary>
/// Takes everything that cannot be made anew into a folder, while people work: histories as they were at one moment of the
/// storage's own time, seals, files and settings. Read models and due moments are not taken, for a restore rebuilds them; nor are
/// the keys that protect cookies.
/// </summary>
public sealed class Backup(
    IEventStore store, ISealStore seals, IEvidenceVault vault, IPendingIndex pending,
    [FromKeyedServices(Settings.Store)] IDocumentStore settings, EventCodec codec, TimeProvider machine)
{
    private static readonly string[] LeftOut =
        [Settings.WebKeys, Settings.Generation, Settings.Parked, Settings.Restoring, Settings.LastBackup, Settings.LastSeal];

    /// <summary>Begins a backup, or goes on with one that was broken off.</summary>
    /// <exception cref="BackupException">The folder holds something else, or a history is not whole.</exception>
    public async Task<BackupManifest> RunAsync(BackupFolder folder, IProgress<string>? progress, CancellationToken cancellation)
    {
        if (folder.IsComplete || !(folder.IsEmpty || folder.Has(BackupParts.Began)))
        {
            throw new BackupException(
                folder.IsComplete ? "The folder holds a complete backup already." : "The folder holds something that is not a backup.",
                "Name a folder that does not exist yet.");
        }

        var began = await BeginAsync(folder, cancellation);

        // Seals come before the moment, for they may hold no version that the histories do not have; and the end of them before they do.
        await WriteAsync(folder, BackupParts.LastSeal, SettingsAsync(key => key == Settings.LastSeal, cancellation), cancellation);
        await WriteAsync(folder, BackupParts.Seals, SealsAsync(cancellation), cancellation);

        // What they say has been done must be in the histories; what has been done and they do not say is done again.
        await WriteAsync(folder, BackupParts.Settings, SettingsAsync(key => !LeftOut.Contains(key), cancellation), cancellation);

        // What is marked before the moment may have been carried on by then, or not: a restore does it once more.
        await WriteAsync(folder, BackupParts.Pending, PendingAsync(cancellation), cancellation);
        var until = await MomentAsync(folder, cancellation);
        foreach (var kind in AggregateKinds.All)
        {
            progress?.Report(kind);
            var histories = Histories.OfAsync(store, kind, until, codec, cancellation);
            await folder.WriteAsync(BackupParts.History(kind), file => Histories.WriteAsync(file, histories, cancellation), cancellation);
        }

        // Last, so that no history names a file that is not there.
        progress?.Report("files");
        await WriteAsync(folder, BackupParts.Files, FilesAsync(folder, cancellation), cancellation);
        return await folder.CompleteAsync(began, machine.GetUtcNow(), cancellation);
    }

    private Task<DateTimeOffset> BeginAsync(BackupFolder folder, CancellationToken cancellation) =>
        KeepAsync(folder, BackupParts.Began, () => Task.FromResult(machine.GetUtcNow()), cancellation);

    /// <summary>The storage's own time now, or when this backup was here before.</summary>
    private Task<DateTimeOffset> MomentAsync(BackupFolder folder, CancellationToken cancellation) =>
        KeepAsync(folder, BackupParts.Moment, async () =>
        {
            await settings.ChangeAsync(
                Settings.LastBackup, _ => DomainJson.Encode(machine.GetUtcNow()), machine, cancellation);
            var noted = await settings.ReadAsync(Settings.LastBackup, cancellation);
            return noted?.StoredAt ?? throw new InvalidDataException("The storage does not say when it stored a document.");
        }, cancellation);

    private static async Task<T> KeepAsync<T>(BackupFolder folder, string part, Func<Task<T>> make, CancellationToken cancellation)
    {
        await folder.WriteAsync(
            part, async file => await JsonSerializer.SerializeAsync(file, await make(), DomainJson.Options, cancellation), cancellation);
        await using var kept = folder.OpenRead(part);
        return (await JsonSerializer.DeserializeAsync<T>(kept, DomainJson.Options, cancellation))!;
    }

    private static Task WriteAsync<T>(BackupFolder folder, string part, IAsyncEnumerable<T> lines, CancellationToken cancellation) =>
        folder.WriteAsync(part, file => JsonLines.WriteAsync(file, lines, cancellation), cancellation);

    private IAsyncEnumerable<BackupLine.PendingLine> PendingAsync(CancellationToken cancellation) => pending.ReadAllAsync(cancellation)
        .Select(entry => new BackupLine.PendingLine(entry.Aggregate.Kind, entry.Aggregate.Id, entry.Delivered));

    private IAsyncEnumerable<BackupLine.SettingLine> SettingsAsync(Func<string, bool> which, CancellationToken cancellation) => settings
        .ReadAllAsync(cancellation)
        .Where(document => which(document.Key))
        .Select(document => new BackupLine.SettingLine(document.Key, document.Content.ToArray()));

    private IAsyncEnumerable<BackupLine.SealLine> SealsAsync(CancellationToken cancellation) => seals.ReadAllAsync(cancellation)
        .Select(one => new BackupLine.SealLine(one.Number, one.Content.ToArray()));

    private IAsyncEnumerable<BackupLine.FileLine> FilesAsync(BackupFolder folder, CancellationToken cancellation) =>
        vault.ListAsync(cancellation).Select(async (StoredFile file, CancellationToken token) =>
        {
            var part = $"files/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Name)))}";
            await folder.WriteAsync(part, output => CopyAsync(file, output, token), token);
            return new BackupLine.FileLine(file.Name, file.ContentType, file.Length, file.Sha256, part);
        });

    private async Task CopyAsync(StoredFile file, Stream output, CancellationToken cancellation)
    {
        await using var content = await vault.OpenAsync(file.Name, cancellation)
            ?? throw new BackupException($"The file {file.Name} is listed and not there.", "Run the backup again.");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await output.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        if (Convert.ToHexStringLower(hash.GetHashAndReset()) != file.Sha256)
        {
            throw new BackupException(
                $"The file {file.Name} is not what it was when it was stored.", "Bring its stored version back, then run the backup again.");
        }
    }
}
