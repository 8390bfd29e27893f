using Transition.Domain.Common;
using Transition.Domain.Evidence;
using Transition.Web.Audit;
using Transition.Web.Common;

namespace Transition.Web.Evidence;

/// <summary>Says in plain words what happened to a document.</summary>
internal static class EvidenceWords
{
    public static string? Of(IEvent happened, Telling telling) => happened switch
    {
        EvidenceAdded added => $"{added.Title} added ({Words.Of(added.Kind)}, {added.FileName}).",
        EvidenceHeld held => Telling.Because("Placed on legal hold", held.Reason),
        EvidenceHoldLifted lifted => Telling.Because("The legal hold was lifted", lifted.Reason),
        DisposalProposed proposed =>
            Telling.Because($"Proposed for disposal, its retention period having ended on {Words.Of(proposed.KeptUntil)}", proposed.Reason),
        DisposalWithdrawn withdrawn => Telling.Because("Kept after all", withdrawn.Reason),
        EvidenceDisposed disposed => $"Disposed of, as {telling.Person(disposed.ProposedBy)} had proposed.",
        _ => null,
    };
}
