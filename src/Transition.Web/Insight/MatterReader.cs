using Transition.Application.Access;
using Transition.Application.Agreements;
using Transition.Application.Assessments;
using Transition.Application.Evidence;
using Transition.Application.Insight;
using Transition.Application.Submissions;
using Transition.Domain.Waves;
using Transition.Web.Audit;

namespace Transition.Web.Insight;

/// <summary>Gathers what the page of a paper, an attestation or an agreement shows.</summary>
public sealed class MatterReader(NameReader names, EvidenceTitles titles, HistoryTeller history, Library<Wave> waves)
{
    public async Task<MatterModel<T>> ReadAsync<T>(
        Caller caller, MatterList list, string id, MatterDesk<T> desk, CancellationToken cancellation)
    {
        var matter = await desk.GetAsync(caller, id, cancellation);
        var wave = matter is SubmissionView paper ? (await waves.AllAsync(cancellation)).GetValueOrDefault(paper.Wave) : null;
        return new(
            matter, await names.ReadAsync(caller, cancellation), await titles.ReadAsync(caller, ReferencesOf(matter), cancellation),
            wave?.Plan?.Name, await history.ReadAsync(caller, list.Kind, id, cancellation));
    }

    private static IEnumerable<string> ReferencesOf<T>(T matter) => matter switch
    {
        SubmissionView paper => paper.Evidence,
        AttestationView attestation => attestation.Confirmations.SelectMany(confirmed => confirmed.Evidence),
        AgreementView agreement => agreement.Signatures.Select(signed => signed.Document),
        _ => [],
    };
}
