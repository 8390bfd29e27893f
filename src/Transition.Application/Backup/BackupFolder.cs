using System.Security.Cryptography;
using System.Text.Json;
using Transition.Application.Common;

namespace Transition.Application.Backup;

/// <summary>
/// The folder of a backup. A part has its name from the moment at which it is complete; so a backup that was broken off goes on with
/// the parts that are missing.
/// </summary>
public sealed class BackupFolder(string path)
{
    private const string Manifest = "manifest.json";
    private const string Partial = ".partial";

    /// <summary>Whether it holds nothing at all.</summary>
    public bool IsEmpty => !Directory.Exists(path) || !Directory.EnumerateFileSystemEntries(path).Any();

    public bool IsComplete => Has(Manifest);

    public bool Has(string part) => File.Exists(At(part));

    public Stream OpenRead(string part) => File.OpenRead(At(part));

    /// <summary>Writes a part, unless it is there already.</summary>
    public async Task WriteAsync(string part, Func<Stream, Task> write, CancellationToken cancellation)
    {
        var target = At(part);
        if (File.Exists(target))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await using (var file = File.Create(target + Partial))
        {
            await write(file);
            await file.FlushAsync(cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(target + Partial, target);
    }

    /// <summary>Says of every part what it must be, and that there is no more to come.</summary>
    public async Task<BackupManifest> CompleteAsync(DateTimeOffset began, DateTimeOffset ended, CancellationToken cancellation)
    {
        List<BackupPart> parts = [];
        foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(Partial, StringComparison.Ordinal)))
        {
            parts.Add(await MeasureAsync(Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/'), cancellation));
        }

        var manifest = new BackupManifest(
            BackupManifest.CurrentFormat, began, ended, [.. parts.OrderBy(part => part.Name, StringComparer.Ordinal)]);
        await WriteAsync(Manifest, file => JsonSerializer.SerializeAsync(file, manifest, DomainJson.Options, cancellation), cancellation);
        return manifest;
    }

    /// <summary>The manifest, once every part has proved to be what it says, and its own hash.</summary>
    /// <exception cref="BackupException">The backup is not complete, or a part of it was changed.</exception>
    public async Task<(BackupManifest Manifest, string Sha256)> CheckAsync(CancellationToken cancellation)
    {
        if (!IsComplete)
        {
            throw new BackupException(
                $"{path} holds no complete backup: {Manifest} is missing.", "Name the folder of a backup, or run backup with it again until it is complete.");
        }

        await using var content = OpenRead(Manifest);
        var manifest = (await JsonSerializer.DeserializeAsync<BackupManifest>(content, DomainJson.Options, cancellation))!;
        if (manifest.Format != BackupManifest.CurrentFormat)
        {
            throw new BackupException(
                $"The backup has the format {manifest.Format}, and this release reads {BackupManifest.CurrentFormat}.",
                "Restore it with the release that made it, then upgrade.");
        }

        foreach (var part in manifest.Parts)
        {
            if (!Has(part.Name) || await MeasureAsync(part.Name, cancellation) != part)
            {
                throw new BackupException(
                    $"{part.Name} is missing from the backup or was changed.", "Take another copy of the backup, or an earlier one.");
            }
        }

        return (manifest, (await MeasureAsync(Manifest, cancellation)).Sha256);
    }

    private async Task<BackupPart> MeasureAsync(string part, CancellationToken cancellation)
    {
        await using var content = OpenRead(part);
        var hash = await SHA256.HashDataAsync(content, cancellation);
        return new(part, content.Length, Convert.ToHexStringLower(hash));
    }

    private string At(string part) => Path.Combine(path, part);
}
