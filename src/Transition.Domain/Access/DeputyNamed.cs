using Transition.Domain.Common;

namespace Transition.Domain.Access;

/// <summary>Somebody was made the deputy of another for one of their roles, between two dates.</summary>
/// <param name="Grant">The role, with the person whose it is.</param>
[EventName("deputy-named")]
public sealed record DeputyNamed(Grant Grant, string Reason) : IEvent;
