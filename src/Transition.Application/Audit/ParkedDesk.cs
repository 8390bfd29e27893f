using Transition.Application.Access;
using Transition.Application.Insight;
using Transition.Application.Journal;

namespace Transition.Application.Audit;

/// <summary>What is parked, and lists made anew, for those who look after the system.</summary>
public sealed class ParkedDesk(Parking parking, Layout layout)
{
    /// <summary>Has all read models made anew from the history, within a minute, while people work. Asked twice it is done once.</summary>
    public Task RebuildAsync(Caller caller, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.Repair);
        return layout.AskAsync(cancellation);
    }

    /// <summary>Whether the read models wait to be made anew, or are being made.</summary>
    public Task<bool> IsRebuildingAsync(Caller caller, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.Audit);
        return layout.IsAskedAsync(cancellation);
    }

    public Task<IReadOnlyList<Parked>> ListAsync(Caller caller, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.Audit);
        return parking.AllAsync(cancellation);
    }
}
