using Transition.Domain.Common;
using Transition.Domain.Organisations;

namespace Transition.Application.Organisations;

/// <summary>The regions of NHS England.</summary>
internal static class Regions
{
    public static void Check(IReadOnlyDictionary<string, Organisation> organisations, string region)
    {
        if (organisations.GetValueOrDefault(region)?.Facts.Kind != OrganisationKinds.Region)
        {
            var regions = organisations.Values.Where(body => body.Facts.Kind == OrganisationKinds.Region).Select(body => body.Id);
            throw Refuse.Invalid(
                "region", $"There is no region '{region}'. Use one of {string.Join(", ", regions.Order(StringComparer.Ordinal))}.");
        }
    }
}
