using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Access;

/// <summary>A person was entered with these roles, or their name was changed.</summary>
[EventName("person-registered")]
public sealed record PersonRegistered(string Name, ImmutableList<Grant> Grants, bool Demonstration) : IEvent;
