using Transition.Application.Access;
using Transition.Application.Records;
using Transition.Domain.Records;
using Transition.Web.Audit;
using Transition.Web.Insight;

namespace Transition.Web.Records;

/// <summary>Gathers what the page of one record shows.</summary>
public sealed class RecordFacts(RecordDesk desk, NameReader names, HistoryTeller history)
{
    public async Task<RecordModel> ReadAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var view = await desk.GetAsync(caller, id, cancellation);
        var (_, kind) = await desk.ReadAsync(caller, id, cancellation);
        return new(
            view, kind, await names.ReadAsync(caller, cancellation), await history.ReadAsync(caller, Record.Kind, id, cancellation));
    }
}
