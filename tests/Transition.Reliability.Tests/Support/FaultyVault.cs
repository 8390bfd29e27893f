using Transition.Application.Ports;

namespace Transition.Reliability.Tests.Support;

/// <summary>A vault whose requests go wrong as planned.</summary>
internal sealed class FaultyVault(IEvidenceVault inner, FaultPlan plan) : IEvidenceVault
{
    public async Task<StoredFile?> StoreAsync(
        string name, Stream content, string contentType, long maximumBytes, CancellationToken cancellation)
    {
        var strikes = plan.Before(guarded: false);
        var stored = await inner.StoreAsync(name, content, contentType, maximumBytes, cancellation);
        plan.After(strikes);
        return stored;
    }

    public async Task<Stream?> OpenAsync(string name, CancellationToken cancellation)
    {
        var strikes = plan.Before(guarded: false);
        var content = await inner.OpenAsync(name, cancellation);
        plan.After(strikes);
        return content;
    }

    public IAsyncEnumerable<StoredFile> ListAsync(CancellationToken cancellation) => inner.ListAsync(cancellation);
}
