namespace Transition.Application.Ports;

/// <summary>A document of a <see cref="IDocumentStore"/>: its bytes and the ETag that guards the next write.</summary>
public sealed record StoredDocument(string Key, ReadOnlyMemory<byte> Content, string ETag)
{
    /// <summary>When it was stored, by the storage's own time; null unless it was read.</summary>
    public DateTimeOffset? StoredAt { get; init; }
}
