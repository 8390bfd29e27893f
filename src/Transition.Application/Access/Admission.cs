using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Access;
using Transition.Domain.Common;

namespace Transition.Application.Access;

/// <summary>
/// Who it is that has signed in. While there is no administrator, the one whom the host names becomes the first: so a new
/// system can be taken into use, and one whose last administrator has gone can be taken up again.
/// </summary>
public sealed class Admission(Library<Person> people, AggregateJournal journal, AccessOptions options, Deputies deputies)
{
    private const string Reason = "First administrator, named in the settings of the host.";

    /// <param name="name">The name that came with the sign-in.</param>
    /// <returns>Null for somebody who is not known here.</returns>
    public async Task<Caller?> FindAsync(string id, string? name, CancellationToken cancellation)
    {
        var person = await people.FindAsync(id, cancellation);
        if (id == options.FirstAdministrator && person?.IsAdministratorOn(journal.Today) != true && await NobodyAdministersAsync(cancellation))
        {
            person = await EnterFirstAsync(id, name, cancellation);
        }

        return person is null ? null : await deputies.CallerOfAsync(person, cancellation);
    }

    private async Task<bool> NobodyAdministersAsync(CancellationToken cancellation) =>
        !(await people.AllAsync(cancellation)).Values.Any(person => !person.Demonstration && person.IsAdministratorOn(journal.Today));

    private async Task<Person> EnterFirstAsync(string id, string? name, CancellationToken cancellation)
    {
        var entered = await journal.SettleAsync(
            () => journal.ExecuteAsync<Person>(id, Actor.System, person => First(person, name), cancellation, Reason), cancellation);
        return entered.State;
    }

    private IReadOnlyList<IEvent> First(Person person, string? name)
    {
        var called = person.Exists ? person.Name : string.IsNullOrWhiteSpace(name) ? "First administrator" : name;
        var registered = person.Register(called, [], demonstration: false);
        var known = registered.Aggregate(person, (state, happened) => state.Apply(happened));
        var administrator = new Grant(Role.Administrator, Bodies.Nhse);
        return known.Holds(administrator)
            ? registered
            : [.. registered, .. known.GrantRole(administrator, journal.By(Actor.System), othersAdminister: false)];
    }
}
