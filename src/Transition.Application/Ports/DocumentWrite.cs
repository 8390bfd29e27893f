namespace Transition.Application.Ports;

/// <summary>One of several documents that are written together, with its guard.</summary>
/// <param name="Content">Null to remove the document.</param>
/// <param name="ETag">Of the document that is to be replaced or removed; null if there is none yet.</param>
public sealed record DocumentWrite(string Key, ReadOnlyMemory<byte>? Content, string? ETag);
