namespace Transition.Domain.Access;

/// <summary>A role that a person has for one body; an approver's also has a capacity.</summary>
public sealed record Grant(string Role, string Organisation, string? Capacity = null);
