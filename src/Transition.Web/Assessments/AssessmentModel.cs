using Transition.Application.Assessments;
using Transition.Web.Audit;
using Transition.Web.Insight;

namespace Transition.Web.Assessments;

/// <summary>What the pages of an assessment or a checklist show.</summary>
/// <param name="History">The newest first.</param>
/// <param name="Section">The domain or workstream that is shown; null on the page of the whole.</param>
public sealed record AssessmentModel(
    AttestationView Attestation, AssessmentView Assessment, AssessmentRights Rights, NameBook Names,
    IReadOnlyList<ToldEvent> History, SectionView? Section = null)
{
    public string Title => $"{Assessment.Name}, {Names.Footprint(Attestation.Footprint)}";

    public string Address => Common.Lists.Address.Item(AssessmentPages.Path, Attestation.Id);

    public bool IsRated => Assessment.Scale == Domain.Assessments.Scale.Rating;
}
