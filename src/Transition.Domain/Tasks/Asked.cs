namespace Transition.Domain.Tasks;

/// <summary>A body that is asked, the role and capacity in which a person answers for it, and who is told if it is late.</summary>
public sealed record Asked(string Body, string Role, string? Capacity, string EscalateTo);
