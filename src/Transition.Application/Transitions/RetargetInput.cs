using Transition.Domain.Common;

namespace Transition.Application.Transitions;

/// <summary>New dates to aim at; those that are left out stay.</summary>
public sealed record RetargetInput(Targets? Targets, string? Reason);
