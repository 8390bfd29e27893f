using Transition.Domain.Evidence;

namespace Transition.Application.Evidence;

/// <summary>A document as a person sees it.</summary>
/// <param name="KeptUntil">The last day of its retention period.</param>
/// <param name="Disposal">The proposal to dispose of it that waits for a second person.</param>
/// <param name="Disposed">Set once its files are gone.</param>
public sealed record EvidenceView(
    string Id,
    string Kind,
    string Title,
    IReadOnlyDictionary<string, string> Scope,
    IReadOnlyList<EvidenceVersionView> Versions,
    RetentionClass Retention,
    DateOnly KeptUntil,
    EvidenceHeld? Hold,
    DisposalProposed? Disposal,
    EvidenceDisposed? Disposed)
{
    public EvidenceVersionView Latest => Versions[^1];
}
