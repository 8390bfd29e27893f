using Transition.Domain.Common;

namespace Transition.Domain.Evidence;

/// <summary>A second person agreed: the files are removed. What they were, and their hashes, stay on record.</summary>
[EventName("evidence-disposed")]
public sealed record EvidenceDisposed(string ProposedBy, string By, DateTimeOffset At) : IEvent;
