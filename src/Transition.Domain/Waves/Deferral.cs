using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>The latest deferral of a line.</summary>
/// <param name="Over">Whether work on the line has begun again: a gate opened, or the new date came.</param>
public sealed record Deferral(
    string? Gate, string Body, HoldingState State, DateOnly Until, string Reason, int Reopens, bool Over = false);
