using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Tasks;
using Transition.Domain.Assessments;

namespace Transition.Application.Assessments;

/// <summary>Shows an assessment that is still to be filled in to the contributors of every body that takes part.</summary>
public sealed class AssessmentFilling(AggregateJournal journal, Views views)
{
    /// <summary>It depends on the assessment and on the attestation of the same id: whichever changes calls this.</summary>
    public async Task ShowAsync(string id, CancellationToken cancellation)
    {
        var assessment = (await journal.LoadAsync<Assessment>(id, cancellation)).State;
        if (!assessment.Exists)
        {
            return;
        }

        var attestation = (await journal.LoadAsync<Attestation>(id, cancellation)).State;
        var isWanted = attestation.Open && assessment.Status == AssessmentStatus.Draft;
        await Inbox.ShowAsync(
            views, $"{Assessment.Kind}/{id}", assessment.Bodies,
            isWanted ? [.. assessment.Bodies.Select(body => OpenTask.Of(assessment, attestation, body))] : [], cancellation);
    }
}
