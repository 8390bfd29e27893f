using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Evidence;

/// <summary>A document and all its versions. A version is never overwritten.</summary>
/// <param name="Hold">The legal hold that stands; null for none.</param>
/// <param name="Disposal">The proposal to dispose of it that waits for a second person.</param>
/// <param name="Disposed">Set once its files have been disposed of.</param>
/// <param name="Body">For which body it was put on file; null if that was before bodies were noted.</param>
public sealed partial record EvidenceDocument(
    string Id,
    string DocumentKind,
    string Title,
    ImmutableSortedDictionary<string, string> Scope,
    ImmutableList<EvidenceVersion> Versions,
    EvidenceHeld? Hold = null,
    DisposalProposed? Disposal = null,
    EvidenceDisposed? Disposed = null,
    string? Body = null) : IAggregate<EvidenceDocument>
{
    public static string Kind => "evidence";

    public static EvidenceDocument Empty(string id) =>
        new(id, string.Empty, string.Empty, ImmutableSortedDictionary<string, string>.Empty, []);

    public bool Exists => !Versions.IsEmpty;

    public EvidenceVersion Latest => Versions[^1];

    public EvidenceVersion? Version(int? number) =>
        number is null ? Versions.LastOrDefault() : Versions.FirstOrDefault(version => version.Number == number);

    /// <summary>Puts a version on file. The same request, sent again, gives no event.</summary>
    public IReadOnlyList<IEvent> Add(EvidenceAdded added)
    {
        if (Versions.Find(version => version.Blob == added.Blob) is { } known)
        {
            return Says(known, added) ? [] : throw Refuse.KeyReused();
        }

        if (Exists)
        {
            MustTake(added.Kind);
        }

        return [added];
    }

    /// <summary>Refuses a version of a document that is gone, or of another kind.</summary>
    public void MustTake(string kind)
    {
        MustHaveFiles();
        if (kind != DocumentKind)
        {
            throw Refuse.Conflict(
                "kind", $"This document is of kind '{DocumentKind}'. Upload another kind as a document of its own.", "kind");
        }
    }

    /// <summary>What an older version was called, and spoke for, is not kept with the document.</summary>
    private bool Says(EvidenceVersion known, EvidenceAdded added) =>
        (DocumentKind, known.FileName, known.Sha256) == (added.Kind, added.FileName, added.Sha256)
        && (known != Latest || (Title == added.Title && Scope.SequenceEqual(added.Scope)));

    public EvidenceDocument Apply(IEvent happened) => happened switch
    {
        EvidenceAdded added => this with
        {
            DocumentKind = added.Kind,
            Title = added.Title,
            Scope = added.Scope,
            Disposal = null,
            Body = Exists ? Body : added.Body,
            Versions = Versions.Add(new(
                Versions.Count + 1, added.FileName, added.ContentType, added.Length, added.Sha256, added.Blob, added.By, added.At)),
        },
        EvidenceHeld held => this with { Hold = held, Disposal = null },
        EvidenceHoldLifted => this with { Hold = null },
        DisposalProposed proposed => this with { Disposal = proposed },
        DisposalWithdrawn => this with { Disposal = null },
        EvidenceDisposed disposed => this with { Disposed = disposed },
        _ => throw Unexpected.Event(Kind, happened),
    };
}
