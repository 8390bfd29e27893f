using Transition.Application.Access;
using Transition.Application.Pathways;
using Transition.Domain.Pathways;
using Transition.Web.Insight;

namespace Transition.Web.Audit;

/// <summary>Reads the names that are needed to tell what happened.</summary>
public sealed class Tellers(NameReader names, PathwayBook pathways)
{
    /// <param name="people">The ids of those who did it.</param>
    /// <param name="first">The pathway whose names of gates count before those of others; null if none does.</param>
    public async Task<Telling> ReadAsync(Caller caller, IEnumerable<string> people, Pathway? first, CancellationToken cancellation) => new(
        await names.ReadAsync(caller, cancellation),
        await names.OfPeopleAsync(people, cancellation),
        first is null ? [.. pathways.All] : [first, .. pathways.All]);
}
