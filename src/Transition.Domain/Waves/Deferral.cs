using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>A deferral that lasts until its reopened gate is open again.</summary>
public sealed record Deferral(string? Gate, string Body, HoldingState State, DateOnly Until, string Reason, int Reopens);
