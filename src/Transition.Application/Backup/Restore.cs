using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Ports;

namespace Transition.Application.Backup;

/// <summary>
/// Brings a backup into an empty storage: the same histories, chain hashes, seals and files. Broken off, it goes on where it was, and
/// until it has come to its end no host starts on the storage.
/// </summary>
public sealed class Restore(
    IEventStore store, ISealStore seals, IEvidenceVault vault, IPendingIndex pending, Rebuild rebuild,
    [FromKeyedServices(Settings.Store)] IDocumentStore settings)
{
    private const int AtOnce = 8;
    private const int MostEvents = 99;

    /// <summary>Two machines may disagree about the time by so much.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    /// <returns>How many aggregates there are.</returns>
    /// <exception cref="BackupException">The backup is not whole, or the storage is not empty.</exception>
    public async Task<int> RunAsync(BackupFolder folder, IProgress<string>? progress, CancellationToken cancellation)
    {
        progress?.Report("checking the backup");
        var (manifest, hash) = await folder.CheckAsync(cancellation);
        var mark = await MarkAsync(hash, cancellation);
        foreach (var kind in AggregateKinds.All)
        {
            progress?.Report(kind);
            await RestoreHistoriesAsync(folder, kind, manifest.Began - Slack, cancellation);
        }

        progress?.Report("files");
        await Parallel.ForEachAsync(
            ReadAsync<BackupLine.FileLine>(folder, BackupParts.Files, cancellation), Options(cancellation),
            async (file, token) => await RestoreFileAsync(folder, file, token));
        await foreach (var one in ReadAsync<BackupLine.SealLine>(folder, BackupParts.Seals, cancellation))
        {
            await seals.TryWriteAsync(one.Number, one.Content, cancellation);
        }

        await RestoreSettingsAsync(folder, BackupParts.LastSeal, cancellation);
        await RestoreSettingsAsync(folder, BackupParts.Settings, cancellation);
        var marks = await ReadAsync<BackupLine.PendingLine>(folder, BackupParts.Pending, cancellation).Select(line => line.Mark).ToListAsync(cancellation);
        await pending.MarkAsync(marks, cancellation);
        progress?.Report("read models");
        var count = await rebuild.RunAsync(null, cancellation);
        await settings.WriteManyAsync([new(mark.Key, null, mark.ETag)], cancellation);
        return count;
    }

    /// <summary>Refuses to start on a storage into which a backup has not been restored to its end.</summary>
    /// <exception cref="BackupException">There is one under way.</exception>
    public async Task MustNotBeUnderWayAsync(CancellationToken cancellation)
    {
        if (await settings.ReadAsync(Settings.Restoring, cancellation) is not null)
        {
            throw new BackupException(
                "A backup is being restored into this storage, and is not complete.", "Run restore again with the same folder, to its end.");
        }
    }

    /// <summary>Says that this backup is being restored, where nothing is or where that was said before.</summary>
    private async Task<StoredDocument> MarkAsync(string hash, CancellationToken cancellation)
    {
        if (await settings.ReadAsync(Settings.Restoring, cancellation) is { } known)
        {
            return Encoding.UTF8.GetString(known.Content.Span) == hash
                ? known
                : throw new BackupException("Another backup is being restored into this storage.", "Go on with that one, or restore into an empty storage.");
        }

        foreach (var kind in AggregateKinds.All)
        {
            if (await store.ReadHeadsAsync(kind, cancellation).AnyAsync(cancellation))
            {
                throw NotEmpty();
            }
        }

        return await seals.ReadAllAsync(cancellation).AnyAsync(cancellation) || await vault.ListAsync(cancellation).AnyAsync(cancellation)
            ? throw NotEmpty()
            : await settings.WriteAsync(Settings.Restoring, Encoding.UTF8.GetBytes(hash), null, cancellation);
    }

    private static BackupException NotEmpty() =>
        new("The storage holds something already.", "Restore into an empty one: a new data folder, or a new storage account.");

    private async Task RestoreHistoriesAsync(BackupFolder folder, string kind, DateTimeOffset settledUntil, CancellationToken cancellation)
    {
        await using var input = folder.OpenRead(BackupParts.History(kind));
        await Parallel.ForEachAsync(Histories.ReadAsync(input, cancellation), Options(cancellation), async (history, token) =>
        {
            if (history.Events.FirstOrDefault(stored => stored.Context.RecordedAt >= settledUntil) is { } late)
            {
                // It may not have been carried on when what it leads to was read.
                await pending.MarkAsync([(history.Aggregate, late.Sequence - 1)], token);
            }

            await RestoreHistoryAsync(history, token);
        });
    }

    /// <summary>Commits what is missing as it was committed before. The store computes the chain, which must be the one that was.</summary>
    private async Task RestoreHistoryAsync(History history, CancellationToken cancellation)
    {
        var head = await store.ReadHeadAsync(history.Aggregate, cancellation);
        var version = head?.Version ?? 0;
        while (version < history.Version)
        {
            var first = history.Events[(int)version];
            List<NewEvent> events =
            [
                .. history.Events.Skip((int)version).TakeWhile(stored => stored.Context == first.Context).Take(MostEvents)
                    .Select(stored => new NewEvent(stored.Type, stored.Body)),
            ];
            var snapshot = version + events.Count == history.Version ? history.Snapshot : ReadOnlyMemory<byte>.Empty;
            head = await store.CommitAsync(new(history.Aggregate, head, events, snapshot, first.Context), cancellation);
            version = head.Version;
        }

        if (head?.Chain != history.Chain)
        {
            throw new BackupException(
                $"The history of {history.Aggregate} in the backup does not have the chain hash that it says.",
                "Take another copy of the backup, or an earlier one.");
        }
    }

    private async Task RestoreFileAsync(BackupFolder folder, BackupLine.FileLine file, CancellationToken cancellation)
    {
        await using var content = folder.OpenRead(file.Part);
        var stored = await vault.StoreAsync(file.Name, content, file.ContentType, long.MaxValue, cancellation);
        if (stored?.Sha256 != file.Sha256)
        {
            throw new BackupException($"The file {file.Name} in the storage is not the one in the backup.", "Restore into an empty storage.");
        }
    }

    private async Task RestoreSettingsAsync(BackupFolder folder, string part, CancellationToken cancellation)
    {
        await foreach (var line in ReadAsync<BackupLine.SettingLine>(folder, part, cancellation))
        {
            if (await settings.ReadAsync(line.Key, cancellation) is null)
            {
                await settings.WriteAsync(line.Key, line.Content, null, cancellation);
            }
        }
    }

    private static async IAsyncEnumerable<T> ReadAsync<T>(
        BackupFolder folder, string part, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var input = folder.OpenRead(part);
        await foreach (var item in JsonLines.ReadAsync<T>(input, cancellation))
        {
            yield return item;
        }
    }

    private static ParallelOptions Options(CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
}
