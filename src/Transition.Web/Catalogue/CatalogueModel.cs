using Transition.Application.Catalogue;
using Transition.Application.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Insight;

namespace Transition.Web.Catalogue;

/// <summary>What the list of services shows.</summary>
/// <param name="Found">Null if the search cannot be made.</param>
public sealed record CatalogueModel(
    CatalogueForm Asked, NameBook Names, Page<ServiceView>? Found, SuitabilityCounts? Counts, bool IsFirst, FormProblem? Problem);
