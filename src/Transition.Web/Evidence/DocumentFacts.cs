using Transition.Application.Access;
using Transition.Application.Clock;
using Transition.Application.Evidence;
using Transition.Domain.Common;
using Transition.Domain.Evidence;
using Transition.Web.Audit;
using Transition.Web.Insight;

namespace Transition.Web.Evidence;

/// <summary>Gathers what the page of a document shows.</summary>
public sealed class DocumentFacts(
    EvidenceDesk desk, EvidenceReader reader, EvidenceRights rights, NameReader names, HistoryTeller history, BusinessClock clock)
{
    public async Task<DocumentModel> ReadAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var document = await desk.GetAsync(caller, id, cancellation);
        return new(
            document, await names.ReadAsync(caller, cancellation),
            await history.ReadAsync(caller, EvidenceDocument.Kind, id, cancellation),
            await rights.MayAsync(caller, await reader.FindAsync(id, cancellation), cancellation),
            caller.May(Permission.KeepEvidence), caller.Id, London.DateOf(clock.GetUtcNow()));
    }
}
