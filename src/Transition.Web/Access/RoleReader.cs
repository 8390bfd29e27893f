using Transition.Application.Access;
using Transition.Application.Insight;
using Transition.Domain.Organisations;
using Transition.Web.Insight;

namespace Transition.Web.Access;

/// <summary>Says in plain words in which roles a person acts.</summary>
public sealed class RoleReader(Library<Organisation> organisations)
{
    public async Task<IReadOnlyList<string>> ReadAsync(Caller caller, CancellationToken cancellation)
    {
        var bodies = await organisations.AllAsync(cancellation);
        return [.. caller.Grants.Select(grant => GrantWords.Of(
            grant, NameBook.BodyOr(bodies.GetValueOrDefault(grant.Organisation)?.Facts.Name, grant.Organisation)))];
    }
}
