using Transition.Application.Access;
using Transition.Application.Catalogue;
using Transition.Application.Common;
using Transition.Application.Footprints;
using Transition.Application.Insight;
using Transition.Application.Organisations;
using Transition.Domain.Access;
using Transition.Domain.Waves;

namespace Transition.Web.Insight;

/// <summary>Reads the names that stand beside codes.</summary>
public sealed class NameReader(CatalogueDesk catalogue, OrganisationDesk organisations, FootprintDesk footprints, Library<Person> people,
    Library<Wave> waves)
{
    private static readonly PageRequest All = new(null, 5000);

    public async Task<NameBook> ReadAsync(Caller caller, CancellationToken cancellation)
    {
        var services = await catalogue.ListAsync(caller, new(), All, cancellation);
        var bodies = await organisations.ListAsync(caller, new(), All, cancellation);
        var areas = await footprints.ListAsync(caller, All, cancellation);
        return new(services.Items, bodies.Items, areas.Items, await people.AllAsync(cancellation), await waves.AllAsync(cancellation));
    }
}
