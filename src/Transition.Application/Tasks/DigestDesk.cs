using Transition.Application.Access;
using Transition.Application.Journal;
using Transition.Domain.Common;
using Transition.Domain.Tasks;

namespace Transition.Application.Tasks;

/// <summary>Everybody switches their own digest on and off.</summary>
public sealed class DigestDesk(AggregateJournal journal)
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
}
