using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Common;
using Transition.Application.Ports;

namespace Transition.Application.Insight;

/// <summary>
/// How the read models are laid out in the store. They are made anew, once, where an earlier version has laid them out otherwise
/// and where somebody has asked for it.
/// </summary>
public sealed class Layout([FromKeyedServices(Settings.Store)] IDocumentStore settings, Rebuild rebuild, TimeProvider time)
{
    /// <summary>Since 2 documents of a sort share a partition; since 3 transitions are counted; since 5 titles are kept whole.</summary>
    private static ReadOnlySpan<byte> Now => "5"u8;

    private static ReadOnlySpan<byte> Asked => "asked"u8;

    /// <summary>Has the read models made anew by whichever process looks next. Asked twice it is done once.</summary>
    public Task AskAsync(CancellationToken cancellation) =>
        settings.ChangeAsync(Settings.ViewsLayout, _ => Asked.ToArray(), time, cancellation);

    /// <summary>Whether the read models wait to be made anew, or are being made.</summary>
    public async Task<bool> IsAskedAsync(CancellationToken cancellation) =>
        (await settings.ReadAsync(Settings.ViewsLayout, cancellation))?.Content.Span.SequenceEqual(Asked) == true;

    /// <summary>Makes the read models anew if there is a reason to. Broken off, it is begun anew at the next call.</summary>
    /// <returns>Whether it did.</returns>
    public async Task<bool> EnsureAsync(CancellationToken cancellation)
    {
        var stored = await settings.ReadAsync(Settings.ViewsLayout, cancellation);
        if (stored?.Content.Span.SequenceEqual(Now) == true)
        {
            return false;
        }

        var isFilled = await settings.ReadAsync(Settings.Reference, cancellation) is not null;
        if (isFilled)
        {
            await rebuild.RunAsync(null, cancellation);
        }

        try
        {
            await settings.WriteAsync(Settings.ViewsLayout, Now.ToArray(), stored?.ETag, cancellation);
        }
        catch (ConcurrencyException)
        {
            // Somebody has asked for it again meanwhile: the next look sees to that.
        }

        return isFilled;
    }
}
