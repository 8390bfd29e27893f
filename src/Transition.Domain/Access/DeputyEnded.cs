using Transition.Domain.Common;

namespace Transition.Domain.Access;

/// <summary>Somebody is no longer the deputy of another for a role.</summary>
/// <param name="Grant">The role, with the person whose it is.</param>
[EventName("deputy-ended")]
public sealed record DeputyEnded(Grant Grant) : IEvent;
