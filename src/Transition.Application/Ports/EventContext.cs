namespace Transition.Application.Ports;

/// <summary>Who caused an event, in which capacity, when and why. Part of what the chain hash covers.</summary>
/// <param name="Actor">Id of the person, or <c>system</c> for what falls due by itself.</param>
/// <param name="Role">The role the actor used.</param>
/// <param name="Organisation">Code of the body the actor acted for; empty for the system.</param>
/// <param name="OnBehalfOf">The person whose deputy the actor was, if any.</param>
/// <param name="At">Business time.</param>
/// <param name="RecordedAt">The machine's own time.</param>
/// <param name="Reason">The reason given, if the command asks for one.</param>
public sealed record EventContext(
    string Actor,
    string Role,
    string Organisation,
    string? OnBehalfOf,
    DateTimeOffset At,
    DateTimeOffset RecordedAt,
    string? Reason);
