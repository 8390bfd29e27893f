namespace Transition.Application.Transitions;

/// <summary>Where a transition stands, for whoever waits on its behalf.</summary>
/// <param name="Blockers">What it waits for, in plain words.</param>
/// <param name="Awaits">The <see cref="MoveEvent">events</see> after which to look again.</param>
/// <param name="Until">When to look again at the latest, by the machine's time.</param>
/// <param name="Ended">Whether nothing is left to wait for.</param>
public sealed record MoveStand(
    string Phase,
    string? Gate,
    string Status,
    IReadOnlyList<string> Blockers,
    IReadOnlyList<string> Awaits,
    DateTimeOffset Until,
    bool Ended);
