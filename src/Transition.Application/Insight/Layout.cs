using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Common;
using Transition.Application.Ports;

namespace Transition.Application.Insight;

/// <summary>
/// How the read models are laid out in the store. Where an earlier version has laid them out otherwise they are made anew, once.
/// </summary>
public sealed class Layout([FromKeyedServices(Settings.Store)] IDocumentStore settings, Rebuild rebuild)
{
    /// <summary>Documents of a sort share a partition; before, each had its own.</summary>
    private static ReadOnlySpan<byte> Now => "2"u8;

    public async Task EnsureAsync(CancellationToken cancellation)
    {
        var stored = await settings.ReadAsync(Settings.ViewsLayout, cancellation);
        if (stored?.Content.Span.SequenceEqual(Now) == true)
        {
            return;
        }

        if (await settings.ReadAsync(Settings.Reference, cancellation) is not null)
        {
            await rebuild.RunAsync(null, cancellation);
        }

        await settings.WriteAsync(Settings.ViewsLayout, Now.ToArray(), stored?.ETag, cancellation);
    }
}
