using Transition.Application.Access;
using Transition.Application.Catalogue;
using Transition.Application.Common;
using Transition.Application.Footprints;
using Transition.Application.Organisations;

namespace Transition.Web.Insight;

/// <summary>Reads the names that stand beside codes.</summary>
public sealed class NameReader(CatalogueDesk catalogue, OrganisationDesk organisations, FootprintDesk footprints, PeopleDesk people)
{
    private static readonly PageRequest All = new(null, 5000);

    public async Task<NameBook> ReadAsync(Caller caller, CancellationToken cancellation)
    {
        var services = await catalogue.ListAsync(caller, new(), All, cancellation);
        var bodies = await organisations.ListAsync(caller, new(), All, cancellation);
        var areas = await footprints.ListAsync(caller, All, cancellation);
        return new(services.Items, bodies.Items, areas.Items);
    }

    /// <summary>The names of people, by their ids; who is not known keeps the id.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OfPeopleAsync(IEnumerable<string?> ids, CancellationToken cancellation)
    {
        Dictionary<string, string> names = [];
        foreach (var id in ids.OfType<string>().Distinct())
        {
            names[id] = (await people.FindAsync(id, cancellation))?.Name ?? id;
        }

        return names;
    }
}
