namespace Transition.Web.Transitions;

/// <summary>A transition, and what a programme manager is about to do with it.</summary>
public sealed record SteeringModel(TransitionModel Transition, SteeringAction Action);
