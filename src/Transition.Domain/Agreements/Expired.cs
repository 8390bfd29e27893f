using Transition.Domain.Common;

namespace Transition.Domain.Agreements;

/// <summary>The term ended.</summary>
[EventName("agreement-expired")]
public sealed record Expired(DateOnly On) : IEvent;
