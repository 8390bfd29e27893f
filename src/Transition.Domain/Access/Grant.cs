using Transition.Domain.Common;

namespace Transition.Domain.Access;

/// <summary>A role that a person has for one body, between two dates; an approver's also has a capacity.</summary>
/// <param name="From">First day; null if it has been so from the beginning.</param>
/// <param name="Until">Last day; null if no end is set.</param>
/// <param name="GrantedBy">Who gave it.</param>
/// <param name="OnBehalfOf">The person whose role it is, where somebody stands in for them; null for one's own.</param>
public sealed record Grant(
    string Role,
    string Organisation,
    string? Capacity = null,
    DateOnly? From = null,
    DateOnly? Until = null,
    string? GrantedBy = null,
    string? OnBehalfOf = null)
{
    public bool IsInForceOn(DateOnly date) => (From is null || From <= date) && (Until is null || date <= Until);

    /// <summary>Whether it is the same role for the same body, whatever the dates.</summary>
    public bool IsSameRole(Grant other) => (Role, Organisation, Capacity) == (other.Role, other.Organisation, other.Capacity);

    /// <summary>Refuses a role that there is not, a capacity where there is none, and dates in the wrong order.</summary>
    /// <param name="list">The field of a list of roles; null where role, capacity and dates are fields of their own.</param>
    public void Check(string? list = null)
    {
        if (!Access.Role.All.Contains(Role))
        {
            throw Refuse.Invalid(list ?? "role", $"'{Role}' is not a role. Use one of {string.Join(", ", Access.Role.All)}.");
        }

        if (Role == Access.Role.Approver ? !Access.Capacity.All.Contains(Capacity) : Capacity is not null)
        {
            throw Refuse.Invalid(
                list ?? "capacity", $"An approver, and nobody else, has a capacity: one of {string.Join(", ", Access.Capacity.All)}.");
        }

        if (Until < From)
        {
            throw Refuse.Invalid(list ?? "until", "The last day cannot be before the first. Correct one of the two dates.");
        }
    }
}
