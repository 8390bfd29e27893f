using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Footprints;
using Transition.Application.Insight;
using Transition.Application.Organisations;

namespace Transition.Web.Insight;

/// <summary>Gathers what the first page always shows.</summary>
public sealed class HomeFacts(Dashboard dashboard, OrganisationDesk organisations, FootprintDesk footprints)
{
    private static readonly PageRequest All = new(null, 5000);

    public async Task<HomeFactsView> ReadAsync(Caller caller, CancellationToken cancellation)
    {
        var areas = await footprints.ListAsync(caller, All, cancellation);
        return new(
            await dashboard.GetAsync(caller, cancellation),
            await BodiesAsync(caller, OrganisationKinds.Region, cancellation),
            [.. areas.Items.Select(area => new NamedCode(area.Code, area.Name))]);
    }

    private async Task<IReadOnlyList<NamedCode>> BodiesAsync(Caller caller, string kind, CancellationToken cancellation)
    {
        var page = await organisations.ListAsync(caller, new(Kind: kind), All, cancellation);
        return [.. page.Items.Select(body => new NamedCode(body.Code, body.Name))];
    }
}
