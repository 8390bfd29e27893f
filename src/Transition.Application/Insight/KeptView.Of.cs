using System.Collections.Concurrent;
using System.Text.Json;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Application.Ports;

namespace Transition.Application.Insight;

/// <param name="unsaved">Holds this document while it has changes that are not stored.</param>
internal sealed class KeptView<T>(string key, IDocumentStore store, Tenancy tenancy, ConcurrentDictionary<KeptView, bool> unsaved) : KeptView(key)
    where T : class, new()
{
    private readonly Lock gate = new();
    private readonly List<Func<T, T>> changes = [];
    private Task<T?>? loading;
    private bool isKnown;
    private T? stored;
    private T? newest;
    private string? etag;
    private long epoch;
    private long writes;
    private (T Document, int Changes, long Epoch)? sent;

    private bool IsNewest => isKnown && tenancy.IsCertain && epoch == tenancy.Epoch;

    /// <summary>The document with all that this process has changed; null if there is none.</summary>
    public async Task<T?> ReadAsync(CancellationToken cancellation)
    {
        List<Func<T, T>> own;
        lock (gate)
        {
            if (IsNewest)
            {
                return newest;
            }

            own = [.. changes];
        }

        // Made again on what may hold them already, which changes nothing.
        return With(await LoadAsync().WaitAsync(cancellation), own);
    }

    /// <summary>Makes a change, to be stored later. Whether there is anything to store.</summary>
    public async Task<bool> ChangeAsync(Func<T, T> change, CancellationToken cancellation)
    {
        if (tenancy.IsCertain && !isKnown)
        {
            await LoadAsync().WaitAsync(cancellation);
        }

        lock (gate)
        {
            if (isKnown)
            {
                var before = newest ?? new();
                var after = change(before);
                if (!ReferenceEquals(before, after))
                {
                    newest = after;
                }
                else if (IsNewest)
                {
                    return false;
                }
            }

            changes.Add(change);
            unsaved.TryAdd(this, true);
            return true;
        }
    }

    public override async Task<DocumentWrite?> PrepareAsync()
    {
        if (IsToBeRead())
        {
            await ReadAfreshAsync();
        }

        string? guard;
        T document;
        lock (gate)
        {
            if (changes.Count == 0 || newest is null || ReferenceEquals(newest, stored))
            {
                Done(changes.Count);
                return null;
            }

            if (IsNothing(newest) && etag is null)
            {
                stored = newest;
                Done(changes.Count);
                return null;
            }

            (document, guard) = (newest, etag);
            sent = (document, changes.Count, tenancy.Epoch);
        }

        return IsNothing(document)
            ? new DocumentWrite(Key, null, guard)
            : new DocumentWrite(Key, DomainJson.Encode(document), guard);
    }

    public override void Conclude(DocumentWritten? written)
    {
        lock (gate)
        {
            writes++;
            if (written is { Won: true } won && sent is { } own)
            {
                (stored, etag, epoch) = (own.Document, won.ETag, own.Epoch);
                Done(own.Changes);
            }
            else
            {
                isKnown = false;
            }

            sent = null;
        }
    }

    public override void Drop()
    {
        lock (gate)
        {
            Done(changes.Count);
        }
    }

    public override void Forget()
    {
        lock (gate)
        {
            if (changes.Count == 0)
            {
                (isKnown, stored, newest, etag) = (false, null, null, null);
            }
        }
    }

    /// <summary>That there is nothing to change, only a document read afresh proves, unless this process is alone.</summary>
    private bool IsToBeRead()
    {
        lock (gate)
        {
            return changes.Count > 0 && (!isKnown || (ReferenceEquals(newest, stored) && !IsNewest));
        }
    }

    /// <summary>A read that is under way may have begun before the changes were made, or before the last write.</summary>
    private async Task ReadAfreshAsync()
    {
        Task<T?>? underWay;
        lock (gate)
        {
            underWay = loading;
        }

        await (underWay ?? Task.CompletedTask);
        await LoadAsync();
    }

    /// <summary>Reads the document, once for all who ask meanwhile.</summary>
    private Task<T?> LoadAsync()
    {
        lock (gate)
        {
            return loading ??= Task.Run(ReadStoredAsync);
        }
    }

    private async Task<T?> ReadStoredAsync()
    {
        var (began, writesBefore) = (tenancy.Epoch, Interlocked.Read(ref writes));
        try
        {
            var (document, version) = await FindAsync();
            lock (gate)
            {
                // What was written meanwhile is known better than this; what nobody can vouch for is kept only until it is written.
                if (sent is null && writes == writesBefore && (changes.Count > 0 || tenancy.IsCertain))
                {
                    (stored, etag, epoch, isKnown) = (document, version, began, true);
                    newest = With(document, changes);
                }
            }

            return document;
        }
        finally
        {
            lock (gate)
            {
                loading = null;
            }
        }
    }

    /// <summary>The first so many changes are stored.</summary>
    private void Done(int count)
    {
        changes.RemoveRange(0, count);
        if (changes.Count == 0)
        {
            unsaved.TryRemove(this, out _);
        }
    }

    private static bool IsNothing(T document) => document is ICanBeEmpty { IsEmpty: true };

    private static T? With(T? document, List<Func<T, T>> changes)
    {
        if (changes.Count == 0)
        {
            return document;
        }

        var before = document ?? new();
        var after = changes.Aggregate(before, (current, change) => change(current));
        return ReferenceEquals(before, after) ? document : after;
    }

    /// <exception cref="UnreadableDocumentException">It is not one.</exception>
    private async Task<(T? Document, string? ETag)> FindAsync()
    {
        try
        {
            var found = await store.ReadAsync(Key, CancellationToken.None);
            return (found?.As<T>(), found?.ETag);
        }
        catch (Exception broken) when (broken is JsonException or InvalidDataException)
        {
            throw new UnreadableDocumentException(Key, broken);
        }
    }
}
