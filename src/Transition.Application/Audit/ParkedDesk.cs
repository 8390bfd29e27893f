using Transition.Application.Access;
using Transition.Application.Journal;

namespace Transition.Application.Audit;

/// <summary>What is parked, for those who look after the system.</summary>
public sealed class ParkedDesk(Parking parking)
{
    public Task<IReadOnlyList<Parked>> ListAsync(Caller caller, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.Audit);
        return parking.AllAsync(cancellation);
    }
}
