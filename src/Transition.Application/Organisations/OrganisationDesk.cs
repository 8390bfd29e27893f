using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Domain.Common;
using Transition.Domain.Organisations;

namespace Transition.Application.Organisations;

/// <summary>The bodies of the field, with the dates between which they exist.</summary>
public sealed class OrganisationDesk(Library<Organisation> organisations)
{
    private const int PageSize = 100;

    public async Task<Page<OrganisationView>> ListAsync(
        Caller caller, OrganisationQuery query, PageRequest page, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadRegister);
        var all = await organisations.AllAsync(cancellation);
        if (query.Kind is not null && all.Values.All(body => body.Facts.Kind != query.Kind))
        {
            var kinds = all.Values.Select(body => body.Facts.Kind).Distinct().Order(StringComparer.Ordinal);
            throw Refuse.Invalid("kind", $"There is no kind '{query.Kind}'. Use one of {string.Join(", ", kinds)}.");
        }

        if (query.Region is not null)
        {
            Regions.Check(all, query.Region);
        }

        var found = all.Values
            .Where(body => query.Kind is null || body.Facts.Kind == query.Kind)
            .Where(body => query.Region is null || body.Facts.Region == query.Region)
            .Where(body => query.AsOf is not { } asOf || body.Facts.ExistsOn(asOf));
        return page.Of(found.Select(OrganisationView.Of), body => body.Code, PageSize);
    }

    public async Task<OrganisationView> GetAsync(Caller caller, string code, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadRegister);
        return await organisations.FindAsync(code, cancellation) is { } body
            ? OrganisationView.Of(body)
            : throw Refuse.NotFound("organisation", code);
    }
}
