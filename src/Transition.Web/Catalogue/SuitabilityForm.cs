using Transition.Application.Catalogue;
using Transition.Web.Common.Forms;

namespace Transition.Web.Catalogue;

/// <summary>A decision on suitability as it was entered.</summary>
public sealed record SuitabilityForm(string? Suitability = null, string? From = null, string? Rationale = null)
{
    public static SuitabilityForm Of(PostedForm form) => new(form["suitability"], form["from"], form["rationale"]);

    public SuitabilityInput ToInput() => new(Suitability, Entered.Date(From, "from"), Rationale);
}
