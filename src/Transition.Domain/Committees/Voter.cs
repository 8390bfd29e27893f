namespace Transition.Domain.Committees;

/// <summary>A body that may vote on a motion, and who may give its vote.</summary>
public sealed record Voter(string Body, string Person, string? Deputy, bool IsNhse)
{
    public bool MaySpeak(string person) => Person == person || Deputy == person;
}
