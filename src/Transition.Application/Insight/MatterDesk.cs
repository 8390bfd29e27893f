using Transition.Application.Access;
using Transition.Application.Common;

namespace Transition.Application.Insight;

/// <summary>Lists and shows one sort of matter: papers, attestations or agreements.</summary>
/// <typeparam name="T">What is shown of one of them.</typeparam>
public abstract class MatterDesk<T>(Views views)
{
    public async Task<Page<MatterEntry>> ListAsync(Caller caller, MatterFilter filter, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadPapers);
        return await MatterIndex.ListAsync(views, await KeysAsync(filter, cancellation), filter, cancellation);
    }

    public async Task<T> GetAsync(Caller caller, string id, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadPapers);
        return await ReadAsync(id, cancellation);
    }

    /// <summary>The indexes in which the entries stand that a filter may let through.</summary>
    protected abstract Task<IEnumerable<string>> KeysAsync(MatterFilter filter, CancellationToken cancellation);

    protected abstract Task<T> ReadAsync(string id, CancellationToken cancellation);
}
