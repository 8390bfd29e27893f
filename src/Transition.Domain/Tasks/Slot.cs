using System.Collections.Immutable;
using System.Globalization;
using Transition.Domain.Common;

namespace Transition.Domain.Tasks;

/// <summary>One body's place to answer. A body answers once, through one person.</summary>
/// <param name="Role">The role that may answer.</param>
/// <param name="Capacity">The capacity that an approver needs.</param>
/// <param name="ClaimedBy">Who has said that they are dealing with it.</param>
/// <param name="Recused">Who may not answer because of an interest.</param>
/// <param name="Interests">Which interest that is, by person; null or without them in what was kept before it was.</param>
/// <param name="Reminders">How many reminders have gone out.</param>
/// <param name="EscalatedTo">The body told that the answer is late.</param>
public sealed record Slot(
    string Body,
    string Role,
    string? Capacity,
    string EscalateTo,
    string? ClaimedBy,
    ImmutableList<string> Recused,
    string? AnsweredBy,
    DateTimeOffset? AnsweredAt,
    int Reminders,
    string? EscalatedTo,
    ImmutableSortedDictionary<string, string>? Interests = null)
{
    public static Slot For(Asked asked) =>
        new(asked.Body, asked.Role, asked.Capacity, asked.EscalateTo, null, [], null, null, 0, null);

    public bool Open => AnsweredBy is null;

    internal Slot Again => For(new(Body, Role, Capacity, EscalateTo)) with { Recused = Recused, Interests = Interests };

    internal Slot Without(string person, string interest) => this with
    {
        Recused = Recused.Add(person),
        Interests = (Interests ?? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)).Add(person, interest),
        ClaimedBy = ClaimedBy == person ? null : ClaimedBy,
    };

    /// <summary>Who has answered and when, and what that means for somebody who comes later.</summary>
    internal string Answered =>
        $"{Body} has already answered, through {AnsweredBy}{When}. A body answers once, so nothing of yours was recorded. "
        + "What was answered stands. If it has to change, ask the programme for another round.";

    private string When => AnsweredAt is { } at
        ? string.Create(CultureInfo.InvariantCulture, $" on {London.DateOf(at):d MMMM yyyy} at {London.TimeOf(at):HH:mm}")
        : string.Empty;
}
