using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Web.Audit;
using Transition.Web.Common;

namespace Transition.Web.Catalogue;

/// <summary>Says in plain words what happened to a service.</summary>
internal static class CatalogueWords
{
    public static string? Of(IEvent happened, Telling telling) => happened switch
    {
        ServiceCatalogued catalogued => $"Entered in the catalogue as {catalogued.Facts.Name}.",
        SuitabilityDecided decided =>
            Telling.Because($"Suitability from {Words.Of(decided.From)}: {Words.Of(decided.Suitability).ToLowerInvariant()}", decided.Rationale),
        Claimed claimed => $"A transition for {telling.Footprint(claimed.Footprint)} has claimed {telling.Bodies(claimed.Icbs)}.",
        Released released => $"{telling.Bodies(released.Icbs)} released by a transition.",
        HoldingDated dated => $"{Words.Of(dated.State)} for {telling.Footprint(dated.Footprint)} from {Words.Of(dated.From)}.",
        HoldingUndated undated => $"No longer planned: {Telling.State(undated.State)}.",
        _ => null,
    };
}
