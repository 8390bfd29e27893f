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

    /// <summary>Enters a person, or changes their name or roles.</summary>
    public Task<Person> RegisterAsync(Caller caller, PeopleInput input, CancellationToken cancellation) =>
        RegisterAsync(caller.ActorFor(Permission.ManagePeople), input, demonstration: false, cancellation);

    /// <summary>Enters a persona of the demonstration, in whose place anybody on the machine may act. For set-up only.</summary>
    public Task<Person> RegisterPersonaAsync(PeopleInput input, CancellationToken cancellation) =>
        RegisterAsync(Actor.System, input, demonstration: true, cancellation);

    /// <summary>The person who signs in, with the roles that they have now; null if nobody has that id.</summary>
    public Task<Person?> FindAsync(string id, CancellationToken cancellation) => people.FindAsync(id, cancellation);

    public async Task<Page<Person>> ListAsync(Caller caller, PageRequest page, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ManagePeople);
        return page.Of((await people.AllAsync(cancellation)).Values, person => person.Id, PageSize);
    }

    /// <summary>The personas of the demonstration. For the sign-in of a machine in development only.</summary>
    public async Task<IReadOnlyList<Person>> PersonasAsync(CancellationToken cancellation)
    {
        var all = await people.AllAsync(cancellation);
        return [.. all.Values.Where(person => person.Demonstration).OrderBy(person => person.Id, StringComparer.Ordinal)];
    }

    private async Task<Person> RegisterAsync(Actor actor, PeopleInput input, bool demonstration, CancellationToken cancellation)
    {
        var id = Refuse.IfBlank(input.Id, "id", "the person's id");
        if (id.Length > LongestId || id == By.System || id.Any(char.IsControl))
        {
            throw Refuse.Invalid("id", $"Use at most {LongestId} printable characters, and not '{By.System}'.");
        }

        var name = Refuse.IfBlank(input.Name, "name", "the person's name");
        IReadOnlyList<Grant> grants = [.. (input.Roles ?? []).Distinct()];
        foreach (var organisation in grants.Select(grant => grant.Organisation).Distinct())
        {
            await CheckAsync(organisation, cancellation);
        }

        var registered = await journal.SettleAsync(
            () => journal.ExecuteAsync<Person>(id, actor, person => person.Register(name, grants, demonstration), cancellation),
            cancellation);
        return registered.State;
    }

    private async Task CheckAsync(string organisation, CancellationToken cancellation)
    {
        var code = Refuse.IfBlank(organisation, "roles", "the organisation of every role");
        if (!(await journal.LoadAsync<Organisation>(code, cancellation)).State.Exists)
        {
            throw Refuse.Invalid("roles", $"There is no organisation '{organisation}'. Choose from the list of organisations.");
        }
    }
}
