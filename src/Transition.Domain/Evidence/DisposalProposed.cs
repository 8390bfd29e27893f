using Transition.Domain.Common;

namespace Transition.Domain.Evidence;

/// <summary>Somebody proposed to dispose of a document whose retention period has passed. A second person decides.</summary>
/// <param name="Retention">The retention class that it was kept under.</param>
/// <param name="KeptUntil">The last day of that period.</param>
[EventName("disposal-proposed")]
public sealed record DisposalProposed(string Retention, DateOnly KeptUntil, string Reason, string By, DateTimeOffset At) : IEvent;
