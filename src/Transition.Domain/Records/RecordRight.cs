using Transition.Domain.Access;

namespace Transition.Domain.Records;

/// <summary>Who may do something with a record: a role, and how their body stands to the record.</summary>
/// <param name="Capacity">For an approver, the capacity; null for any.</param>
/// <param name="Relation">One of <see cref="Records.Relation"/>; null if their body does not matter.</param>
public sealed record RecordRight(string Role, string? Capacity = null, string? Relation = null)
{
    /// <summary>For example <c>executive approver of the region</c>.</summary>
    public string ToWords() =>
        $"{(Capacity is null ? string.Empty : $"{Capacity} ")}{Role.Replace('-', ' ')}{(Relation is null ? string.Empty : Records.Relation.ToWords(Relation))}";

    public bool Fits(Grant grant, string person, RecordParties parties) =>
        grant.Role == Role
        && (Capacity is null || grant.Capacity == Capacity)
        && (Relation is null || Records.Relation.Holds(Relation, grant.Organisation, person, parties));
}
