namespace Transition.Application.Ports;

/// <summary>A stored evidence file.</summary>
/// <param name="Sha256">Lower-case hex SHA-256 of the bytes as stored.</param>
/// <param name="Length">In bytes.</param>
public sealed record StoredFile(string Name, string Sha256, long Length, string ContentType);
