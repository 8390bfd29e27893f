using Transition.Application.Common;
using Transition.Application.Organisations;
using Transition.Web.Insight;

namespace Transition.Web.Organisations;

/// <summary>What the list of organisations shows.</summary>
/// <param name="Found">Null if the question cannot be answered.</param>
public sealed record OrganisationsModel(NameBook Names, Page<OrganisationView>? Found = null);
