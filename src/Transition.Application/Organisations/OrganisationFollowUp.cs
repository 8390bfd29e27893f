using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Records;
using Transition.Domain.Common;
using Transition.Domain.Organisations;
using Transition.Domain.Records;

namespace Transition.Application.Organisations;

/// <summary>An organisation takes its place in the library, and what its oversight segment switches on is looked at.</summary>
public sealed class OrganisationFollowUp(Views views, Dues dues, AggregateJournal journal, RecordBlocks blocks)
    : FollowUp<Organisation>(views, dues, journal)
{
    public override bool KeepsNewest => true;

    protected override bool Listed => true;

    protected override async Task<Organisation> LookAgainAsync(string id, CancellationToken cancellation)
    {
        await blocks.LookAgainAsync(new(LinkKind.Body, id), cancellation);
        return (await Journal.LoadAsync<Organisation>(id, cancellation)).State;
    }

    protected override DateTimeOffset? NextDue(Organisation state) => state.NextSegment(Journal.Now);

    protected override Task TellAsync(Organisation state, IReadOnlyList<IEvent> events, CancellationToken cancellation) =>
        events.OfType<SegmentRecorded>().Any() ? blocks.LookAgainAsync(new(LinkKind.Body, state.Id), cancellation) : Task.CompletedTask;
}
