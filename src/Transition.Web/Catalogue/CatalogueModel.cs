using Transition.Application.Catalogue;
using Transition.Application.Common;
using Transition.Web.Insight;

namespace Transition.Web.Catalogue;

/// <summary>What the list of services shows.</summary>
/// <param name="Found">Null if the search cannot be made.</param>
public sealed record CatalogueModel(NameBook Names, Page<ServiceView>? Found = null, SuitabilityCounts? Counts = null);
