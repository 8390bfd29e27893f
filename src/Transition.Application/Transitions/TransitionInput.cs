using Transition.Domain.Common;

namespace Transition.Application.Transitions;

/// <summary>A single move, as a person starts it.</summary>
public sealed record TransitionInput(string? Service, string? Footprint, string? Pathway, Targets? Targets);
