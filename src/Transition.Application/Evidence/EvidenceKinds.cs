using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Pathways;
using Transition.Domain.Evidence;

namespace Transition.Application.Evidence;

/// <summary>Shows the kinds of documents. Which gates expect one, the pathways say.</summary>
public sealed class EvidenceKinds(EvidenceBook book, PathwayBook pathways)
{
    public Page<EvidenceKindView> List(Caller caller)
    {
        _ = caller.ActorFor(Permission.ReadPapers);
        return new([.. book.Kinds.Select(Show)], null);
    }

    private EvidenceKindView Show(EvidenceKind kind) => new(
        kind.Kind, kind.Name, kind.Types ?? [.. FileTypes.Extensions], kind.MaximumMegabytes, kind.MaximumVersions, book.RetentionOf(kind),
        pathways.GatesExpecting(kind.Kind));
}
