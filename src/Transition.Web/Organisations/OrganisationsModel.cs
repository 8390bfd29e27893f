using Transition.Application.Common;
using Transition.Application.Organisations;
using Transition.Web.Common.Forms;
using Transition.Web.Insight;

namespace Transition.Web.Organisations;

/// <summary>What the list of organisations shows.</summary>
/// <param name="Found">Null if the question cannot be answered.</param>
public sealed record OrganisationsModel(
    OrganisationForm Asked, NameBook Names, Page<OrganisationView>? Found, bool IsFirst, FormProblem? Problem);
