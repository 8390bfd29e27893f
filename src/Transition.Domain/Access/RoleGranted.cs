using Transition.Domain.Common;

namespace Transition.Domain.Access;

/// <summary>A person was given a role, or its dates were changed.</summary>
[EventName("role-granted")]
public sealed record RoleGranted(Grant Grant) : IEvent;
