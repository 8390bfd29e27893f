using Transition.Application.Access;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Common;
using Transition.Domain.Notices;
using Transition.Domain.Tasks;

namespace Transition.Application.Tasks;

/// <summary>Everybody switches their own digest on and off, and whoever looks after the outbox sees what has become of all.</summary>
public sealed class DigestDesk(AggregateJournal journal, Library<Digest> digests)
{
    public async Task<DigestView> GetAsync(Caller caller, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.WorkTasks);
        return DigestView.Of((await journal.LoadAsync<Digest>(caller.Id, cancellation)).State);
    }

    public async Task<DigestView> SwitchAsync(Caller caller, DigestInput input, CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.WorkTasks) with { OnBehalfOf = null };
        var on = input.On ?? throw Refuse.Invalid("on", "Say whether you want the digest: true or false.");
        var switched = await journal.SettleAsync(
            () => journal.ExecuteAsync<Digest>(caller.Id, actor, digest => digest.Switch(on, journal.By(actor)), cancellation), cancellation);
        return DigestView.Of(switched.State);
    }

    /// <summary>The newest digest of each person to whom one was to go, those that could not be sent in front.</summary>
    public async Task<IReadOnlyList<Digest>> OutboxAsync(Caller caller, int most, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.SteerTransitions);
        return
        [
            .. (await digests.AllAsync(cancellation)).Values.Where(digest => digest.Delivery is not null)
                .OrderByDescending(digest => digest.Delivery!.State == DeliveryState.Failed).ThenByDescending(digest => digest.Last!.At)
                .ThenBy(digest => digest.Id, StringComparer.Ordinal).Take(most),
        ];
    }
}
