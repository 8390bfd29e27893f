using Transition.Domain.Evidence;

namespace Transition.Application.Evidence;

/// <summary>A document as a person sees it.</summary>
public sealed record EvidenceView(
    string Id, string Kind, string Title, IReadOnlyDictionary<string, string> Scope, IReadOnlyList<EvidenceVersion> Versions)
{
    public static EvidenceView Of(EvidenceDocument document) =>
        new(document.Id, document.DocumentKind, document.Title, document.Scope, document.Versions);
}
