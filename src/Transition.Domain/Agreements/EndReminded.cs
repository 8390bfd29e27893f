using Transition.Domain.Common;

namespace Transition.Domain.Agreements;

/// <summary>The parties were reminded that the agreement nears its end.</summary>
[EventName("agreement-end-reminded")]
public sealed record EndReminded(DateOnly Until, int Days) : IEvent;
