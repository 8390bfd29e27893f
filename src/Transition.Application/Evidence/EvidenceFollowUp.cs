using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Domain.Common;
using Transition.Domain.Evidence;

namespace Transition.Application.Evidence;

/// <summary>A document is found under everything that it speaks for; the files of one that was disposed of are removed.</summary>
public sealed class EvidenceFollowUp(Views views, Dues dues, AggregateJournal journal, IEvidenceDisposal disposal)
    : FollowUp<EvidenceDocument>(views, dues, journal)
{
    public override bool KeepsNewest => true;

    protected override async Task ShowAsync(EvidenceDocument state, long version, CancellationToken cancellation)
    {
        foreach (var (scope, value) in state.Scope)
        {
            await Views.ChangeAsync<EvidenceIndex>(Keys.Evidence(scope, value), index => index.With(state.Id), cancellation);
        }
    }

    protected override async Task TellAsync(EvidenceDocument state, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var version in events.Any(happened => happened is EvidenceDisposed) ? state.Versions : [])
        {
            await disposal.RemoveAsync(version.Blob, cancellation);
        }
    }
}
