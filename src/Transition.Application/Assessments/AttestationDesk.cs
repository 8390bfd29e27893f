using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Tasks;
using Transition.Domain.Waves;

namespace Transition.Application.Assessments;

/// <summary>Lists and shows attestations: of assessments, of checklists, and of committees.</summary>
public sealed class AttestationDesk(Views views, Library<Wave> waves, TaskReader reader)
{
    public async Task<Page<MatterEntry>> ListAsync(Caller caller, MatterFilter filter, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadPapers);
        return await MatterIndex.ListAsync(views, (await filter.WavesAsync(waves, cancellation)).Select(Keys.Attestations), filter, cancellation);
    }

    public async Task<AttestationView> GetAsync(Caller caller, string id, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadPapers);
        var loaded = await reader.AttestationAsync(id, cancellation);
        return AttestationView.Of(loaded.State, loaded.Version);
    }
}
