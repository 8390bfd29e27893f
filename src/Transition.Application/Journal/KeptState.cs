using System.Diagnostics.CodeAnalysis;
using Transition.Application.Common;

namespace Transition.Application.Journal;

/// <summary>A state as it is kept beside its events.</summary>
public static class KeptState
{
    public static byte[] Encode<T>(T state) => DomainJson.Encode(new Kept<T>(StateShape.Of<T>(), state));

    /// <returns>False if it has another shape, and is to be folded from the events.</returns>
    /// <exception cref="System.Text.Json.JsonException">It is not a state of this kind.</exception>
    public static bool TryDecode<T>(ReadOnlySpan<byte> kept, [NotNullWhen(true)] out T? state)
    {
        var (shape, found) = DomainJson.Decode<Kept<T>>(kept);
        state = found;
        return shape == StateShape.Of<T>() && found is not null;
    }

    /// <param name="Shape">The <see cref="StateShape"/> that it has; null before there were any.</param>
    private sealed record Kept<T>(string? Shape, T State);
}
