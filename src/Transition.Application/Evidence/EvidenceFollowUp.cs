using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Evidence;

namespace Transition.Application.Evidence;

/// <summary>A document is found under everything that it speaks for.</summary>
public sealed class EvidenceFollowUp(Views views, Dues dues, AggregateJournal journal) : FollowUp<EvidenceDocument>(views, dues, journal)
{
    public override bool KeepsNewest => true;

    protected override async Task ShowAsync(EvidenceDocument state, long version, CancellationToken cancellation)
    {
        foreach (var (scope, value) in state.Scope)
        {
            await Views.ChangeAsync<EvidenceIndex>(Keys.Evidence(scope, value), index => index.With(state.Id), cancellation);
        }
    }
}
