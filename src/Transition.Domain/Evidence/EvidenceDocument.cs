using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Evidence;

/// <summary>A document and all its versions. A version is never overwritten.</summary>
public sealed record EvidenceDocument(
    string Id,
    string DocumentKind,
    string Title,
    ImmutableSortedDictionary<string, string> Scope,
    ImmutableList<EvidenceVersion> Versions) : IAggregate<EvidenceDocument>
{
    public static string Kind => "evidence";

    public static EvidenceDocument Empty(string id) =>
        new(id, string.Empty, string.Empty, ImmutableSortedDictionary<string, string>.Empty, []);

    public bool Exists => !Versions.IsEmpty;

    public EvidenceVersion Latest => Versions[^1];

    public EvidenceVersion? Version(int? number) =>
        number is null ? Versions.LastOrDefault() : Versions.FirstOrDefault(version => version.Number == number);

    public IReadOnlyList<IEvent> Add(EvidenceAdded added)
    {
        if (Versions.Any(version => version.Blob == added.Blob))
        {
            return [];
        }

        if (Exists && added.Kind != DocumentKind)
        {
            throw Refuse.Conflict(
                "kind", $"This document is of kind '{DocumentKind}'. Upload another kind as a document of its own.", "kind");
        }

        return [added];
    }

    public EvidenceDocument Apply(IEvent happened) => happened switch
    {
        EvidenceAdded added => this with
        {
            DocumentKind = added.Kind,
            Title = added.Title,
            Scope = added.Scope,
            Versions = Versions.Add(new(
                Versions.Count + 1, added.FileName, added.ContentType, added.Length, added.Sha256, added.Blob, added.By, added.At)),
        },
        _ => throw Unexpected.Event(Kind, happened),
    };
}
