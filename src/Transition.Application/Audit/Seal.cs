using System.Security.Cryptography;

namespace Transition.Application.Audit;

/// <summary>
/// What the heads were at a moment, kept where nothing is overwritten. Each seal holds the hash of the one before, so that none
/// can be taken out unnoticed.
/// </summary>
/// <param name="Previous">Hash of the bytes of the seal before; empty for the first.</param>
/// <param name="At">The machine's time.</param>
public sealed record Seal(long Number, string Previous, DateTimeOffset At, IReadOnlyList<SealedHead> Heads)
{
    /// <returns>Lower-case hex SHA-256.</returns>
    public static string HashOf(ReadOnlyMemory<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content.Span));
}
