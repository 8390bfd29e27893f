using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Domain.Common;
using Transition.Domain.Evidence;

namespace Transition.Application.Evidence;

/// <summary>How long documents are kept: legal holds, and disposal by two persons.</summary>
public sealed class EvidenceKeeping(AggregateJournal journal, EvidenceReader reader, EvidenceBook book)
{
    public Task<EvidenceView> PlaceHoldAsync(Caller caller, string id, ReasonInput input, CancellationToken cancellation) =>
        DoAsync(caller, id, input.Reason, (document, _, by) => document.PlaceHold(input.Reason, by), cancellation);

    public Task<EvidenceView> LiftHoldAsync(Caller caller, string id, ReasonInput input, CancellationToken cancellation) =>
        DoAsync(caller, id, input.Reason, (document, _, by) => document.LiftHold(input.Reason, by), cancellation);

    public Task<EvidenceView> ProposeDisposalAsync(Caller caller, string id, ReasonInput input, CancellationToken cancellation) =>
        DoAsync(caller, id, input.Reason, (document, retention, by) => document.ProposeDisposal(retention, input.Reason, by), cancellation);

    public Task<EvidenceView> WithdrawDisposalAsync(Caller caller, string id, ReasonInput input, CancellationToken cancellation) =>
        DoAsync(caller, id, input.Reason, (document, _, by) => document.WithdrawDisposal(input.Reason, by), cancellation);

    /// <summary>The second person agrees; what follows removes the files.</summary>
    public Task<EvidenceView> DisposeAsync(Caller caller, string id, CancellationToken cancellation) =>
        DoAsync(caller, id, null, (document, retention, by) => document.Dispose(retention, by), cancellation);

    private async Task<EvidenceView> DoAsync(
        Caller caller, string id, string? reason, Func<EvidenceDocument, RetentionClass, By, IReadOnlyList<IEvent>> command,
        CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.KeepEvidence);
        var known = await reader.FindAsync(id, cancellation);
        var retention = book.RetentionOf(book.RulesFor(known.DocumentKind));
        var done = await journal.SettleAsync(
            () => journal.ExecuteAsync<EvidenceDocument>(
                id, actor, document => command(document, retention, journal.By(actor)), cancellation, reason),
            cancellation);
        return await reader.ViewAsync(done.State, cancellation);
    }
}
