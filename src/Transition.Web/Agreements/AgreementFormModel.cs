using Transition.Application.Agreements;
using Transition.Web.Insight;

namespace Transition.Web.Agreements;

/// <summary>What the pages show on which an agreement is drawn up.</summary>
/// <param name="Preview">What would be drawn up; null before it was asked.</param>
public sealed record AgreementFormModel(NameBook Names, DateOnly Today, AgreementView? Preview = null);
