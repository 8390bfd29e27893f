using System.Collections.Immutable;

namespace Transition.Domain.Agreements;

/// <summary>What an agreement says besides its parties, its term and its schedule.</summary>
/// <param name="Reserved">The functions that the party who delegates keeps.</param>
/// <param name="ReminderDays">So many days before its end its parties are reminded.</param>
/// <param name="Basis">How sure the field's sources are of it: confirmed, inferred or recalled.</param>
/// <param name="Renews">Whether its next term is drawn up before it ends; null: as agreements of its kind do.</param>
public sealed record AgreementTerms(
    string Name, ImmutableList<string> Reserved, NoticeRule? Notice, ImmutableList<int> ReminderDays, string Basis, bool? Renews = null)
{
    public static AgreementTerms None { get; } = new(string.Empty, [], null, [], "recalled");

    /// <summary>What the hash of the text covers of them.</summary>
    internal IEnumerable<string> Texts =>
    [
        Name, .. Reserved, Notice is null ? string.Empty : $"{Notice.GivenBy}|{Notice.LeastMonths}|{Notice.Ends}",
        .. Renews is { } renews ? [$"renews|{renews}"] : Array.Empty<string>(),
    ];
}
