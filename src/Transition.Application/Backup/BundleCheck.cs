using Transition.Application.Audit;
using Transition.Application.Common;

namespace Transition.Application.Backup;

/// <summary>
/// Proves a backup or an export by itself, without a storage: every event's chain hash, and of a backup also the hash of every part,
/// the heads and the seals. It does not fold the events; a restore does.
/// </summary>
public static class BundleCheck
{
    /// <summary>Proves the folder of a backup.</summary>
    /// <exception cref="BackupException">It is not complete, or a part of it is not what it was.</exception>
    public static async Task<AuditResult> OfBackupAsync(BackupFolder folder, CancellationToken cancellation)
    {
        var (manifest, _) = await folder.CheckAsync(cancellation);
        var seals = await SealsAsync(folder, cancellation);
        var proof = new BundleProof(hasHeads: true, seals);
        foreach (var part in manifest.Parts.Where(part => part.Name.StartsWith(BackupParts.Histories, StringComparison.Ordinal)))
        {
            await using var input = folder.OpenRead(part.Name);
            await proof.TakeAsync(part.Name, input, cancellation);
        }

        return proof.End();
    }

    /// <summary>Proves the file of an export. Without seals: a history that was cut off at its end is not found.</summary>
    public static async Task<AuditResult> OfExportAsync(string name, Stream input, CancellationToken cancellation)
    {
        var proof = new BundleProof(hasHeads: false, null);
        await proof.TakeAsync(name, input, cancellation);
        return proof.End();
    }

    private static async Task<SealedVersions> SealsAsync(BackupFolder folder, CancellationToken cancellation)
    {
        await using var ends = folder.OpenRead(BackupParts.LastSeal);
        var end = await JsonLines.ReadAsync<BackupLine.SettingLine>(ends, cancellation).FirstOrDefaultAsync(cancellation) is { } kept
            ? DomainJson.Decode<SealEnd>(kept.Content)
            : SealEnd.None;
        await using var lines = folder.OpenRead(BackupParts.Seals);
        var seals = JsonLines.ReadAsync<BackupLine.SealLine>(lines, cancellation).Select(line => (line.Number, (ReadOnlyMemory<byte>)line.Content));
        return await SealedVersions.ReadAsync(seals, end, cancellation);
    }
}
