using Transition.Application.Access;
using Transition.Application.Insight;
using Transition.Application.Submissions;
using Transition.Domain.Waves;
using Transition.Web.Audit;

namespace Transition.Web.Insight;

/// <summary>Gathers what the page of a paper, an attestation or an agreement shows.</summary>
public sealed class MatterReader(NameReader names, HistoryTeller history, Library<Wave> waves)
{
    public async Task<MatterModel<T>> ReadAsync<T>(
        Caller caller, MatterList list, string id, MatterDesk<T> desk, CancellationToken cancellation)
    {
        var matter = await desk.GetAsync(caller, id, cancellation);
        var wave = matter is SubmissionView paper ? (await waves.AllAsync(cancellation)).GetValueOrDefault(paper.Wave) : null;
        return new(
            matter, await names.ReadAsync(caller, cancellation), wave?.Plan?.Name,
            await history.ReadAsync(caller, list.Kind, id, cancellation));
    }
}
