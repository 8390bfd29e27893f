using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Tasks;

namespace Transition.Application.Agreements;

/// <summary>Lists and shows agreements.</summary>
public sealed class AgreementQueries(Views views, TaskReader reader)
{
    public async Task<Page<MatterEntry>> ListAsync(Caller caller, MatterFilter filter, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadPapers);
        return await MatterIndex.ListAsync(views, [Keys.Agreements], filter, cancellation);
    }

    public async Task<AgreementView> GetAsync(Caller caller, string id, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadPapers);
        var loaded = await reader.AgreementAsync(id, cancellation);
        return AgreementView.Of(loaded.State, loaded.Version);
    }
}
