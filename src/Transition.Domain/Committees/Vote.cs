namespace Transition.Domain.Committees;

/// <summary>What a body says to a motion.</summary>
public enum Vote
{
    For,
    Against,
    Abstain,
}
