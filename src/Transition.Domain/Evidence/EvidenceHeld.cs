using Transition.Domain.Common;

namespace Transition.Domain.Evidence;

/// <summary>A legal hold was placed: the document must not be disposed of while it stands.</summary>
[EventName("evidence-held")]
public sealed record EvidenceHeld(string Reason, string By, DateTimeOffset At) : IEvent;
