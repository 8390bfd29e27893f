using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Transition.Application.Common;

namespace Transition.Application.Journal;

/// <summary>A state as it is kept beside its events.</summary>
public static class KeptState
{
    public static byte[] Encode<T>(T state) => JsonSerializer.SerializeToUtf8Bytes(new Kept<T>(StateShape.Of<T>(), state), DomainJson.Options);

    /// <returns>False if it has another shape, and is to be folded from the events.</returns>
    /// <exception cref="JsonException">It is not a state of this kind.</exception>
    public static bool TryDecode<T>(ReadOnlySpan<byte> kept, [NotNullWhen(true)] out T? state)
    {
        var (shape, found) = JsonSerializer.Deserialize<Kept<T>>(kept, DomainJson.Options) ?? throw new JsonException("The state is empty.");
        state = found;
        return shape == StateShape.Of<T>() && found is not null;
    }

    /// <param name="Shape">The <see cref="StateShape"/> that it has; null before there were any.</param>
    private sealed record Kept<T>(string? Shape, T State);
}
