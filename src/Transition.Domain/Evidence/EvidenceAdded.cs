using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Evidence;

/// <summary>A version of a document was stored.</summary>
/// <param name="Scope">What it speaks for: any of service, footprint, wave, transition, agreement, with the code or id.</param>
[EventName("evidence-added")]
public sealed record EvidenceAdded(
    string Kind,
    string Title,
    ImmutableSortedDictionary<string, string> Scope,
    string FileName,
    string ContentType,
    long Length,
    string Sha256,
    string Blob,
    string By,
    DateTimeOffset At,
    string? Body = null) : IEvent;
