namespace Transition.Domain.Committees;

/// <summary>A person's place on a committee, for a term.</summary>
/// <param name="Body">Whom the person sits for.</param>
/// <param name="Votes">Whether the body's vote is given from this seat. A body has one.</param>
/// <param name="Deputy">Who may sit and vote in the person's stead.</param>
/// <param name="Until">The last day; null while no end is set.</param>
/// <param name="Left">Why the person left; null if they have not, or stay for the term that was set.</param>
public sealed record Seat(
    string Body, string Person, SeatRole Role, bool Votes, DateOnly From, DateOnly? Until = null, string? Deputy = null, string? Left = null)
{
    public bool HeldOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    public bool MaySpeak(string person) => Person == person || Deputy == person;

    internal bool Overlaps(Seat other) => From <= (other.Until ?? DateOnly.MaxValue) && other.From <= (Until ?? DateOnly.MaxValue);
}
