using Transition.Domain.Access;

namespace Transition.Application.Access;

/// <summary>A person with their roles, as somebody gives them.</summary>
public sealed record PeopleInput(string? Id, string? Name, IReadOnlyList<Grant>? Roles);
