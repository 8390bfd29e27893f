using Transition.Domain.Common;

namespace Transition.Domain.Access;

/// <summary>A role was taken from a person.</summary>
/// <param name="Grant">As it was until then.</param>
[EventName("role-revoked")]
public sealed record RoleRevoked(Grant Grant) : IEvent;
