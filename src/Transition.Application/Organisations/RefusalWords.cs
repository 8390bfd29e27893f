using Transition.Application.Insight;
using Transition.Domain.Common;
using Transition.Domain.Organisations;

namespace Transition.Application.Organisations;

/// <summary>Says refusals to people: with the names of bodies, which rules do not know.</summary>
public sealed class RefusalWords(Library<Organisation> organisations)
{
    public async Task<RefusedException> NamedAsync(RefusedException refused, CancellationToken cancellation) =>
        refused.All.All(one => one.Bodies.IsEmpty) ? refused : refused.Named((await BodyNames.ReadAsync(organisations, cancellation)).Of);
}
