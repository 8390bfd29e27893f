using Transition.Application.Access;
using Transition.Application.Assessments;
using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Web.Audit;
using Transition.Web.Insight;

namespace Transition.Web.Assessments;

/// <summary>Gathers what the pages of an assessment or a checklist show.</summary>
public sealed class AssessmentFacts(AttestationDesk attestations, NameReader names, HistoryTeller history)
{
    /// <param name="section">The domain or workstream that is shown; null for the whole.</param>
    public async Task<AssessmentModel> ReadAsync(Caller caller, string id, string? section, CancellationToken cancellation)
    {
        var attestation = await attestations.GetAsync(caller, id, cancellation);
        var assessment = attestation.Assessment ?? throw Refuse.NotFound("assessment", id);
        var shown = section is null ? null
            : assessment.Sections.FirstOrDefault(known => known.Id == section) ?? throw Refuse.NotFound("section", section);
        return new(
            attestation, assessment, AssessmentDesk.RightsOf(caller, assessment, !attestation.Open), await names.ReadAsync(caller, cancellation),
            section is null ? await history.ReadAsync(caller, Assessment.Kind, id, cancellation) : [], shown);
    }
}
