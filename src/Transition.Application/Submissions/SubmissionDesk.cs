using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Tasks;
using Transition.Domain.Waves;

namespace Transition.Application.Submissions;

/// <summary>Lists and shows papers.</summary>
public sealed class SubmissionDesk(Views views, Library<Wave> waves, TaskReader reader, PaperDossier dossier)
    : MatterDesk<SubmissionView>(views)
{
    protected override async Task<IEnumerable<string>> KeysAsync(MatterFilter filter, CancellationToken cancellation) =>
        (await filter.WavesAsync(waves, cancellation)).Select(Keys.Submissions);

    /// <summary>A paper with all that stands around it.</summary>
    protected override async Task<SubmissionView> ReadAsync(string id, CancellationToken cancellation)
    {
        var loaded = await reader.SubmissionAsync(id, cancellation);
        return SubmissionView.Of(loaded.State, loaded.Version) with
        {
            Readiness = await dossier.ReadinessAsync(loaded.State, cancellation),
            Earlier = await dossier.EarlierAsync(loaded.State, cancellation),
        };
    }
}
