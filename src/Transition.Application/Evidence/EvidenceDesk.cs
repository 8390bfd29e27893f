using System.Collections.Immutable;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Domain.Common;
using Transition.Domain.Evidence;

namespace Transition.Application.Evidence;

/// <summary>Takes documents in, lists them, and gives them out.</summary>
public sealed class EvidenceDesk(
    AggregateJournal journal, Views views, IEvidenceVault vault, EvidenceBook book, EvidenceReader reader, EvidenceRights rights,
    KnownThings things)
{
    /// <summary>The largest file of any kind, in bytes.</summary>
    public const long MaximumBytes = 50L * 1024 * 1024;

    public static IReadOnlyList<string> Scopes { get; } = ["service", "footprint", "wave", "transition", "agreement", "gate", "record"];

    /// <param name="key">The Idempotency-Key: the same key of the same person gives the same document, and takes no other file.</param>
    public async Task<EvidenceView> UploadAsync(Caller caller, EvidenceUpload upload, string key, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.AddEvidence);
        var kind = Refuse.IfBlank(upload.Kind, "kind", "the kind of document");
        var rules = book.RulesFor(kind);
        var name = FileNames.Clean(upload.FileName);
        MustTake(rules, name);
        var scope = await ScopeOfAsync(upload.Scope, cancellation);
        var known = string.IsNullOrWhiteSpace(upload.Document) ? null : await reader.FindAsync(upload.Document.Trim(), cancellation);
        var actor = await rights.ActorForAsync(caller, scope, known, cancellation);
        var id = known?.Id ?? Ids.From("evidence", caller.Id, key);
        var blob = $"{id}/{Ids.From("file", caller.Id, key)}";
        if (known?.Versions.Exists(version => version.Blob == blob) == false)
        {
            known.MustTake(kind);
        }

        await MustHaveRoomAsync(known, id, blob, rules, scope, cancellation);
        var start = new byte[FileTypes.SignatureLength];
        var read = await upload.Content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellation);
        var type = FileTypes.Check(name, upload.ContentType, start.AsSpan(0, read));
        await using var content = Watched(name, new PrefixedStream(start.AsMemory(0, read), upload.Content));
        var stored = await StoreAsync(blob, content, type, rules, cancellation) ?? throw Refuse.KeyReused();
        var added = new EvidenceAdded(
            kind, string.IsNullOrWhiteSpace(upload.Title) ? name : upload.Title.Trim(), scope, name, type, stored.Length, stored.Sha256, blob,
            caller.Id, journal.Now, actor.Organisation);
        var loaded = await journal.SettleAsync(
            () => journal.ExecuteAsync<EvidenceDocument>(id, actor, document => document.Add(added), cancellation), cancellation);
        return await reader.ViewAsync(loaded.State, cancellation);
    }

    /// <summary>Whether a request with this key has put a document on file before, so that the same is no new one.</summary>
    public async Task<bool> HasTakenAsync(Caller caller, string key, CancellationToken cancellation) =>
        (await journal.LoadAsync<EvidenceDocument>(Ids.From("evidence", caller.Id, key), cancellation)).State.Exists;

    /// <summary>The documents that speak for something, the newest first.</summary>
    public async Task<Page<EvidenceView>> ListAsync(Caller caller, string? scope, string? value, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadPapers);
        if (!Scopes.Contains(scope) || string.IsNullOrWhiteSpace(value))
        {
            throw Refuse.Invalid("scope", $"Say what the documents speak for: one of {string.Join(", ", Scopes)}, with its code or id.");
        }

        var index = await views.ReadAsync<EvidenceIndex>(Keys.Evidence(scope!, value), cancellation);
        var documents = await Task.WhenAll((index?.Ids ?? []).Select(id => journal.LoadAsync<EvidenceDocument>(id, cancellation)));
        var newest = documents.Select(loaded => loaded.State).OrderByDescending(state => state.Latest.At);
        return new(await Task.WhenAll(newest.Select(state => reader.SummaryAsync(state, cancellation))), null);
    }

    public async Task<EvidenceView> GetAsync(Caller caller, string id, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadPapers);
        return await reader.ViewAsync(await reader.FindAsync(id, cancellation), cancellation);
    }

    /// <param name="version">Null for the newest.</param>
    public async Task<(Stream Content, EvidenceVersion Version)> OpenAsync(
        Caller caller, string id, int? version, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadPapers);
        var document = await reader.FindAsync(id, cancellation);
        var found = document.Version(version) ?? throw Refuse.NotFound("version", $"{id}@{version}");
        await reader.MustBeUsableAsync(document, found, null, cancellation);
        var content = await vault.OpenAsync(found.Blob, cancellation)
            ?? throw new InvalidOperationException($"The file of {id} version {found.Number} is missing from the store.");
        return (content, found);
    }

    private static void MustTake(EvidenceKind rules, string name)
    {
        if (!rules.Takes(name))
        {
            throw Refuse.Unprocessable(
                "file-type", $"A document of the kind '{rules.Name}' is one of {string.Join(", ", rules.Types!)}. Save it as one of them.", "file");
        }
    }

    /// <summary>Neither the document that a version is for, if it is for one, nor what it speaks for may be full.</summary>
    private async Task MustHaveRoomAsync(
        EvidenceDocument? known, string id, string blob, EvidenceKind rules, ImmutableSortedDictionary<string, string> scope,
        CancellationToken cancellation)
    {
        if (known?.Versions is { } versions && versions.Count >= rules.MaximumVersions && !versions.Exists(version => version.Blob == blob))
        {
            throw Refuse.Conflict(
                "too-many-versions", $"This document has {versions.Count} versions, which is the most. Upload it as a new document.", "document");
        }

        var indexes = await views.ReadManyAsync<EvidenceIndex>(scope.Select(pair => Keys.Evidence(pair.Key, pair.Value)), cancellation);
        if (indexes.Any(index => index is { } full && full.Ids.Count >= book.MaximumDocuments && !full.Ids.Contains(id)))
        {
            throw Refuse.Conflict(
                "too-many-documents",
                $"There are {book.MaximumDocuments} documents here already, which is the most. Add a version to one of them.", "scope");
        }
    }

    private Stream Watched(string name, Stream content) => PackageRule.IsFor(name)
        ? new PackageStream(content, name, book)
        : content;

    private async Task<StoredFile?> StoreAsync(string blob, Stream content, string type, EvidenceKind rules, CancellationToken cancellation)
    {
        try
        {
            return await vault.StoreAsync(blob, content, type, rules.MaximumBytes, cancellation);
        }
        catch (EvidenceTooLargeException)
        {
            throw Refuse.Unprocessable(
                "file-too-large", $"The file is larger than {rules.MaximumMegabytes} MB. Split it or save it smaller.", "file");
        }
    }

    private async Task<ImmutableSortedDictionary<string, string>> ScopeOfAsync(
        IReadOnlyDictionary<string, string> scope, CancellationToken cancellation)
    {
        if (scope.Count == 0 || scope.Keys.FirstOrDefault(key => !Scopes.Contains(key)) is not null)
        {
            throw Refuse.Invalid("scope", $"Say what the document speaks for: one or more of {string.Join(", ", Scopes)}.");
        }

        foreach (var (thing, code) in scope)
        {
            if (!await things.HasAsync($"{thing}/{code}", cancellation))
            {
                throw Refuse.Invalid("scope", $"There is no {thing} '{code}'. Check the code or id of what the document speaks for.");
            }
        }

        return scope.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }
}
