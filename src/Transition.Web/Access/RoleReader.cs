using Transition.Application.Access;
using Transition.Application.Insight;
using Transition.Application.Organisations;
using Transition.Domain.Organisations;

namespace Transition.Web.Access;

/// <summary>Says in plain words in which roles a person acts.</summary>
public sealed class RoleReader(Library<Organisation> organisations)
{
    public async Task<IReadOnlyList<string>> ReadAsync(Caller caller, CancellationToken cancellation)
    {
        var names = await BodyNames.ReadAsync(organisations, cancellation);
        return [.. caller.Grants.Select(grant => GrantWords.Of(grant, names.Of(grant.Organisation)))];
    }
}
