using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Pathways;
using Transition.Application.Tasks;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Waves;

namespace Transition.Application.Assessments;

/// <summary>Lists and shows attestations: of assessments, of checklists, and of committees.</summary>
public sealed class AttestationDesk(
    Views views, Library<Wave> waves, TaskReader reader, AssessmentReader assessments, PathwayBook pathways)
    : MatterDesk<AttestationView>(views)
{
    /// <summary>Those of the gates that confirm one kind of thing.</summary>
    public Task<Page<MatterEntry>> ListAsync(
        Caller caller, AttestationKind kind, MatterFilter filter, CancellationToken cancellation) =>
        ListAsync(caller, filter.Among(pathways.GatesOf(kind)), cancellation);

    /// <summary>One of that kind; others are not found.</summary>
    public async Task<AttestationView> GetAsync(Caller caller, AttestationKind kind, string id, CancellationToken cancellation)
    {
        var found = await GetAsync(caller, id, cancellation);
        return pathways.GatesOf(kind).Contains(found.Gate) ? found : throw Refuse.NotFound(Choice.NameOf(kind), id);
    }

    protected override async Task<IEnumerable<string>> KeysAsync(MatterFilter filter, CancellationToken cancellation) =>
        (await filter.WavesAsync(waves, cancellation)).Select(Keys.Attestations);

    protected override async Task<AttestationView> ReadAsync(string id, CancellationToken cancellation)
    {
        var loaded = await reader.AttestationAsync(id, cancellation);
        var assessment = await assessments.FindAsync(id, cancellation);
        return AttestationView.Of(loaded.State, loaded.Version, AssessmentView.Of(assessment.State, assessment.Version));
    }
}
