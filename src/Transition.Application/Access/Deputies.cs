using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Access;
using Transition.Domain.Common;

namespace Transition.Application.Access;

/// <summary>
/// People who stand in for others, for a time. What a deputy does is recorded with both names, and only while the other still has
/// the role.
/// </summary>
public sealed class Deputies(AggregateJournal journal, Library<Person> people)
{
    /// <summary>A person with their own roles, and those in which they stand in for others today.</summary>
    public async Task<Caller> CallerOfAsync(Person person, CancellationToken cancellation)
    {
        var caller = Caller.Of(person, journal.Today);
        foreach (var grant in person.StandsInAs.Where(grant => grant.IsInForceOn(journal.Today)))
        {
            if ((await people.FindAsync(grant.OnBehalfOf!, cancellation))?.Grants.Exists(Own(grant)) == true)
            {
                caller = caller with { Grants = caller.Grants.Add(grant) };
            }
        }

        return caller;
    }

    /// <summary>Whom the caller has named, and for whom the caller stands in, by first day.</summary>
    public async Task<Page<DeputyView>> ListAsync(Caller caller, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.WorkTasks);
        var all = await people.AllAsync(cancellation);
        return new(
            [
                .. from person in all.Values
                   from grant in person.StandsInAs
                   where (person.Id == caller.Id || grant.OnBehalfOf == caller.Id) && grant.Until >= journal.Today
                   orderby grant.From, person.Id
                   select new DeputyView(
                       person.Id, person.Name, grant.OnBehalfOf!, all.GetValueOrDefault(grant.OnBehalfOf!)?.Name ?? grant.OnBehalfOf!, grant),
            ],
            null);
    }

    /// <summary>Who could stand in for the caller: people who have a role for one of the caller's bodies.</summary>
    public async Task<IReadOnlyList<Person>> CandidatesAsync(Caller caller, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.WorkTasks);
        var bodies = OwnOf(caller).Select(grant => grant.Organisation).ToHashSet();
        return
        [
            .. (await people.AllAsync(cancellation)).Values
                .Where(person => person.Id != caller.Id && person.Grants.Exists(grant => bodies.Contains(grant.Organisation)))
                .OrderBy(person => person.Name, StringComparer.Ordinal),
        ];
    }

    public async Task<Page<DeputyView>> NameAsync(Caller caller, DeputyInput input, CancellationToken cancellation)
    {
        var (to, own) = Read(caller, input);
        if (await people.FindAsync(to, cancellation) is null)
        {
            throw Refuse.Invalid("to", $"Nobody with the id '{to}' is known here. Choose from the list.");
        }

        return await ChangeAsync(
            caller, to, own, input.Reason, (person, by) => person.StandInFor(own, input.From, input.Until, input.Reason, by), cancellation);
    }

    public async Task<Page<DeputyView>> EndAsync(Caller caller, DeputyInput input, CancellationToken cancellation)
    {
        var (to, own) = Read(caller, input);
        return await ChangeAsync(caller, to, own, input.Reason, (person, _) => person.EndStandingIn(own, caller.Id), cancellation);
    }

    private async Task<Page<DeputyView>> ChangeAsync(
        Caller caller, string to, Grant own, string? reason, Func<Person, By, IReadOnlyList<IEvent>> command, CancellationToken cancellation)
    {
        var actor = new Actor(caller.Id, own.Role, own.Organisation);
        await journal.SettleAsync(
            () => journal.ExecuteAsync<Person>(to, actor, person => command(person, journal.By(actor)), cancellation, reason), cancellation);
        return await ListAsync(caller, cancellation);
    }

    private static (string To, Grant Own) Read(Caller caller, DeputyInput input)
    {
        _ = caller.ActorFor(Permission.WorkTasks);
        var role = Refuse.IfBlank(input.Role, "role", "the role in which somebody stands in for you");
        var own = OwnOf(caller).FirstOrDefault(
            grant => (grant.Role, grant.Organisation, grant.Capacity) == (role, input.Organisation, input.Capacity))
            ?? throw Refuse.Forbidden("not-your-role", "You do not have this role yourself. Only who has a role names a deputy for it.");
        return (Refuse.IfBlank(input.To, "to", "who stands in for you"), own);
    }

    /// <summary>The roles that a person can have others stand in for: not those in which they stand in for somebody.</summary>
    private static IEnumerable<Grant> OwnOf(Caller caller) =>
        caller.Grants.Where(grant => grant.OnBehalfOf is null && Policy.Allows(grant.Role, Permission.WorkTasks));

    private Predicate<Grant> Own(Grant deputised) => grant => grant.IsSameRole(deputised) && grant.IsInForceOn(journal.Today);
}
