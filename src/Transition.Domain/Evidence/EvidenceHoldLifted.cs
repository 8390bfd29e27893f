using Transition.Domain.Common;

namespace Transition.Domain.Evidence;

/// <summary>The legal hold on a document was lifted.</summary>
[EventName("evidence-hold-lifted")]
public sealed record EvidenceHoldLifted(string Reason, string By, DateTimeOffset At) : IEvent;
