using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Domain.Organisations;

namespace Transition.Application.Access;

/// <summary>Who may sign in, and with which roles.</summary>
public sealed class PeopleDesk(AggregateJournal journal, Library<Person> people)
{
    private const int PageSize = 100;
    private const int LongestId = 100;

    private readonly KeyedLocks locks = new();

    /// <summary>Enters a person, or changes their name or roles.</summary>
    public async Task<Person> RegisterAsync(Caller caller, PeopleInput input, CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.ManagePeople);
        var id = IdOf(input);
        var name = Refuse.IfBlank(input.Name, "name", "the person's name");
        IReadOnlyList<Grant>? roles = input.Roles is null ? null : [.. input.Roles.Select(role => role.ToGrant("roles")).Distinct()];
        foreach (var organisation in (roles ?? []).Select(grant => grant.Organisation).Distinct())
        {
            await CheckAsync(organisation, "roles", cancellation);
        }

        return await ChangeAsync(id, actor, Decide, null, cancellation);

        IReadOnlyList<IEvent> Decide(Person person, By by, bool othersAdminister)
        {
            var registered = person.Register(name, [], person.Demonstration);
            var known = registered.Aggregate(person, (state, happened) => state.Apply(happened));
            return roles is null ? registered : [.. registered, .. known.SetRoles(roles, by, othersAdminister)];
        }
    }

    /// <summary>Gives a person a role, or changes the dates of one that they have.</summary>
    public async Task<Person> GrantAsync(Caller caller, string id, RoleInput input, CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.ManagePeople);
        var grant = input.ToGrant();
        await CheckAsync(grant.Organisation, "organisation", cancellation);
        return await ChangeAsync(
            id, actor, (person, by, others) => Known(person).GrantRole(grant, by, others), input.Reason, cancellation);
    }

    /// <summary>Takes a role away from a person, from now on.</summary>
    public async Task<Person> RevokeAsync(Caller caller, string id, RoleInput input, CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.ManagePeople);
        var grant = input.ToGrant();
        return await ChangeAsync(
            id, actor, (person, by, others) => Known(person).RevokeRole(grant, by, others), input.Reason, cancellation);
    }

    /// <summary>The person with an id, for their name; null if nobody has it.</summary>
    public Task<Person?> FindAsync(string id, CancellationToken cancellation) => people.FindAsync(id, cancellation);

    public async Task<Person> GetAsync(Caller caller, string id, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.Audit);
        return await people.FindAsync(id, cancellation) ?? throw Refuse.NotFound(Person.Kind, id);
    }

    /// <param name="search">Part of a name, an id, a role or the code of an organisation; null for everybody.</param>
    public async Task<Page<Person>> ListAsync(Caller caller, string? search, PageRequest page, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.Audit);
        var found = (await people.AllAsync(cancellation)).Values.Where(person => Answers(person, search?.Trim() ?? string.Empty));
        return page.Of(found.OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase).ThenBy(person => person.Id), PageSize);
    }

    /// <summary>The personas of the demonstration. For the sign-in of a machine in development only.</summary>
    public async Task<IReadOnlyList<Person>> PersonasAsync(CancellationToken cancellation)
    {
        var all = await people.AllAsync(cancellation);
        return [.. all.Values.Where(person => person.Demonstration).OrderBy(person => person.Id, StringComparer.Ordinal)];
    }

    private async Task<Person> ChangeAsync(
        string id, Actor actor, Func<Person, By, bool, IReadOnlyList<IEvent>> command, string? reason, CancellationToken cancellation)
    {
        // One at a time, so that two administrators cannot take each other's role away in the same moment.
        using var alone = await locks.EnterAsync(Person.Kind, cancellation);
        var others = await OthersAdministerAsync(id, cancellation);
        var changed = await journal.SettleAsync(
            () => journal.ExecuteAsync<Person>(id, actor, person => command(person, journal.By(actor), others), cancellation, reason),
            cancellation);
        return changed.State;
    }

    private async Task<bool> OthersAdministerAsync(string id, CancellationToken cancellation)
    {
        var isDemonstration = (await people.FindAsync(id, cancellation))?.Demonstration == true;
        var listed = (await people.AllAsync(cancellation)).Values.Where(Counts).ToList();
        foreach (var other in listed)
        {
            // The list may be a moment behind.
            if (await people.FindAsync(other.Id, cancellation) is { } now && Counts(now))
            {
                return true;
            }
        }

        return false;

        bool Counts(Person person) =>
            person.Id != id && (isDemonstration || !person.Demonstration) && person.IsLastingAdministratorOn(journal.Today);
    }

    private async Task CheckAsync(string organisation, string field, CancellationToken cancellation)
    {
        if (!(await journal.LoadAsync<Organisation>(organisation, cancellation)).State.Exists)
        {
            throw Refuse.Invalid(field, $"There is no organisation '{organisation}'. Choose from the list of organisations.");
        }
    }

    private static string IdOf(PeopleInput input)
    {
        if (input.Tenant is not null || input.ObjectId is not null)
        {
            return EntraIdentity.Parse(input.Tenant, input.ObjectId).PersonId;
        }

        var id = Refuse.IfBlank(input.Id, "id", "the person's id");
        return id.Length > LongestId || id == By.System || id.Any(char.IsControl)
            ? throw Refuse.Invalid("id", $"Use at most {LongestId} printable characters, and not '{By.System}'.")
            : id;
    }

    private static Person Known(Person person) => person.Exists ? person : throw Refuse.NotFound(Person.Kind, person.Id);

    private static bool Answers(Person person, string search) =>
        new[] { person.Name, person.Id }
            .Concat(person.Grants.SelectMany(grant => new[] { grant.Role, grant.Organisation }))
            .Any(text => text.Contains(search, StringComparison.OrdinalIgnoreCase));
}
