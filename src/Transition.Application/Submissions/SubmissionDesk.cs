using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Tasks;
using Transition.Domain.Waves;

namespace Transition.Application.Submissions;

/// <summary>Lists and shows papers.</summary>
public sealed class SubmissionDesk(Views views, Library<Wave> waves, TaskReader reader)
{
    public async Task<Page<MatterEntry>> ListAsync(Caller caller, MatterFilter filter, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadPapers);
        return await MatterIndex.ListAsync(views, (await filter.WavesAsync(waves, cancellation)).Select(Keys.Submissions), filter, cancellation);
    }

    public async Task<SubmissionView> GetAsync(Caller caller, string id, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadPapers);
        var loaded = await reader.SubmissionAsync(id, cancellation);
        return SubmissionView.Of(loaded.State, loaded.Version);
    }
}
