using Transition.Application.Access;
using Transition.Application.Insight;
using Transition.Application.Pathways;
using Transition.Domain.Access;
using Transition.Web.Insight;

namespace Transition.Web.Audit;

/// <summary>Reads the names that are needed to tell what happened: an event may name people besides the one who caused it.</summary>
public sealed class Tellers(NameReader names, PathwayBook pathways, Library<Person> people)
{
    public async Task<Telling> ReadAsync(Caller caller, CancellationToken cancellation) => new(
        await names.ReadAsync(caller, cancellation),
        (await people.AllAsync(cancellation)).ToDictionary(person => person.Key, person => person.Value.Name),
        [.. pathways.All]);
}
