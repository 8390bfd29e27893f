using Transition.Application.Access;
using Transition.Application.Clock;
using Transition.Application.Insight;
using Transition.Application.Organisations;
using Transition.Application.Register;
using Transition.Domain.Common;
using Transition.Domain.Organisations;
using Transition.Web.Tasks;

namespace Transition.Web.Insight;

/// <summary>Gathers what concerns a person.</summary>
public sealed class HomeFacts(
    MyTasks tasks, SentFacts sent, ChangeReader changes, RegisterDesk register, Library<Organisation> organisations, BusinessClock clock)
{
    private const int MostChanges = 10;

    public async Task<HomeModel> ReadAsync(Caller caller, CancellationToken cancellation) => new(
        await tasks.FindAsync(caller, cancellation),
        await sent.FindAsync(caller, cancellation),
        await changes.ReadAsync(caller, true, MostChanges, cancellation),
        await AreasAsync(caller, cancellation),
        London.DateOf(clock.GetUtcNow()),
        caller.May(Permission.Chase),
        caller.May(Permission.Audit));

    /// <summary>An ICB's own, or that of a trust.</summary>
    private async Task<IReadOnlyList<IcbCounts>> AreasAsync(Caller caller, CancellationToken cancellation)
    {
        var bodies = await organisations.AllAsync(cancellation);
        var icbs = caller.Grants
            .Select(grant => bodies.GetValueOrDefault(grant.Organisation))
            .Select(body => body?.Facts.Kind switch
            {
                OrganisationKinds.Icb => body.Id,
                OrganisationKinds.Trust => body.Facts.Parent,
                _ => null,
            })
            .OfType<string>()
            .ToHashSet();
        return icbs.Count == 0
            ? []
            : [.. (await register.CountAsync(caller, null, cancellation)).Icbs.Where(icb => icbs.Contains(icb.Icb))];
    }
}
