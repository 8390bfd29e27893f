using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Domain.Organisations;

namespace Transition.Application.Access;

/// <summary>
/// The people who exist only for demonstration and development, one for each part that somebody plays. Every name says so.
/// </summary>
public sealed class DemoPersonas(AggregateJournal journal, Library<Organisation> organisations, Library<Person> people, Settler settler)
{
    private const int AtOnce = 16;
    private const int TrustLeaders = 3;

    private readonly KeyedLocks locks = new();
    private volatile bool areThere;

    /// <summary>Enters those that are not entered yet, and gives all of them.</summary>
    public async Task<IReadOnlyList<Person>> RegisterAsync(CancellationToken cancellation)
    {
        var (cast, missing) = await LookAsync(cancellation);
        await EnterAsync(missing, cancellation);
        return cast;
    }

    /// <summary>Sees to it, once in this process, that all of them are entered and listed.</summary>
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        if (areThere)
        {
            return;
        }

        using var alone = await locks.EnterAsync(Person.Kind, cancellation);
        if (!areThere && (await LookAsync(cancellation)).Missing is { Count: > 0 } missing)
        {
            await EnterAsync(missing, cancellation);
            await settler.IdleAsync(cancellation);
        }

        areThere = true;
    }

    private async Task<(IReadOnlyList<Person> Cast, IReadOnlyList<Person> Missing)> LookAsync(CancellationToken cancellation)
    {
        var cast = Cast(await organisations.AllAsync(cancellation)).ToList();
        var known = await people.AllAsync(cancellation);
        return (cast, cast.FindAll(person => !known.ContainsKey(person.Id)));
    }

    private Task EnterAsync(IReadOnlyList<Person> missing, CancellationToken cancellation) => Parallel.ForEachAsync(
        missing,
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
        async (person, token) => await journal.ExecuteAsync<Person>(
            person.Id, Actor.System, state => state.Register(person.Name, person.Grants, demonstration: true), token, "Demonstration", isLikelyNew: true));

    private static IEnumerable<Person> Cast(IReadOnlyDictionary<string, Organisation> organisations)
    {
        yield return Persona("pm-1", "Programme manager 1", new(Role.ProgrammeManager, Bodies.Nhse));
        yield return Persona("pm-2", "Programme manager 2", new(Role.ProgrammeManager, Bodies.Nhse));
        yield return Persona("administrator-1", "Administrator", new(Role.Administrator, Bodies.Nhse));
        yield return Persona("auditor-1", "Auditor", new(Role.Auditor, Bodies.Nhse));
        yield return Approver("nhse-board-1", "NHS England Board member", Bodies.NhseBoard, Capacity.Board);
        yield return Approver("nmp-1", "National moderation panel member", Bodies.NationalModerationPanel, Capacity.Panel);
        yield return Approver($"{Bodies.Nhse}-signatory", "NHS England signatory", Bodies.Nhse, Capacity.Signatory);
        foreach (var (code, organisation) in organisations.OrderBy(item => item.Key, StringComparer.Ordinal))
        {
            foreach (var persona in Of(code, organisation.Facts))
            {
                yield return persona;
            }
        }

        foreach (var (code, trust) in organisations.Where(item => item.Value.Facts.Kind == "trust").OrderBy(item => item.Key).Take(TrustLeaders))
        {
            yield return Persona($"{code}-leader", $"{trust.Facts.Name} leader", new(Role.TrustLeader, code));
        }
    }

    private static IEnumerable<Person> Of(string code, OrganisationFacts facts) => facts.Kind switch
    {
        "icb" =>
        [
            Approver($"{code}-executive", $"{facts.Name} executive", code, Capacity.Executive),
            Approver($"{code}-board", $"{facts.Name} board member", code, Capacity.Board),
            Approver($"{code}-signatory", $"{facts.Name} signatory", code, Capacity.Signatory),
            Persona($"{code}-contributor", $"{facts.Name} contributor", new(Role.Contributor, code)),
        ],
        "region" =>
        [
            Approver($"{code}-executive", $"{facts.Name} executive", code, Capacity.Executive),
            Approver($"{code}-signatory", $"{facts.Name} signatory", code, Capacity.Signatory),
        ],
        "joint-committee" => [Approver($"{code}-chair", $"{facts.Name} chair", code, Capacity.Chair)],
        _ => [],
    };

    private static Person Approver(string id, string name, string body, string capacity) =>
        Persona(id, name, new(Role.Approver, body, capacity));

    private static Person Persona(string id, string name, Grant grant) => new(id, $"{name} (demonstration)", [grant], Demonstration: true);
}
