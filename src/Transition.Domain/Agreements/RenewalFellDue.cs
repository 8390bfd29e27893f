using Transition.Domain.Common;

namespace Transition.Domain.Agreements;

/// <summary>The agreement nears its end: those who still need it must renew it.</summary>
[EventName("renewal-fell-due")]
public sealed record RenewalFellDue(DateOnly NextFrom, DateOnly NextUntil) : IEvent;
