namespace Transition.Application.Transitions;

/// <summary>A gate on the map of a transition.</summary>
/// <param name="Status"><c>passed</c>, <c>current</c> or <c>ahead</c>.</param>
/// <param name="Rounds">How often it has been opened for this service.</param>
public sealed record GateView(string Id, string Name, string Stage, string Status, int Rounds, DateOnly? Due);
