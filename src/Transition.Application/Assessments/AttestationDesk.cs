using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Tasks;
using Transition.Domain.Waves;

namespace Transition.Application.Assessments;

/// <summary>Lists and shows attestations: of assessments, of checklists, and of committees.</summary>
public sealed class AttestationDesk(Views views, Library<Wave> waves, TaskReader reader, AssessmentReader assessments)
    : MatterDesk<AttestationView>(views)
{
    protected override async Task<IEnumerable<string>> KeysAsync(MatterFilter filter, CancellationToken cancellation) =>
        (await filter.WavesAsync(waves, cancellation)).Select(Keys.Attestations);

    protected override async Task<AttestationView> ReadAsync(string id, CancellationToken cancellation)
    {
        var loaded = await reader.AttestationAsync(id, cancellation);
        var assessment = await assessments.FindAsync(id, cancellation);
        return AttestationView.Of(loaded.State, loaded.Version, AssessmentView.Of(assessment.State, assessment.Version));
    }
}
