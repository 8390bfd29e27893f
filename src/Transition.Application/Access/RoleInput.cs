using Transition.Domain.Access;
using Transition.Domain.Common;

namespace Transition.Application.Access;

/// <summary>A role for a body, as somebody gives it.</summary>
/// <param name="Capacity">Of an approver only.</param>
/// <param name="From">First day; null for today.</param>
/// <param name="Until">Last day; null for no end.</param>
/// <param name="Reason">Why it is given or taken away.</param>
public sealed record RoleInput(
    string? Role, string? Organisation, string? Capacity = null, DateOnly? From = null, DateOnly? Until = null, string? Reason = null)
{
    public Grant ToGrant(string? list = null) => new(
        Refuse.IfBlank(Role, list ?? "role", "the role"),
        Refuse.IfBlank(Organisation, list ?? "organisation", "the organisation that the role is for"),
        string.IsNullOrWhiteSpace(Capacity) ? null : Capacity.Trim(),
        From,
        Until);
}
