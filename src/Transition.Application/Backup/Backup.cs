using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Common;
using Transition.Application.Ports;

namespace Transition.Application.Backup;

/// <summary>
/// Takes everything that cannot be made anew into a folder: histories, seals, files and settings, while nobody works. Read models
/// and due moments are not taken, for a restore rebuilds them; nor are the keys that protect cookies.
/// </summary>
public sealed class Backup(
    IEventStore store, ISealStore seals, IEvidenceVault vault, IPendingIndex pending,
    [FromKeyedServices(Settings.Store)] IDocumentStore settings, TimeProvider machine)
{
    private static readonly string[] LeftOut = [Settings.WebKeys, Settings.Generation, Settings.Parked, Settings.Restoring];

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

        // First of all: what is marked now may not be marked when its history is read, and yet not be carried on in what was read before.
        await folder.WriteAsync(BackupParts.Pending, file => JsonLines.WriteAsync(file, PendingAsync(cancellation), cancellation), cancellation);
        await folder.WriteAsync(BackupParts.Settings, file => JsonLines.WriteAsync(file, SettingsAsync(cancellation), cancellation), cancellation);
        await folder.WriteAsync(BackupParts.Seals, file => JsonLines.WriteAsync(file, SealsAsync(cancellation), cancellation), cancellation);
        foreach (var kind in AggregateKinds.All)
        {
            progress?.Report(kind);
            await folder.WriteAsync(
                BackupParts.History(kind), file => Histories.WriteAsync(file, Histories.OfAsync(store, kind, cancellation), cancellation), cancellation);
        }

        // Last, so that no history names a file that is not there.
        progress?.Report("files");
        await folder.WriteAsync(
            BackupParts.Files, file => JsonLines.WriteAsync(file, FilesAsync(folder, cancellation), cancellation), cancellation);
        return await folder.CompleteAsync(began, machine.GetUtcNow(), cancellation);
    }

    private async Task<DateTimeOffset> BeginAsync(BackupFolder folder, CancellationToken cancellation)
    {
        var now = machine.GetUtcNow();
        await folder.WriteAsync(BackupParts.Began, file => JsonSerializer.SerializeAsync(file, now, cancellationToken: cancellation), cancellation);
        await using var began = folder.OpenRead(BackupParts.Began);
        return await JsonSerializer.DeserializeAsync<DateTimeOffset>(began, cancellationToken: cancellation);
    }

    private IAsyncEnumerable<BackupLine.PendingLine> PendingAsync(CancellationToken cancellation) => pending.ReadAllAsync(cancellation)
        .Select(entry => new BackupLine.PendingLine(entry.Aggregate.Kind, entry.Aggregate.Id, entry.Delivered));

    private IAsyncEnumerable<BackupLine.SettingLine> SettingsAsync(CancellationToken cancellation) => settings.ReadAllAsync(cancellation)
        .Where(document => !LeftOut.Contains(document.Key))
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
