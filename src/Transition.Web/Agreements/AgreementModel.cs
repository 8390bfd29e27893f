using Transition.Application.Agreements;
using Transition.Web.Insight;

namespace Transition.Web.Agreements;

/// <summary>What the page of an agreement shows.</summary>
public sealed record AgreementModel(AgreementView Agreement, NameBook Names);
