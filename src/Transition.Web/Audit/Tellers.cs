using Transition.Application.Access;
using Transition.Application.Pathways;
using Transition.Web.Insight;

namespace Transition.Web.Audit;

/// <summary>Reads the names that are needed to tell what happened.</summary>
public sealed class Tellers(NameReader names, PathwayBook pathways)
{
    public async Task<Telling> ReadAsync(Caller caller, CancellationToken cancellation) =>
        new(await names.ReadAsync(caller, cancellation), [.. pathways.All]);
}
